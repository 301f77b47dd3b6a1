import QtQuick
import ui.style

// A zone's or service's mark: white icon on a rounded tile of its colour.
Rectangle {
    id: tile

    property string iconName
    property color colour: Theme.ground
    property int size: 112

    width: size
    height: size
    radius: size / 4
    color: Theme.zoneFill(colour)
    border.width: Theme.border
    border.color: Theme.cardLine

    Icon {
        anchors.centerIn: parent
        name: tile.iconName
        size: Math.round(tile.size * 0.58)
        colour: "#ffffff"
    }
}
