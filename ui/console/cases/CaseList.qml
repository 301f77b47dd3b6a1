import QtQuick
import ui.console.cases
import ui.console.model
import ui.console.parts
import ui.style

// Mine, due within a day, overdue, open, closed, or the board.
FocusScope {
    id: pane

    required property CasesModel viewModel
    signal opened(key: string)

    ChoiceRow {
        id: head
        width: parent.width
        choices: [
            { "value": "mine", "label": qsTr("Mine %1").arg(pane.viewModel.counts.mine) },
            { "value": "due", "label": qsTr("Due within a day %1").arg(pane.viewModel.counts.due) },
            { "value": "overdue", "label": qsTr("Overdue %1").arg(pane.viewModel.counts.overdue) },
            { "value": "open", "label": qsTr("Open %1").arg(pane.viewModel.counts.open) },
            { "value": "board", "label": qsTr("Board") },
            { "value": "closed", "label": qsTr("Closed") }
        ]
        value: pane.viewModel.which
        onChosen: value => pane.viewModel.show(value)
    }
    Board {
        visible: pane.viewModel.which === "board"
        anchors { top: head.bottom; topMargin: Theme.gap; bottom: parent.bottom }
        width: parent.width
        stages: visible ? pane.viewModel.board : []
        onOpened: key => pane.opened(key)
    }
    DataTable {
        visible: pane.viewModel.which !== "board"
        anchors { top: head.bottom; topMargin: Theme.gap; bottom: further.visible ? further.top : parent.bottom; bottomMargin: further.visible ? Theme.gap : 0 }
        width: parent.width
        focus: true
        sheet: pane.viewModel.sheet as Sheet
        exportName: "cases"
        emptyTitle: pane.viewModel.which === "closed" ? qsTr("Nothing was closed yet") : pane.viewModel.which === "mine" ? qsTr("Nothing waits for you")
            : pane.viewModel.which === "overdue" ? qsTr("Nothing is overdue") : qsTr("Nothing here")
        columns: [
            { "key": "number", "title": qsTr("Number"), "width": 124 },
            { "key": "kind", "title": qsTr("Kind"), "width": 104, "words": CaseWords.kinds },
            { "key": "topic", "title": qsTr("Category"), "flex": 1 },
            { "key": "grade", "title": qsTr("Grade"), "width": 84, "words": CaseWords.grades },
            { "key": "stage", "title": qsTr("Stage"), "width": 104, "words": CaseWords.stages },
            { "key": "owner", "title": qsTr("Handler"), "width": 100, "words": ({ "role:manager": CaseWords.owner("role:manager"), "role:supervisor": CaseWords.owner("role:supervisor"), "role:above": CaseWords.owner("role:above") }) },
            ...(pane.viewModel.which === "closed" ? [] : [
                { "key": "due", "title": qsTr("Next clock"), "width": 92, "words": CaseWords.clocks },
                { "key": "due_at", "title": qsTr("Due"), "width": 132 }]),
            { "key": "accepted", "title": qsTr("Accepted at"), "width": 104 }
        ]
        onActivated: key => pane.opened(key)
    }
    DeskButton {
        id: further
        visible: pane.viewModel.older
        anchors.bottom: parent.bottom
        height: Theme.touch
        label: qsTr("Older")
        enabled: !Desk.busy
        onClicked: pane.viewModel.goOn()
    }
}
