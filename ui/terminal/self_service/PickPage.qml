pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ui.components
import ui.flow
import ui.model
import ui.style

// Which of the card holder's accounts?
Page {
    id: page

    required property SelfServiceModel viewModel
    // As of EntryPage.
    property bool figures: false

    title: Hall.phrase("verify.which", Hall.language)
    iconName: Theme.large ? "" : "id"
    mark: Zones.colour("self_service")
    T.StackView.onActivated: forget()
    T.StackView.onRemoved: {
        forget();
        viewModel.leaveHolder();
    }
    // With figures no page of the account lies above this one, to let go of it.
    function forget(): void {
        if (figures && viewModel.step === "account")
            viewModel.clear();
    }

    CardGrid {
        id: grid
        anchors.fill: parent
        columns: 1
        model: page.viewModel.holder
        delegate: ChoiceCard {
            required property int index
            required property string account
            required property string name
            required property string village
            required property string amount
            width: grid.cardWidth
            height: grid.cardHeight
            iconName: Theme.large ? "" : "home-bolt"
            mark: page.mark
            title: name + " · " + village
            note: account + (amount === "0.00" ? "" : "   ¥" + amount)
            onClicked: page.viewModel.pick(index)
        }
    }
    Connections {
        target: page.viewModel
        function onStepChanged(): void {
            if (page.viewModel.step !== "account" || Navigator.page !== page)
                return;
            if (page.figures)
                page.viewModel.prove();
            Navigator.push(Qt.resolvedUrl(page.figures ? "ProofPage.qml" : "AccountPage.qml"), { "viewModel": page.viewModel });
        }
    }
}
