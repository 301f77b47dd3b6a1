pragma ComponentBehavior: Bound
import QtQuick
import ui.console.conduct
import ui.console.model
import ui.console.parts
import ui.style

// Records at the left, the open one or a new one at the right. Whoever may see all has both tabs; others see their own.
ConsolePage {
    id: page

    required property ConductModel viewModel
    readonly property bool writing: viewModel.openKey === "new"
    readonly property bool one: viewModel.one.key !== undefined
    readonly property bool list: viewModel.tab === "list"

    title: qsTr("Rewards and sanctions")
    note: list ? qsTr("A sanction has effect after the time to reply, once a second person has approved it. Seen by managers, supervisors and whom it is about.")
        : qsTr("What is written about you. Within a week you may say your word; it stays beside the record for good.")
    handlesBack: viewModel.openKey !== ""
    onBackRequested: viewModel.open("")
    actions: [
        ChoiceRow {
            visible: page.viewModel.whole
            width: 220
            toRight: true
            value: page.viewModel.tab
            choices: [{ "value": "list", "label": qsTr("Everybody") }, { "value": "mine", "label": qsTr("Mine") }]
            onChosen: value => page.viewModel.show(value)
        },
        DeskButton {
            id: add
            visible: page.viewModel.whole && page.list && !page.writing
            height: Theme.touch
            main: true
            label: qsTr("Write a record")
            keys: "Ctrl+N"
            onClicked: page.viewModel.open("new")
        }
    ]
    Shortcut {
        sequence: "Ctrl+N"
        enabled: add.visible
        onActivated: add.clicked()
    }
    DataTable {
        id: table
        height: parent.height
        width: page.one || page.writing ? parent.width * 0.5 : parent.width
        focus: true
        sheet: page.viewModel.sheet as Sheet
        exportName: "conduct"
        emptyTitle: !page.viewModel.loaded ? qsTr("One moment …") : page.list ? qsTr("No record yet") : qsTr("Nothing is written about you")
        emptyNote: !page.viewModel.loaded ? "" : page.list ? qsTr("Write the first one: what happened, the rule, and the case or the figures that it rests on.")
            : qsTr("A reward or a sanction stands here the moment it is written; a word of yours stays beside it.")
        columns: [
            { "key": "no", "title": qsTr("No."), "width": 64, "right": true },
            ...(page.list ? [{ "key": "who", "title": qsTr("Who"), "flex": 2 }] : []),
            { "key": "kind", "title": qsTr("Kind"), "width": 110, "words": ConductWords.kinds },
            ...(page.one || page.writing ? [] : [{ "key": "reason", "title": qsTr("Reason"), "flex": 4 }, { "key": "made", "title": qsTr("Written"), "width": 110 }]),
            { "key": "standing", "title": qsTr("State"), "width": 130, "words": ConductWords.states }
        ]
        onActivated: key => page.viewModel.open(key)
    }
    Loader {
        anchors { left: table.right; leftMargin: Theme.gap; right: parent.right; top: parent.top; bottom: parent.bottom }
        active: page.one || page.writing
        sourceComponent: page.writing ? form : pane
    }
    Component {
        id: form
        RecordForm { viewModel: page.viewModel }
    }
    Component {
        id: pane
        RecordPane { viewModel: page.viewModel }
    }
}
