import QtQuick
import ui.components
import ui.style

// One of several answers: yes or no with its mark, or in words alone.
Pressable {
    id: card

    property string iconName
    property color tint: Theme.groundEnd
    property bool chosen: false

    frame: chosen ? Theme.accent : Theme.cardLine
    frameWidth: chosen ? 8 : Theme.border
    topPadding: Theme.unit
    bottomPadding: Theme.unit
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    Accessible.role: Accessible.RadioButton
    Accessible.checked: chosen

    contentItem: Item {
        IconTile {
            id: tile
            visible: card.iconName !== ""
            anchors.verticalCenter: parent.verticalCenter
            size: Math.min(120, parent.height - Theme.unit)
            radius: size / 2
            iconName: card.iconName
            colour: card.tint
        }
        KioskText {
            anchors { left: parent.left; right: mark.left; verticalCenter: parent.verticalCenter
                      leftMargin: tile.visible ? tile.width + Theme.gap : 0 }
            text: card.label
            font.pixelSize: Theme.large ? Theme.fontBody : Theme.fontHeading
            font.bold: true
            Accessible.ignored: true
        }
        Icon {
            id: mark
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            width: visible ? size : 0
            visible: card.chosen
            name: "circle-check"
            size: Theme.type(64)
            colour: Theme.good
        }
    }
}
