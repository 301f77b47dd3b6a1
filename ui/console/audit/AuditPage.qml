import QtQuick
import ui.console.audit
import ui.console.model
import ui.console.parts
import ui.style

// Who did what, the newest first, in sentences.
ConsolePage {
    id: page

    required property AuditModel viewModel
    readonly property var sentences: viewModel.entries.map(entry => Deeds.sentence(entry))

    onSentencesChanged: viewModel.word(sentences)
    Component.onCompleted: viewModel.word(sentences)

    title: qsTr("Audit")
    note: qsTr("%n entries in the chain. Nobody can change or remove one without the check showing it.", "", viewModel.newest)
    actions: DeskButton {
        label: qsTr("Check the chain")
        iconName: "shield-check"
        enabled: Progress.key === ""
        onClicked: page.viewModel.verify()
    }

    Column {
        id: head
        width: parent.width
        spacing: Theme.gap
        VerdictBar {
            width: parent.width
            viewModel: page.viewModel
        }
        FilterBar {
            width: parent.width
            viewModel: page.viewModel
        }
    }
    DataTable {
        anchors { top: head.bottom; topMargin: Theme.gap; bottom: parent.bottom }
        width: parent.width
        focus: true
        sheet: page.viewModel.sheet as Sheet
        exportName: "audit"
        emptyTitle: page.viewModel.loaded ? qsTr("No entry matches") : qsTr("One moment …")
        columns: [
            { "key": "seq", "title": qsTr("No."), "width": 76, "right": true },
            { "key": "at", "title": qsTr("Time"), "width": 164 },
            { "key": "said", "title": qsTr("What was done"), "flex": 1 }
        ]
        tools: [
            DeskButton {
                visible: page.viewModel.more
                height: Theme.touch
                label: qsTr("Older")
                enabled: !Desk.busy
                onClicked: page.viewModel.older()
            },
            DeskButton {
                visible: page.viewModel.more
                height: Theme.touch
                label: qsTr("All that match")
                hint: qsTr("So that the export holds all of them")
                enabled: Progress.key === ""
                onClicked: page.viewModel.load_all()
            }
        ]
    }
}
