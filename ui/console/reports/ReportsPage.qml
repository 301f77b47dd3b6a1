pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.parts
import ui.console.reports
import ui.style

// A report: its period above, its parts on the left, the open part on the right; at the head, its files.
ConsolePage {
    id: page

    required property ReportsModel viewModel
    readonly property Saving saving: viewModel.saving
    readonly property var kinds: ({ "daily": qsTr("Daily report"), "weekly": qsTr("Weekly report"), "monthly": qsTr("Monthly report") })

    title: qsTr("Reports")
    note: !viewModel.loaded ? "" : (viewModel.over ? "" : qsTr("Not over yet: what it came to so far") + " · ")
        + qsTr("as of %1").arg(viewModel.madeAt)
    noteUrgent: viewModel.loaded && !viewModel.over
    handlesBack: saving.form !== "" || picker.active
    onBackRequested: picker.active ? picker.active = false : saving.cancel()
    actions: [
        DeskButton {
            label: "PDF …"
            hint: qsTr("Save the report as a PDF")
            keys: "Ctrl+P"
            enabled: page.viewModel.loaded && !page.viewModel.asking
            onClicked: page.saving.ask("pdf", page.kinds[page.viewModel.kind])
        },
        DeskButton {
            label: "XLSX …"
            hint: qsTr("Save the report as a workbook")
            enabled: page.viewModel.loaded && !page.viewModel.asking
            onClicked: page.saving.ask("xlsx", page.kinds[page.viewModel.kind])
        }
    ]
    Shortcut {
        sequence: "Ctrl+P"
        enabled: page.viewModel.loaded && !page.viewModel.asking && !picker.active
        onActivated: page.saving.ask("pdf", page.kinds[page.viewModel.kind])
    }

    Column {
        id: head
        visible: !picker.active
        width: parent.width
        spacing: Theme.gap
        PeriodBar {
            width: parent.width
            viewModel: page.viewModel
        }
        SaveBar {
            width: parent.width
            visible: page.saving.form !== ""
            saving: page.saving
            onBrowse: picker.active = true
        }
    }
    Busy {
        visible: !page.viewModel.loaded && page.viewModel.asking
        anchors.centerIn: parent
        width: 420
        running: visible
        text: qsTr("The hub is adding it up …")
    }
    Item {
        visible: page.viewModel.loaded && !picker.active
        anchors { top: head.bottom; topMargin: Theme.gap; bottom: parent.bottom }
        width: parent.width
        opacity: page.viewModel.asking ? 0.5 : 1
        PartList {
            id: parts
            width: 212
            height: parent.height
            model: page.viewModel.parts
            current: page.viewModel.part
            focus: true
            onChosen: key => page.viewModel.openPart(key)
        }
        Loader {
            anchors { left: parts.right; leftMargin: Theme.gap; right: parent.right }
            height: parent.height
            sourceComponent: page.viewModel.part === "glance" ? glance : table
        }
    }
    Loader {
        id: picker
        anchors.fill: parent
        active: false
        sourceComponent: FilePicker {
            endings: [page.saving.form]
            saving: true
            onChosen: path => {
                page.saving.put(path);
                picker.active = false;
            }
            onCancelled: picker.active = false
        }
        onLoaded: (item as Item).forceActiveFocus()
    }
    Component {
        id: glance
        GlancePane {
            viewModel: page.viewModel
        }
    }
    Component {
        id: table
        TablePane {
            viewModel: page.viewModel
        }
    }
}
