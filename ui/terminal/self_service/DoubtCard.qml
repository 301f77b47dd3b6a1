import QtQuick
import ui.components
import ui.model
import ui.style

// The slip to take along, or its code for a photo; and the number that staff find the payment by.
Card {
    id: card

    required property PayVisit visit
    required property DoubtSlip slip
    readonly property bool photo: slip.photo !== ""
    // Where large type needs the panel beside it.
    readonly property bool saysAmount: visible && Theme.large && Theme.landscape
    readonly property int needed: line.height + 2 * padding

    ScrollArea {
        id: scroll
        anchors.fill: parent
        Row {
            id: line
            width: scroll.textWidth
            spacing: Theme.gap
            QrCode {
                id: code
                visible: card.photo
                width: Theme.type(300)
                height: width
                text: card.slip.photo
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Code to find this payment again")
            }
            Icon {
                id: mark
                visible: !card.photo && said.visible
                name: card.slip.paper === "failed" ? "printer-off" : "printer"
                size: Theme.type(56)
                colour: Theme.cardInk
            }
            Column {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - (card.photo ? code.width + line.spacing : mark.visible ? mark.width + line.spacing : 0)
                spacing: Theme.unit * 2
                KioskText {
                    id: said
                    width: parent.width
                    visible: text !== ""
                    font.bold: true
                    // Beside the code there is little room for large type.
                    font.pixelSize: Theme.large && card.photo ? Theme.fontNote : Theme.fontBody
                    text: {
                        switch (card.slip.paper) {
                        case "printing": return Hall.phrase("pay.doubt_printing", Hall.language);
                        case "printed": return Hall.phrase("pay.doubt_take", Hall.language);
                        case "failed": return Hall.phrase(card.photo ? "pay.doubt_photo" : "pay.doubt_write", Hall.language);
                        default: return "";
                        }
                    }
                }
                // On one line where there is room; the number itself is never broken.
                Flow {
                    width: parent.width
                    spacing: Theme.unit
                    KioskText {
                        height: number.height
                        verticalAlignment: Text.AlignVCenter
                        text: (card.saysAmount ? "¥" + card.visit.amount + " · " : "") + qsTr("Reference")
                        font { pixelSize: Theme.fontNote; features: ({ "tnum": 1 }) }
                        color: Theme.cardNote
                    }
                    KioskText {
                        id: number
                        text: card.visit.trade
                        wrapMode: Text.NoWrap
                        font { pixelSize: Theme.fontBody; bold: true; features: ({ "tnum": 1 }) }
                    }
                }
            }
        }
    }
}
