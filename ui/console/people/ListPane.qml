import QtQuick
import ui.console.parts
import ui.console.people
import ui.style

// Everybody, also who is suspended or has left.
FocusScope {
    id: pane

    required property PeopleModel viewModel

    DataTable {
        anchors.fill: parent
        focus: true
        sheet: pane.viewModel.sheet as Sheet
        exportName: "people"
        emptyTitle: pane.viewModel.loaded ? qsTr("Nobody works here yet") : qsTr("One moment …")
        columns: [
            { "key": "number", "title": qsTr("Number"), "width": 110 },
            { "key": "name", "title": qsTr("Name"), "flex": 2 },
            { "key": "roles", "title": qsTr("Roles"), "flex": 3, "words": PeopleWords.roles },
            { "key": "windows", "title": qsTr("Windows"), "flex": 3, "words": PeopleWords.windows },
            { "key": "state", "title": qsTr("State"), "width": 190, "words": PeopleWords.states },
            { "key": "added", "title": qsTr("Added"), "width": 110 }
        ]
        tools: DeskButton {
            id: add
            visible: pane.viewModel.mayChange
            height: Theme.touch
            main: true
            label: qsTr("Add a person")
            keys: "Ctrl+N"
            onClicked: pane.viewModel.open("new")
        }
        onActivated: key => pane.viewModel.open(key)
    }
    Shortcut {
        sequence: "Ctrl+N"
        enabled: add.visible
        onActivated: add.clicked()
    }
}
