import QtQuick
import ui.components
import ui.style

// One promise: its number, its title, what it says.
Card {
    id: card

    required property int no
    required property string title
    required property string text

    height: words.height + 2 * padding

    Row {
        width: parent.width
        spacing: Theme.gap
        Rectangle {
            id: badge
            width: Theme.type(72)
            height: width
            radius: width / 2
            color: Theme.contrast ? Theme.card : "#7a4500"
            border.width: Theme.border
            border.color: Theme.cardLine
            KioskText {
                anchors.centerIn: parent
                text: card.no
                font.bold: true
                color: "#ffffff"
                Accessible.ignored: true
            }
        }
        Column {
            id: words
            width: parent.width - badge.width - parent.spacing
            spacing: Theme.unit
            KioskText {
                width: parent.width
                text: card.title
                font.bold: true
                Accessible.role: Accessible.Heading
            }
            KioskText {
                width: parent.width
                text: card.text
                font.pixelSize: Theme.fontNote
                color: Theme.cardNote
            }
        }
    }
}
