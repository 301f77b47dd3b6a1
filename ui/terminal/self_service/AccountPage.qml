pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ui.catalogue
import ui.components
import ui.flow
import ui.model
import ui.style

// Is it this one? What is due, and what of it is paid now.
Page {
    id: page

    required property SelfServiceModel viewModel
    readonly property bool owes: viewModel.owes
    // Nobody answers for a phone's money: it can be looked at here, and paid at a window.
    readonly property bool away: viewModel.paying.away && !viewModel.tooMuch
    readonly property bool atWindow: away && viewModel.payable && Zones.shows("business")
    readonly property bool tight: Theme.landscape && Theme.large
    // Large type on a lying panel has room for a warning or for the moment of the figure.
    readonly property bool warned: tight && (viewModel.supply === "cut" || viewModel.low)
    readonly property real half: (choice.width - Theme.touchGap) / 2

    title: Hall.phrase("pay.is_it_right", Hall.language)
    titleSize: tight ? Theme.fontBody : Theme.large || Theme.landscape ? Theme.fontHeading : Theme.fontTitle
    second: viewModel.name + (viewModel.village === "" ? "" : " · " + viewModel.village)
    subtitle: qsTr("Account %1").arg(viewModel.account)
    // A lying panel has no room for it beside the question.
    iconName: Theme.large || Theme.landscape ? "" : "home-bolt"
    mark: Zones.colour("self_service")
    readOnly: !Theme.large || Theme.landscape
    guide: Column {
        width: parent.width
        spacing: Theme.unit * 2
        NumberDisplay {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            text: page.owes ? "¥" + page.viewModel.due : page.viewModel.prepay ? page.viewModel.balance : qsTr("Nothing to pay")
            label: page.owes ? qsTr("Amount due: ¥%1").arg(page.viewModel.due) : text
            font.pixelSize: page.tight ? Theme.fontHeading : Theme.fontHero
            minimumPixelSize: Theme.fontBody
            color: Theme.groundInk
        }
        GuideLine {
            visible: page.owes && !page.away && !page.warned && !(Theme.large && page.viewModel.left !== "")
            iconName: "receipt"
            text: qsTr("to pay, as of %1").arg(page.viewModel.balanceAt)
        }
        GuideLine {
            visible: page.viewModel.prepay && !page.owes && !page.away && !page.warned
            iconName: "wallet"
            text: qsTr("estimated balance at %1").arg(page.viewModel.balanceAt)
        }
        GuideLine {
            visible: page.viewModel.supply === "cut" && !(page.tight && page.away)
            iconName: "bolt-off"
            text: Hall.phrase("pay.supply_cut", Hall.language)
        }
        GuideLine {
            visible: page.viewModel.supply !== "cut" && page.viewModel.low
            iconName: "alert-triangle"
            text: Hall.phrase("pay.balance_low", Hall.language)
        }
        GuideLine {
            visible: page.viewModel.left !== ""
            iconName: "info-circle"
            text: Hall.phrase("pay.part_left", Hall.language, { "left": page.viewModel.left })
        }
        GuideLine {
            visible: page.viewModel.left !== "" && !Theme.large
            iconName: "alert-triangle"
            text: Hall.phrase("pay.part_late", Hall.language)
        }
        GuideLine {
            visible: page.viewModel.tooMuch
            iconName: "alert-triangle"
            text: Hall.phrase("pay.too_much", Hall.language)
        }
        GuideLine {
            visible: page.away
            iconName: "alert-triangle"
            text: Hall.phrase("pay.all_away", Hall.language)
        }
        ConcernLine {
            // Above what is in reach it is only read; the notices have it first.
            enabled: !Theme.large || Theme.landscape
            concern: page.viewModel.concern
            small: page.tight
        }
    }
    actions: [
        PrimaryButton {
            width: page.half
            height: Theme.touch + 16
            enabled: page.viewModel.payable && !page.away || page.viewModel.tooMuch
            label: page.viewModel.payable || page.viewModel.tooMuch ? qsTr("Pay ¥%1").arg(page.viewModel.total) : qsTr("Set an amount")
            iconName: Theme.large && (!page.viewModel.payable || page.viewModel.total.length > 6) ? "" : "wallet"
            onClicked: {
                page.viewModel.pay();
                Navigator.push(Qt.resolvedUrl("PayPage.qml"), { "viewModel": page.viewModel });
            }
        },
        SecondaryButton {
            visible: !page.atWindow
            width: page.half
            height: Theme.touch + 16
            label: Hall.phrase("pay.not_mine", Hall.language)
            onClicked: Navigator.leave()
        },
        SecondaryButton {
            visible: page.atWindow
            width: page.half
            height: Theme.touch + 16
            iconName: Theme.large ? "" : "ticket"
            label: Hall.phrase("pay.at_window", Hall.language)
            onClicked: {
                page.viewModel.pay();
                page.viewModel.paying.takeToWindow("PAY");
                Navigator.openService("PAY");
            }
        }
    ]
    T.StackView.onRemoved: if (viewModel.step === "account") viewModel.clear()

    function askAmount(): void {
        viewModel.askAmount();
        Navigator.push(Qt.resolvedUrl("AmountPage.qml"), { "viewModel": viewModel });
    }

    Item {
        id: choice
        anchors.fill: parent

        CardGrid {
            id: bills
            width: parent.width
            height: parent.height - another.height - Theme.gap - (amounts.visible ? amounts.height + Theme.gap : 0)
                    - (part.visible ? part.height + Theme.gap : 0)
            columns: 1
            rowHeight: Theme.large ? 152 : 112
            model: page.viewModel.bills
            delegate: BillLine {
                required property int no
                width: bills.cardWidth
                height: bills.cardHeight
                onClicked: page.viewModel.choose(no)
            }
        }
        Column {
            id: amounts
            visible: repeater.count > 0
            anchors { bottom: another.top; bottomMargin: Theme.gap }
            width: parent.width
            spacing: Theme.unit * 2
            KioskText {
                width: parent.width
                text: Hall.phrase("pay.top_up", Hall.language)
                color: Theme.groundInk
                font.bold: true
            }
            Row {
                width: parent.width
                spacing: Theme.touchGap
                Repeater {
                    id: repeater
                    model: page.viewModel.amounts
                    AmountKey {
                        required property int fen
                        width: (amounts.width - (repeater.count - 1) * Theme.touchGap) / repeater.count
                        height: Theme.touch * 1.5
                        onClicked: page.viewModel.topUp(fen)
                    }
                }
            }
            AmountKey {
                width: parent.width
                height: Theme.touch
                title: Hall.phrase("pay.other_amount", Hall.language)
                amount: page.viewModel.own
                chosen: amount !== ""
                onClicked: page.askAmount()
            }
        }
        SecondaryButton {
            id: part
            visible: page.viewModel.partable
            anchors { bottom: another.top; bottomMargin: Theme.touchGap }
            width: parent.width
            height: Theme.touch
            iconName: "arrows-split"
            label: Hall.phrase("pay.part", Hall.language)
            onClicked: page.askAmount()
        }
        SecondaryButton {
            id: usage
            anchors { bottom: parent.bottom; right: parent.right }
            width: Math.round(parent.width * (Theme.large ? 0.32 : 0.42))
            height: Theme.touch
            iconName: Theme.large ? "" : "chart-bar"
            label: qsTr("My usage")
            onClicked: {
                page.viewModel.prove();
                Navigator.push(Qt.resolvedUrl("ProofPage.qml"), { "viewModel": page.viewModel });
            }
        }
        SecondaryButton {
            id: another
            anchors.bottom: parent.bottom
            width: parent.width - usage.width - Theme.touchGap
            height: Theme.touch
            readonly property bool several: page.viewModel.others > 0
            enabled: several || page.viewModel.payable
            iconName: several ? "list-check" : "users"
            label: several
                ? qsTr("Check %n account(s)", "", page.viewModel.others + (page.viewModel.amount === "0.00" ? 0 : 1))
                : Hall.phrase("pay.another", Hall.language)
            onClicked: {
                if (several) {
                    page.viewModel.keep();
                    Navigator.push(Qt.resolvedUrl("BasketPage.qml"), { "viewModel": page.viewModel });
                    return;
                }
                page.viewModel.addAnother();
                Navigator.leave();
            }
        }
    }
}
