import QtQuick
import ui.components
import ui.style

// A button of the desk with the key that does the same.
Pressable {
    id: button

    property string keys

    padding: 0
    shadow: false
    contentItem: Item {
        KioskText {
            anchors { left: parent.left; leftMargin: Theme.gap; right: cap.left; rightMargin: Theme.unit
                      verticalCenter: parent.verticalCenter }
            text: button.label
            font.pixelSize: Theme.fontNote
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        KeyCap {
            id: cap
            anchors { right: parent.right; rightMargin: Theme.touchGap; verticalCenter: parent.verticalCenter }
            text: button.keys
        }
    }
}
