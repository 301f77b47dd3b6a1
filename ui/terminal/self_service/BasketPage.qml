pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ui.catalogue
import ui.components
import ui.flow
import ui.model
import ui.style

// Everything that is about to be paid, account by account; what is wrong is taken out here.
Page {
    id: page

    required property SelfServiceModel viewModel
    readonly property bool empty: accounts.count === 0
    readonly property bool away: viewModel.paying.away && !viewModel.tooMuch
    readonly property real half: (body.width - Theme.touchGap) / 2

    title: empty ? qsTr("Nothing is chosen") : qsTr("What will be paid")
    iconName: Theme.large ? "" : "list-check"
    mark: Zones.colour("self_service")
    guide: Column {
        width: parent.width
        visible: !page.empty
        spacing: Theme.unit * 2
        NumberDisplay {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            text: "¥" + page.viewModel.total
            label: qsTr("Amount: ¥%1").arg(page.viewModel.total)
            font.pixelSize: Theme.landscape && Theme.large ? Theme.fontTitle : Theme.fontHero
            minimumPixelSize: Theme.fontBody
            color: Theme.groundInk
        }
        GuideLine {
            iconName: "users"
            text: qsTr("for %n account(s)", "", accounts.count)
        }
        GuideLine {
            visible: page.viewModel.tooMuch || page.away
            iconName: "alert-triangle"
            text: Hall.phrase(page.away ? "pay.all_away" : "pay.too_much", Hall.language)
        }
    }
    actions: [
        PrimaryButton {
            visible: !page.empty
            width: page.half
            height: Theme.touch + 16
            enabled: page.viewModel.payable && !page.away || page.viewModel.tooMuch
            label: qsTr("Pay ¥%1").arg(page.viewModel.total)
            iconName: Theme.large && page.viewModel.total.length > 6 ? "" : "wallet"
            onClicked: page.pay()
        },
        SecondaryButton {
            visible: !page.viewModel.full
            width: page.half
            height: Theme.touch + 16
            label: qsTr("Add an account")
            iconName: Theme.large ? "" : "users"
            onClicked: page.another()
        }
    ]

    function pay(): void {
        // A page of the payment that this one has replaced is still on its way out, and lets go of its payment then.
        if (T.StackView.status !== T.StackView.Active)
            return;
        viewModel.pay();
        Navigator.push(Qt.resolvedUrl("PayPage.qml"), { "viewModel": viewModel, "fromBasket": true });
    }
    // The page of an account may lie between this one and the number.
    function another(): void {
        const pages = viewModel.step === "account" ? 2 : 1;
        viewModel.addAnother();
        Navigator.leaveBy(pages);
    }

    Item {
        id: body
        anchors.fill: parent

        CardGrid {
            id: accounts
            anchors.fill: parent
            columns: 1
            rowHeight: Theme.large ? 240 : 224
            model: page.viewModel.basket
            delegate: BasketCard {
                required property int index
                width: accounts.cardWidth
                height: accounts.cardHeight
                onRemoved: page.viewModel.remove(index)
            }
        }
        EmptyState {
            anchors.fill: parent
            visible: page.empty
            iconName: "wallet"
            ink: Theme.groundInk
            title: qsTr("Add the account that you would like to pay for")
        }
    }
}
