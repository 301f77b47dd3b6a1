import QtQuick
import ui.console.parts
import ui.style

// A file of this machine, by keys: arrows and Enter go through folders, a path can be typed.
FocusScope {
    id: picker

    required property var endings
    // A folder may be chosen too.
    property bool saving: false
    signal chosen(path: string)
    signal cancelled

    function open(path: string): void {
        const file = files.open(path);
        if (file !== "")
            chosen(file);
        else
            table.forceActiveFocus();
    }
    Keys.onEscapePressed: cancelled()
    Files {
        id: files
        endings: picker.endings
    }
    Row {
        id: head
        width: parent.width
        spacing: Theme.touchGap
        DeskButton {
            label: qsTr("Up")
            keys: "Backspace"
            onClicked: files.up()
        }
        FormLine {
            width: parent.width - (picker.saving ? 440 : 320)
            label: qsTr("Folder or file")
            text: files.folder
            onAccepted: picker.open(text)
        }
        DeskButton {
            visible: picker.saving
            main: true
            label: qsTr("This folder")
            onClicked: picker.chosen(files.folder)
        }
        DeskButton {
            label: qsTr("Leave it")
            keys: "Esc"
            onClicked: picker.cancelled()
        }
    }
    DataTable {
        id: table
        anchors { top: head.bottom; topMargin: Theme.touchGap; bottom: parent.bottom }
        width: parent.width
        focus: true
        filterable: false
        exportable: false
        rowHeight: 34
        sheet: files.sheet as Sheet
        emptyTitle: qsTr("Nothing of that kind in this folder")
        columns: [
            { "key": "name", "title": qsTr("Name"), "flex": 1 },
            { "key": "size", "title": qsTr("Size"), "width": 90, "right": true },
            { "key": "changed", "title": qsTr("Changed"), "width": 150 }
        ]
        onActivated: key => picker.open(key)
        Keys.onPressed: event => {
            if (event.key === Qt.Key_Backspace) {
                files.up();
                event.accepted = true;
            }
        }
    }
}
