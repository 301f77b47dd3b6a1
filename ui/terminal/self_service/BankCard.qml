pragma ComponentBehavior: Bound

import QtQuick
import ui.components
import ui.model
import ui.style

// What to transfer, to whom, and the reference that says what for.
Card {
    id: card

    required property BankVisit visit

    implicitHeight: lines.height + 2 * padding

    Column {
        id: lines
        width: parent.width
        spacing: Theme.unit
        KioskText {
            width: parent.width
            text: qsTr("Remark: %1").arg(card.visit.reference)
            font { pixelSize: Theme.fontHeading; bold: true; features: ({ "tnum": 1 }) }
        }
        KioskText {
            width: parent.width
            text: Hall.phrase("pay.transfer_note", Hall.language)
            font.pixelSize: Theme.fontNote
            color: Theme.cardNote
        }
        Repeater {
            model: [qsTr("To: %1").arg(card.visit.holder), qsTr("Account: %1").arg(card.visit.number), qsTr("Bank: %1").arg(card.visit.bank)]
            KioskText {
                required property string modelData
                width: lines.width
                text: modelData
                font { pixelSize: Theme.fontNote; features: ({ "tnum": 1 }) }
            }
        }
    }
}
