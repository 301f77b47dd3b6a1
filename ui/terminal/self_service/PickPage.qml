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

    title: Hall.phrase("verify.which", Hall.language)
    iconName: Theme.large ? "" : "id"
    mark: Zones.colour("self_service")
    T.StackView.onRemoved: viewModel.leaveHolder()

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
            if (page.viewModel.step === "account" && Navigator.page === page)
                Navigator.push(Qt.resolvedUrl("AccountPage.qml"), { "viewModel": page.viewModel });
        }
    }
}
