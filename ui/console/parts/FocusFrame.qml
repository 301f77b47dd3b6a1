import QtQuick
import ui.style

// Within what scrolls: shows that the keys go to it.
Rectangle {
    required property Flickable of

    x: of.contentX
    y: of.contentY
    width: of.width
    height: of.height
    visible: of.activeFocus
    z: 1
    color: "transparent"
    radius: Theme.radius
    border { width: 2; color: Theme.accent }
}
