pragma ComponentBehavior: Bound
import QtQuick
import ui.console.cases
import ui.console.model
import ui.console.parts

// The inbox, the board, the case that is open, or what the customer takes home of one that was taken down; Esc leads back.
ConsolePage {
    id: page

    required property CasesModel viewModel
    readonly property bool one: viewModel.openKey !== ""
    readonly property bool giving: viewModel.slip.number !== undefined
    property bool taking: false

    title: giving ? qsTr("For the customer") : taking ? qsTr("Take one down") : one ? [CaseWords.kinds[viewModel.kind] ?? "", viewModel.number].join(" ") : qsTr("Complaints")
    note: taking || giving ? "" : one ? [CaseWords.stages[viewModel.stage] ?? ""].concat(viewModel.marks.map(mark => CaseWords.marks[mark] ?? mark)).join(" · ")
        : !viewModel.loaded ? "" : viewModel.counts.overdue > 0 ? qsTr("Overdue: %1").arg(viewModel.counts.overdue) : qsTr("Nothing is overdue")
    noteUrgent: !one && !taking && !giving && viewModel.counts.overdue > 0
    handlesBack: one || taking || giving
    onBackRequested: {
        if (giving)
            viewModel.putSlipAway();
        else if (taking)
            taking = false;
        else if ((shown.item as CasePane)?.asking !== "")
            (shown.item as CasePane)?.cancel();
        else
            viewModel.open("");
    }
    actions: [
        DeskButton {
            visible: page.one && !page.taking && !page.giving
            iconName: "printer"
            label: qsTr("Print the file")
            hint: qsTr("As a PDF in the folder of exports")
            keys: "Ctrl+P"
            enabled: !Desk.busy
            onClicked: page.viewModel.printFile()
        },
        DeskButton {
            visible: (page.one || page.taking) && !page.giving
            label: qsTr("All cases")
            keys: "Esc"
            onClicked: page.backRequested()
        },
        DeskButton {
            visible: !page.one && !page.taking && !page.giving && Desk.may("accept_case")
            main: true
            iconName: "edit"
            label: qsTr("Take one down")
            keys: "Ctrl+N"
            onClicked: page.taking = true
        }
    ]
    Shortcut {
        sequence: "Ctrl+N"
        enabled: !page.one && !page.taking && !page.giving && Desk.may("accept_case")
        onActivated: page.taking = true
    }
    Shortcut {
        sequence: "Ctrl+P"
        enabled: page.one && !page.giving && !Desk.busy
        onActivated: page.viewModel.printFile()
    }
    Connections {
        target: page.viewModel
        function onOpenChanged(): void {
            if (page.viewModel.openKey !== "")
                page.taking = false;
        }
        function onSlipChanged(): void {
            page.taking = false;
        }
    }
    Loader {
        id: shown
        anchors.fill: parent
        focus: true
        sourceComponent: page.giving ? slipPane : page.taking ? acceptForm : page.one ? onePane : listPane
        onLoaded: (item as Item).forceActiveFocus()
    }
    Component {
        id: listPane
        CaseList {
            viewModel: page.viewModel
            onOpened: key => page.viewModel.open(key)
        }
    }
    Component {
        id: acceptForm
        AcceptForm {
            viewModel: page.viewModel
        }
    }
    Component {
        id: slipPane
        SlipPane {
            viewModel: page.viewModel
        }
    }
    Component {
        id: onePane
        CasePane {
            viewModel: page.viewModel
        }
    }
}
