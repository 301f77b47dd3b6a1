import QtQuick
import ui.console.announcements
import ui.console.parts
import ui.style

// What must always be public (公示): what the published pack says of it, and in red what it lacks.
FocusScope {
    id: pane

    required property Sheet required

    Notice {
        id: about
        width: parent.width
        grave: false
        iconName: "shield-check"
        text: qsTr("Terminals show what the published standards pack confirms for today: what nobody stands for, or what has run out, is in no pack and so missing here.")
    }
    DataTable {
        anchors { top: about.bottom; topMargin: Theme.gap; bottom: parent.bottom }
        width: parent.width
        focus: true
        sheet: pane.required
        exportName: "required"
        columns: [
            { "key": "key", "title": qsTr("Must be public"), "width": 220, "words": KindWords.required },
            { "key": "state", "title": qsTr("State"), "width": 130, "words": ({ "there": qsTr("public"), "missing": qsTr("missing") }) },
            { "key": "many", "title": qsTr("How many"), "width": 100, "right": true },
            { "key": "says", "title": qsTr("What it says first"), "flex": 1 },
            { "key": "version", "title": qsTr("Pack"), "width": 190 }
        ]
    }
}
