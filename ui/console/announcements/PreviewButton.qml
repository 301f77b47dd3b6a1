import QtQuick
import ui.console.announcements
import ui.console.parts

// Shows and hides the preview beside what is written.
DeskButton {
    id: button

    required property Preview preview

    label: preview.open ? qsTr("Hide the preview") : qsTr("Preview")
    keys: "F8"
    onClicked: preview.setOpen(!preview.open)
    Shortcut {
        sequence: "F8"
        onActivated: button.clicked()
    }
}
