import QtQuick
import ui.catalogue
import ui.components
import ui.style

// A planned outage: when first, then where and why.
Card {
    id: card

    required property string area
    required property string reason
    required property string off
    required property string on

    height: words.height + 2 * padding

    NoticeTimes { id: times }
    Column {
        id: words
        width: parent.width
        spacing: Theme.gap
        KioskText {
            width: parent.width
            text: times.span(card.off, card.on)
            font.pixelSize: Theme.fontTitle
            font.bold: true
            font.features: { "tnum": 1 }
        }
        Fact {
            iconName: "map-pin"
            name: qsTr("Where")
            value: card.area
        }
        Fact {
            iconName: "tools"
            name: qsTr("Why")
            value: card.reason
        }
    }

    component Fact: Row {
        id: fact
        property string iconName
        property string name
        property string value
        width: parent.width
        spacing: Theme.unit * 2
        Icon {
            id: sign
            name: fact.iconName
            size: Theme.type(48)
            colour: Theme.cardNote
        }
        Column {
            width: parent.width - sign.width - parent.spacing
            KioskText {
                width: parent.width
                text: fact.name
                font.pixelSize: Theme.fontNote
                color: Theme.cardNote
            }
            KioskText {
                width: parent.width
                text: fact.value
            }
        }
    }
}
