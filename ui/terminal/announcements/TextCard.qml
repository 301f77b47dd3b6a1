import QtQuick
import ui.catalogue
import ui.components
import ui.style

// A part of an announcement; without a word it is not there.
Card {
    id: card

    required property var blocks
    property string heading
    property string iconName
    property bool warm: false
    // Its name among what is read aloud.
    property string place
    signal heard(item: Item)

    visible: list.count > 0
    colour: warm && !Theme.contrast ? "#fff4dc" : Theme.card
    height: words.height + 2 * padding

    Column {
        id: words
        width: parent.width
        spacing: Theme.unit * 2
        Row {
            visible: card.heading !== ""
            width: parent.width
            spacing: Theme.unit * 2
            Icon {
                id: sign
                anchors.verticalCenter: parent.verticalCenter
                name: card.iconName
                size: Theme.type(48)
            }
            SpokenText {
                width: parent.width - sign.width - parent.spacing
                place: card.place
                text: card.heading
                font.pixelSize: Theme.fontHeading
                font.bold: true
                Accessible.role: Accessible.Heading
            }
        }
        BlockList {
            id: list
            width: parent.width
            model: card.blocks
            place: card.place
            onHeard: item => card.heard(item)
        }
    }
}
