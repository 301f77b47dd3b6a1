import QtQuick
import ui.components
import ui.style

// One of five answers: a face, a word and a colour say the same.
Pressable {
    id: card

    required property int level
    property bool chosen: false
    readonly property color tint: ["#97231c", "#a34714", "#7a6200", "#35702a", "#136b47"][level - 1]
    readonly property string face: ["mood-angry", "mood-sad", "mood-empty", "mood-smile", "mood-happy"][level - 1]

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
            anchors.verticalCenter: parent.verticalCenter
            size: Math.min(120, parent.height - Theme.unit)
            radius: size / 2
            iconName: card.face
            colour: card.tint
        }
        KioskText {
            anchors { left: tile.right; leftMargin: Theme.gap; right: mark.left; verticalCenter: parent.verticalCenter }
            text: card.label
            font.pixelSize: Theme.large ? Theme.fontBody : Theme.fontHeading
            font.bold: true
            Accessible.ignored: true
        }
        Icon {
            id: mark
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            visible: card.chosen
            name: "circle-check"
            size: Theme.type(64)
            colour: Theme.good
        }
    }
}
