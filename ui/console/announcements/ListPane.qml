import QtQuick
import ui.components
import ui.console.announcements
import ui.console.parts
import ui.style

// The list, and in red what must always be public and is not.
FocusScope {
    id: pane

    required property ConsoleAnnouncementsModel viewModel
    signal opened(key: string)

    Notice {
        id: lacking
        visible: pane.viewModel.loaded && pane.viewModel.lacking.length > 0
        height: visible ? implicitHeight : 0
        width: parent.width
        text: qsTr("Not public though it must be: %1. The published standards pack lacks them.").arg(
            pane.viewModel.lacking.map(key => KindWords.required[key] ?? key).join(", "))
    }
    DataTable {
        anchors { top: lacking.bottom; topMargin: lacking.visible ? Theme.gap : 0; bottom: parent.bottom }
        width: parent.width
        focus: true
        sheet: pane.viewModel.sheet as Sheet
        exportName: "announcements"
        emptyTitle: qsTr("No announcements yet")
        columns: [
            { "key": "no", "title": qsTr("No."), "width": 62, "right": true, "words": ({ "2147483647": "–" }) },
            { "key": "title", "title": qsTr("Title"), "flex": 1 },
            { "key": "kind", "title": qsTr("Kind"), "width": 108, "words": KindWords.kinds },
            { "key": "standing", "title": qsTr("State"), "width": 150, "words": KindWords.states },
            { "key": "begins", "title": qsTr("Shown from"), "width": 132 },
            { "key": "ends", "title": qsTr("until"), "width": 132 },
            { "key": "author", "title": qsTr("Author"), "width": 76 },
            { "key": "approver", "title": qsTr("Approver"), "width": 84 }
        ]
        onActivated: key => pane.opened(key)
    }
}
