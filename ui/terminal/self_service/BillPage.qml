pragma ComponentBehavior: Bound

import QtQuick
import ui.catalogue
import ui.components
import ui.flow
import ui.model
import ui.style

// A month's bill: the readings, each line with its arithmetic, and the statement on paper.
Page {
    id: page

    required property SelfServiceModel viewModel
    readonly property HistoryVisit visit: viewModel.history
    readonly property bool printing: visit.paper === "asked" || visit.paper === "printing"

    kicker: qsTr("Bill")
    kickerShown: !Theme.large
    title: visit.month
    subtitle: visit.due === "" || visit.due === "0.00" ? qsTr("Paid in full")
        : qsTr("¥%1 still to pay, due on %2").arg(visit.due).arg(visit.dueOn)
    iconName: Theme.large ? "" : "receipt"
    mark: Zones.colour("self_service")
    readOnly: true
    patience: 90
    guide: Column {
        width: parent.width
        spacing: Theme.unit * 2
        NumberDisplay {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            text: "¥" + page.visit.amount
            label: qsTr("Amount: ¥%1").arg(page.visit.amount)
            font.pixelSize: Theme.large ? Theme.fontTitle : Theme.fontHero
            minimumPixelSize: Theme.fontBody
            color: Theme.groundInk
        }
        GuideLine {
            visible: text !== ""
            iconName: page.visit.paper === "failed" ? "printer-off" : "printer"
            text: page.printing ? Hall.phrase(page.visit.standsIn ? "history.as_slip" : "print.printing", Hall.language)
                : page.visit.paper === "printed" ? Hall.phrase("history.take", Hall.language)
                : page.visit.paper === "failed" ? Hall.phrase(page.visit.code === "" ? "history.not_printed" : "history.photo", Hall.language) : ""
        }
    }
    actions: [
        PrimaryButton {
            width: body.width
            height: Theme.touch + 16
            enabled: !page.printing && page.visit.bill
            label: qsTr("Print the statement")
            iconName: "printer"
            onClicked: page.visit.printStatement()
        }
    ]

    Card {
        id: body
        width: parent.width
        height: Math.min(parent.height, rows.height + 2 * padding)
        ScrollArea {
            id: scroll
            anchors.fill: parent
            Column {
                id: rows
                width: scroll.textWidth
                spacing: Theme.gap
                QrCode {
                    visible: page.visit.code !== ""
                    anchors.horizontalCenter: parent.horizontalCenter
                    width: Theme.type(300)
                    height: width
                    text: page.visit.code
                    Accessible.role: Accessible.Graphic
                    Accessible.name: qsTr("Code of the statement")
                }
                Repeater {
                    model: page.visit.charges
                    BillRow {
                        id: charge
                        required property string kind
                        required property string kwh
                        required property string price
                        readonly property string known: LineWords.word(kind)
                        readonly property string product: kwh === "" || price === "" ? "" : qsTr("%1 kWh × ¥%2").arg(kwh).arg(price)
                        width: rows.width
                        named: Hall.language === "en" ? known : ""
                        note: [named === "" ? "" : label, product].filter(part => part !== "").join(" · ")
                    }
                }
                Rectangle {
                    width: parent.width
                    height: 2
                    color: Theme.cardLine
                }
                BillRow {
                    width: parent.width
                    label: qsTr("In all")
                    amount: page.visit.amount
                    strong: true
                }
                BillRow {
                    width: parent.width
                    visible: page.visit.penalty !== ""
                    label: qsTr("Late charge so far")
                    amount: page.visit.penalty
                }
                BillRow {
                    width: parent.width
                    visible: page.visit.paid !== ""
                    label: page.visit.part ? qsTr("Paid in part") : qsTr("Paid")
                    amount: page.visit.paid
                }
                BillRow {
                    width: parent.width
                    visible: page.visit.part
                    label: qsTr("Still due")
                    amount: page.visit.due
                    strong: true
                }
                Repeater {
                    model: page.visit.meters
                    KioskText {
                        required property string meter
                        required property string readOn
                        required property string before
                        required property string now
                        required property string times
                        required property string kwh
                        width: rows.width
                        text: qsTr("Meter %1, read on %2: %3 → %4 %5 = %6 kWh").arg(meter).arg(readOn).arg(before).arg(now).arg(times).arg(kwh)
                        font.pixelSize: Theme.fontSmall
                        color: Theme.cardNote
                    }
                }
            }
        }
    }
}
