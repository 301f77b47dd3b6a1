pragma ComponentBehavior: Bound

import QtQuick
import ui.components
import ui.model
import ui.style

// What was paid, receipt by receipt; the code proves itself and finds the account again.
Card {
    id: slip

    required property PayVisit visit
    readonly property int needed: lines.height + 2 * padding
    // Of several they are in the way, unless they are all that there is.
    readonly property bool coded: receipts.count === 1 || visit.paper === "failed"

    ScrollArea {
        id: scroll
        anchors.fill: parent
        Column {
            id: lines
            width: scroll.textWidth
            spacing: Theme.gap
            Repeater {
                id: receipts
                model: slip.visit.receipts
                Row {
                    id: receipt
                    required property string number
                    required property string account
                    required property string amount
                    required property string code
                    required property string supplyBy
                    required property string rest
                    required property string back
                    required property bool returned
                    width: scroll.textWidth
                    spacing: Theme.gap
                    QrCode {
                        visible: slip.coded
                        width: visible ? Theme.type(300) : 0
                        height: width
                        text: receipt.code
                        Accessible.role: Accessible.Graphic
                        Accessible.name: qsTr("Code of the receipt")
                    }
                    Column {
                        width: parent.width - (slip.coded ? Theme.type(300) + Theme.gap : 0)
                        spacing: Theme.unit
                        KioskText {
                            width: parent.width
                            text: "¥" + receipt.amount
                            font.pixelSize: Theme.fontTitle
                            font.bold: true
                        }
                        KioskText {
                            width: parent.width
                            visible: receipt.rest !== ""
                            text: qsTr("Part payment, ¥%1 still due").arg(receipt.rest)
                            font.bold: true
                        }
                        KioskText {
                            width: parent.width
                            visible: receipt.back !== ""
                            text: receipt.returned ? qsTr("Not booked: ¥%1, gone back to you").arg(receipt.back)
                                : qsTr("Not booked: ¥%1, on its way back to you").arg(receipt.back)
                            font.bold: true
                        }
                        KioskText {
                            width: parent.width
                            visible: receipt.supplyBy !== ""
                            text: qsTr("The supply is on again by %1 at the latest").arg(receipt.supplyBy)
                            font.bold: true
                        }
                        KioskText {
                            width: parent.width
                            text: qsTr("Account %1").arg(receipt.account)
                            font.pixelSize: Theme.fontNote
                            color: Theme.cardNote
                        }
                        KioskText {
                            width: parent.width
                            text: qsTr("Receipt %1").arg(receipt.number)
                            font.pixelSize: Theme.fontNote
                            color: Theme.cardNote
                        }
                    }
                }
            }
        }
    }
}
