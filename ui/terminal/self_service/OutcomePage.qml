import QtQuick
import QtQuick.Templates as T
import ui.catalogue
import ui.components
import ui.flow
import ui.model
import ui.style

// The slip of a payment in doubt was held to the scanner: what became of it, and its receipts on paper.
Page {
    id: page

    required property OutcomeModel viewModel
    readonly property string step: viewModel.step
    readonly property string paper: viewModel.paper
    readonly property bool found: step === "asking" || step === "paid" || step === "back" || step === "closed"
    readonly property real half: ((Theme.landscape ? width - guideWidth - Theme.margin : width - 2 * Theme.margin)
                                  - Theme.touchGap) / 2

    title: {
        switch (step) {
        case "looking": return Hall.phrase("pay.closing", Hall.language);
        case "failed": return Hall.phrase(viewModel.error, Hall.language);
        case "asking": return Hall.phrase("pay.unknown", Hall.language);
        case "paid": return Hall.phrase("outcome.paid", Hall.language);
        case "back": return Hall.phrase(viewModel.returned ? "pay.returned" : "pay.going_back", Hall.language);
        case "closed": return Hall.phrase("outcome.closed", Hall.language);
        default: return "";
        }
    }
    titleSize: Theme.fontHeading
    subtitle: {
        switch (step) {
        case "asking": return Hall.phrase("pay.unknown_what", Hall.language);
        case "paid": return Hall.phrase(viewModel.posted ? "pay.posted" : "pay.posting", Hall.language);
        case "closed": return Hall.phrase("outcome.closed_what", Hall.language);
        default: return "";
        }
    }
    iconName: step === "paid" || step === "back" ? "circle-check" : step === "failed" || step === "asking" ? "alert-circle" : "info-circle"
    mark: Zones.colour("self_service")
    readOnly: true
    guide: Column {
        width: parent.width
        GuideLine {
            visible: page.paper !== ""
            iconName: page.paper === "failed" ? "printer-off" : "printer"
            text: {
                switch (page.paper) {
                case "printing": return Hall.phrase("print.printing", Hall.language);
                case "printed": return Hall.phrase("pay.slip_take", Hall.language);
                case "failed": return Hall.phrase("outcome.not_printed", Hall.language);
                default: return "";
                }
            }
        }
    }
    actions: [
        PrimaryButton {
            visible: page.viewModel.printable && page.paper !== "printed"
            width: page.half
            height: Theme.touch + 16
            enabled: page.paper !== "printing"
            label: Hall.phrase("receipt.print", Hall.language)
            iconName: "printer"
            onClicked: page.viewModel.printIt()
        },
        PrimaryButton {
            visible: page.step !== "looking" && !(page.viewModel.printable && page.paper !== "printed")
            width: page.half
            height: Theme.touch + 16
            label: qsTr("OK")
            iconName: "check"
            onClicked: Navigator.leave()
        },
        SecondaryButton {
            visible: page.step === "failed" || page.step === "asking" || page.step === "closed"
            width: page.half
            height: Theme.touch + 16
            label: Hall.phrase("help.call", Hall.language)
            iconName: "headset"
            onClicked: Help.call()
        }
    ]
    T.StackView.onRemoved: viewModel.wipe()

    Card {
        visible: page.found
        width: parent.width
        height: Math.min(parent.height, facts.height + 2 * padding)
        ScrollArea {
            id: scroll
            anchors.fill: parent
            Column {
                id: facts
                width: scroll.textWidth
                spacing: Theme.unit * 2
                NumberDisplay {
                    width: parent.width
                    text: "¥" + page.viewModel.amount
                    label: qsTr("Amount: ¥%1").arg(page.viewModel.amount)
                    font.pixelSize: Theme.landscape ? Theme.fontTitle : Theme.fontHero
                    minimumPixelSize: Theme.fontBody
                }
                Rectangle {
                    width: parent.width
                    height: Theme.border
                    color: Theme.cardLine
                }
                FactLine {
                    visible: page.viewModel.refund !== ""
                    key: page.viewModel.returned ? qsTr("Gone back") : qsTr("Going back")
                    value: "¥" + page.viewModel.refund
                }
                FactLine {
                    visible: page.viewModel.rest !== ""
                    key: qsTr("Part payment")
                    value: qsTr("¥%1 still due").arg(page.viewModel.rest)
                }
                FactLine {
                    visible: page.viewModel.receipts !== ""
                    key: qsTr("Receipt no.")
                    value: page.viewModel.receipts
                }
                FactLine {
                    visible: page.viewModel.number !== ""
                    key: qsTr("Reference")
                    value: page.viewModel.number
                }
                FactLine {
                    key: qsTr("Begun at")
                    value: page.viewModel.at
                }
                FactLine {
                    key: qsTr("Paid by")
                    value: page.viewModel.channel === "alipay" ? qsTr("Alipay") : qsTr("WeChat Pay")
                }
            }
        }
    }
    Busy {
        anchors.fill: parent
        visible: page.step === "looking" && !waited.running
        ink: Theme.groundInk
    }
    Timer {
        id: waited
        interval: 300
        running: page.step === "looking"
    }
}
