import QtQuick
import ui.components
import ui.style

// One of five answers: a face, a word and a colour say the same.
Pressable {
    id: card

    required property int level
    property bool chosen: false
    readonly property bool tall: height > width * 0.6
    readonly property color tint: ["#97231c", "#a34714", "#7a6200", "#35702a", "#136b47"][level - 1]

    frame: chosen ? Theme.accent : Theme.cardLine
    frameWidth: chosen ? 10 : Theme.border
    padding: Theme.gap
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.RadioButton
    Accessible.checked: chosen

    contentItem: Item {
        IconTile {
            id: tile
            size: card.tall ? Math.min(parent.width, parent.height - word.height - Theme.gap) : Math.min(120, parent.height)
            x: card.tall ? (parent.width - width) / 2 : 0
            y: card.tall ? 0 : (parent.height - height) / 2
            radius: size / 2
            iconName: ["mood-angry", "mood-sad", "mood-empty", "mood-smile", "mood-happy"][card.level - 1]
            colour: card.tint
        }
        KioskText {
            id: word
            x: card.tall ? 0 : tile.width + Theme.gap
            y: card.tall ? parent.height - height : 0
            width: parent.width - x
            height: card.tall ? 64 : parent.height
            text: card.label
            font { pixelSize: Theme.fontBody; bold: true }
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 24
            wrapMode: Text.NoWrap
            horizontalAlignment: card.tall ? Text.AlignHCenter : Text.AlignLeft
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
    }
}
