pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ui.catalogue
import ui.components
import ui.flow
import ui.model
import ui.style

// From the choice of a channel to the money's end. The title says what to do now.
Page {
    id: page

    required property SelfServiceModel viewModel
    // The page of the basket lies below this one.
    property bool fromBasket: false
    readonly property PayVisit visit: viewModel.paying
    readonly property string step: visit.step
    readonly property bool choosing: !bankSlip && (step === "choosing" || step === "failed" || step === "closed")
    readonly property BankVisit bank: viewModel.bank
    // More than a code may take: as this terminal knows it, or as the hub's rules say.
    readonly property bool large: viewModel.tooMuch || visit.error === "error.bank_transfer_needed"
    readonly property bool bankSlip: bank.step === "slip"
    readonly property bool over: step === "paid" || step === "back"
    readonly property bool paperTaken: (bankSlip ? bank.paper : visit.paper) === "printed"
    readonly property bool tight: Theme.landscape && Theme.large
    readonly property string goesBack: {
        if (step !== "paid" || visit.refund === "")
            return "";
        if (tight)
            return (visit.returned ? qsTr("¥%1 went back to you") : qsTr("¥%1 goes back to you")).arg(visit.refund);
        return visit.returned ? qsTr("¥%1 could not be booked and has gone back to you").arg(visit.refund)
            : qsTr("¥%1 could not be booked and is on its way back to you").arg(visit.refund);
    }
    readonly property real half: (body.width - Theme.touchGap) / 2

    title: {
        if (bankSlip)
            return Hall.phrase("pay.transfer_how", Hall.language);
        if (large)
            return Hall.phrase("pay.too_much", Hall.language);
        switch (step) {
        case "opening": return Hall.phrase("pay.opening", Hall.language);
        case "own": return Hall.phrase("pay.own_hold", Hall.language);
        case "charging": return Hall.phrase("pay.charging", Hall.language);
        case "open": return Hall.phrase(visit.channel === "alipay" ? "pay.scan_alipay" : "pay.scan_wechat", Hall.language);
        case "closing": return Hall.phrase("pay.closing", Hall.language);
        case "unknown": return Hall.phrase("pay.unknown", Hall.language);
        case "paid": return Hall.phrase("pay.paid", Hall.language);
        case "back": return Hall.phrase(visit.returned ? "pay.returned" : "pay.going_back", Hall.language);
        case "failed": return qsTr("The payment could not begin");
        case "closed": return Hall.phrase("pay.closed", Hall.language);
        default: return Hall.phrase("pay.how", Hall.language);
        }
    }
    titleSize: large || tight && choosing || step === "own" || step === "unknown" || step === "charging" || step === "back" ? Theme.fontHeading : Theme.fontTitle
    subtitle: {
        if (bank.step === "failed")
            return Hall.phrase(bank.error, Hall.language);
        if (bankSlip || large)
            return "";
        switch (step) {
        case "unknown": return Hall.phrase("pay.unknown_what", Hall.language);
        case "paid": return tight && goesBack !== "" ? goesBack : Hall.phrase(visit.posted ? "pay.posted" : "pay.posting", Hall.language);
        case "own":
        case "failed":
        case "closed": return visit.error === "" ? "" : Hall.phrase(visit.error, Hall.language);
        // In large type there is no room for it on each card.
        default: return choosing && Theme.large && (visit.wechatAway || visit.alipayAway) ? Hall.phrase("pay.away", Hall.language) : "";
        }
    }
    iconName: Theme.large && !over ? "" : over ? "circle-check" : step === "failed" || step === "unknown" ? "alert-circle" : "wallet"
    mark: Zones.colour("self_service")
    readOnly: !choosing
    // Nothing times out while money may be on its way.
    patience: visit.open ? 3600 : 0
    undisturbed: visit.open
    handlesBack: step === "open" || step === "charging" || step === "own"
    onBackRequested: step === "own" ? visit.chooseAgain() : visit.cancel()
    guide: Column {
        width: parent.width
        spacing: Theme.unit * 2
        NumberDisplay {
            visible: !doubt.saysAmount
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            text: "¥" + (page.step === "back" && page.visit.refund !== "" ? page.visit.refund : page.visit.amount)
            label: qsTr("Amount: ¥%1").arg(page.visit.amount)
            font.pixelSize: Theme.landscape && Theme.large ? Theme.fontTitle : Theme.fontHero
            minimumPixelSize: Theme.fontBody
            color: Theme.groundInk
        }
        GuideLine {
            visible: page.goesBack !== "" && !page.tight
            iconName: "info-circle"
            text: page.goesBack
        }
        GuideLine {
            visible: page.step === "paid" && text !== ""
            iconName: page.visit.paper === "failed" ? "printer-off" : "printer"
            text: {
                switch (page.visit.paper) {
                case "printing": return Hall.phrase("print.printing", Hall.language);
                case "printed": return Hall.phrase("pay.slip_take", Hall.language);
                case "failed": return Hall.phrase("pay.slip_failed", Hall.language);
                default: return "";
                }
            }
        }
        GuideLine {
            visible: page.bankSlip && text !== ""
            iconName: page.bank.paper === "failed" ? "printer-off" : "printer"
            text: {
                switch (page.bank.paper) {
                case "printing": return Hall.phrase("print.printing", Hall.language);
                case "printed": return Hall.phrase("pay.slip_take", Hall.language);
                case "failed": return Hall.phrase("pay.transfer_photo", Hall.language);
                default: return "";
                }
            }
        }
        GuideLine {
            visible: page.choosing && !page.large && !list.visible && page.visit.left !== ""
            iconName: "info-circle"
            text: Hall.phrase("pay.part_left", Hall.language, { "left": page.visit.left })
        }
        Repeater {
            model: page.choosing && !list.visible && page.visit.accounts === 1 ? page.visit.items : null
            GuideLine {
                required property string bills
                required property string what
                iconName: "receipt"
                text: page.visit.left === "" ? bills : what
            }
        }
        BasketButton {
            visible: page.choosing && Theme.landscape
            width: parent.width
        }
        GuideLine {
            visible: page.visit.trade !== "" && page.step === "back"
            iconName: "info-circle"
            text: qsTr("Reference %1").arg(page.visit.trade)
        }
    }
    actions: [
        PrimaryButton {
            visible: page.over || page.bankSlip
            width: page.half
            height: Theme.touch + 16
            label: qsTr("Done")
            iconName: "check"
            onClicked: page.paperTaken ? Session.leave() : Session.end()
        },
        SecondaryButton {
            visible: page.step === "paid" && page.visit.paper === "failed"
            width: page.half
            height: Theme.touch + 16
            label: Hall.phrase("receipt.print", Hall.language)
            iconName: "printer"
            onClicked: page.visit.printAgain()
        },
        SecondaryButton {
            visible: page.over && page.visit.paper !== "failed"
            width: page.half
            height: Theme.touch + 16
            label: Hall.phrase("pay.more", Hall.language)
            onClicked: Navigator.home()
        },
        SecondaryButton {
            visible: page.step === "open" || page.step === "charging"
            width: page.half
            height: Theme.touch + 16
            label: qsTr("Do not pay")
            iconName: "x"
            onClicked: page.visit.cancel()
        },
        SecondaryButton {
            visible: page.step === "own"
            width: page.half
            height: Theme.touch + 16
            label: qsTr("Other ways")
            onClicked: page.visit.chooseAgain()
        },
        SecondaryButton {
            visible: page.choosing && ways.fits || page.step === "unknown"
            width: page.half
            height: Theme.touch + 16
            label: Hall.phrase("help.call", Hall.language)
            iconName: "headset"
            onClicked: page.helpMe()
        }
    ]
    component BasketButton: SecondaryButton {
        height: Theme.touch
        iconName: page.tight ? "" : "list-check"
        label: page.visit.accounts === 1 ? qsTr("Check what is paid") : qsTr("Check %n account(s)", "", page.visit.accounts)
        onClicked: page.toBasket()
    }
    function toBasket(): void {
        if (fromBasket)
            Navigator.leave();
        else
            Navigator.replace(Qt.resolvedUrl("BasketPage.qml"), { "viewModel": viewModel });
    }
    function toWindow(): void {
        page.visit.takeToWindow("PAY");
        Navigator.openService("PAY");
    }
    // Somebody comes, and below their call is a ticket that tells the window what was to be paid. While money may be on
    // its way nothing is taken to a window: it would be paid twice.
    function helpMe(): void {
        if (page.choosing && Zones.shows("business"))
            page.toWindow();
        Help.call();
    }
    T.StackView.onRemoved: {
        visit.wipe();
        bank.wipe();
    }

    Item {
        id: body
        anchors.fill: parent

        Card {
            id: list
            visible: page.choosing && !Theme.landscape && !Theme.large
            width: parent.width
            height: Math.min(lines.height + 2 * padding, basket.y - Theme.touchGap)
            ScrollArea {
                id: scroll
                anchors.fill: parent
                Column {
                    id: lines
                    width: scroll.textWidth
                    Repeater {
                        model: page.visit.items
                        BasketLine { width: lines.width }
                    }
                }
            }
        }
        BasketButton {
            id: basket
            visible: page.choosing && !Theme.landscape
            anchors { bottom: ways.top; bottomMargin: Theme.touchGap }
            width: parent.width
        }
        Column {
            id: ways
            visible: page.choosing
            anchors.bottom: parent.bottom
            width: parent.width
            spacing: Theme.touchGap
            // Four ways in large type are as low as their words allow.
            readonly property bool fits: !(Theme.large && page.visit.canScan)
            ChoiceCard {
                visible: page.large
                width: parent.width
                height: ways.fits ? Theme.type(136) : implicitHeight
                iconName: "transfer"
                mark: page.mark
                title: Hall.phrase("pay.transfer", Hall.language)
                onClicked: page.viewModel.askTransfer()
            }
            ChoiceCard {
                visible: !page.large
                width: parent.width
                height: ways.fits ? Theme.type(136) : implicitHeight
                iconName: "message-2"
                mark: enabled ? "#0b6b3a" : Theme.cardNote
                opacity: enabled ? 1 : 0.7
                title: qsTr("WeChat Pay")
                enabled: !page.visit.wechatAway
                note: enabled || Theme.large ? "" : Hall.phrase("pay.away", Hall.language)
                onClicked: page.visit.choose("wechat")
            }
            ChoiceCard {
                visible: !page.large
                width: parent.width
                height: ways.fits ? Theme.type(136) : implicitHeight
                iconName: "credit-card"
                mark: enabled ? "#1250a0" : Theme.cardNote
                opacity: enabled ? 1 : 0.7
                title: qsTr("Alipay")
                enabled: !page.visit.alipayAway
                note: enabled || Theme.large ? "" : Hall.phrase("pay.away", Hall.language)
                onClicked: page.visit.choose("alipay")
            }
            ChoiceCard {
                visible: page.visit.canScan && !page.large
                width: parent.width
                height: ways.fits ? Theme.type(136) : implicitHeight
                iconName: "scan"
                mark: enabled ? page.mark : Theme.cardNote
                opacity: enabled ? 1 : 0.7
                title: Hall.phrase("pay.own", Hall.language)
                enabled: !page.visit.away
                note: enabled || Theme.large ? "" : Hall.phrase("pay.away", Hall.language)
                onClicked: page.visit.showOwn()
            }
            ChoiceCard {
                visible: Zones.shows("business")
                width: parent.width
                height: ways.fits ? Theme.type(136) : implicitHeight
                iconName: "cash"
                mark: page.mark
                title: Hall.phrase("pay.cash", Hall.language)
                onClicked: page.toWindow()
            }
        }
        Busy {
            width: parent.width
            height: page.step === "unknown" ? parent.height - doubt.height : parent.height
            visible: page.step === "opening" || page.step === "charging" || page.step === "closing"
                     || page.step === "unknown" && height >= 120
            ink: Theme.groundInk
        }
        DoubtCard {
            id: doubt
            visible: page.step === "unknown"
            anchors.bottom: parent.bottom
            width: parent.width
            height: Math.min(parent.height, doubt.needed)
            visit: page.visit
            slip: page.viewModel.doubt
        }
        BankCard {
            visible: page.bankSlip
            anchors.bottom: parent.bottom
            width: parent.width
            height: Math.min(parent.height, implicitHeight)
            visit: page.bank
        }
        OwnCode {
            id: own
            visible: page.step === "own"
            anchors.bottom: parent.bottom
            width: parent.width
            height: Math.min(parent.height, implicitHeight)
        }
        PayCode {
            visible: page.step === "open"
            anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom }
            width: Math.min(parent.width, 760)
            height: Math.min(parent.height, 900)
            visit: page.visit
        }
        PaidSlip {
            id: slip
            visible: page.over
            anchors.bottom: parent.bottom
            width: parent.width
            height: Math.min(parent.height, slip.needed)
            visit: page.visit
        }
    }
}
