import QtQuick
import ui.components
import ui.counter
import ui.counter.model
import ui.style

// Why the last thing was not done, in words; gone with the next.
Rectangle {
    id: line

    visible: Feed.trouble !== ""
    implicitHeight: words.implicitHeight + 2 * Theme.touchGap
    radius: Theme.radius
    color: Theme.badWell
    border.width: Theme.border
    border.color: Theme.bad

    Icon {
        id: mark
        anchors { left: parent.left; leftMargin: Theme.gap; verticalCenter: parent.verticalCenter }
        name: "alert-circle"
        size: Theme.icon
        colour: Theme.bad
    }
    KioskText {
        id: words
        anchors { left: mark.right; leftMargin: Theme.touchGap; right: parent.right; rightMargin: Theme.gap
                  verticalCenter: parent.verticalCenter }
        text: Words.trouble(Feed.trouble, Feed.detail)
        font.pixelSize: Theme.fontNote
        color: Theme.bad
        Accessible.role: Accessible.AlertMessage
    }
}
