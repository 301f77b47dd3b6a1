import QtQuick
import ui.components
import ui.style

// A sentence that should be seen before going on, with its icon; `grave` in red.
Rectangle {
    id: notice

    property alias text: words.text
    property bool grave: true
    property string iconName: "alert-circle"

    implicitHeight: words.implicitHeight + 2 * Theme.touchGap
    radius: Theme.radius
    color: grave ? Theme.badWell : Theme.cardPressed
    border.width: 1
    border.color: grave ? Theme.bad : Theme.cardLine

    Icon {
        id: mark
        anchors { left: parent.left; leftMargin: Theme.gap; top: parent.top; topMargin: Theme.touchGap }
        name: notice.iconName
        size: Theme.icon
        colour: notice.grave ? Theme.bad : Theme.cardInk
    }
    KioskText {
        id: words
        anchors { left: mark.right; leftMargin: Theme.touchGap; right: parent.right; rightMargin: Theme.gap
                  verticalCenter: parent.verticalCenter }
        font.pixelSize: Theme.fontNote
        color: notice.grave ? Theme.bad : Theme.cardInk
    }
}
