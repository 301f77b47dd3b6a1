import QtQuick
import QtQuick.Templates as T
import ui.components
import ui.flow
import ui.model
import ui.style

// Whose account? A number, typed or scanned.
Page {
    id: page

    required property SelfServiceModel viewModel
    // The account's usage and bills are wanted, and not its payment.
    property bool figures: false
    readonly property real half: (entry.width - Theme.touchGap) / 2

    title: Hall.phrase(viewModel.error !== "" ? viewModel.error : "pay.number", Hall.language)
    titleSize: viewModel.error !== "" ? Theme.fontHeading : Theme.fontTitle
    subtitle: Theme.large || viewModel.error !== "" ? "" : Hall.phrase(Cards.present ? "pay.number_or_card" : "pay.number_where", Hall.language)
    iconName: Theme.large ? "" : Zones.iconName("self_service")
    mark: Zones.colour("self_service")
    focus: true
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace)
            viewModel.erase();
        else if (event.text.length === 1)
            viewModel.type(event.text);
    }
    Keys.onReturnPressed: page.look()
    Keys.onEnterPressed: page.look()
    T.StackView.onActivated: {
        viewModel.listening = true;
        forceActiveFocus();
    }
    T.StackView.onDeactivated: viewModel.listening = false
    guide: Column {
        width: parent.width
        spacing: Theme.unit * 2
        Card {
            width: parent.width
            height: Theme.type(136)
            NumberDisplay {
                anchors.fill: parent
                text: page.viewModel.typed === "" ? "–" : page.viewModel.typed
                label: qsTr("Number: %1").arg(page.viewModel.typed)
                font.pixelSize: Theme.type(88)
                minimumPixelSize: Theme.fontSmall
                verticalAlignment: Text.AlignVCenter
            }
        }
        KioskText {
            width: parent.width
            visible: text !== ""
            text: page.viewModel.others > 0 ? qsTr("%n account(s) chosen so far: ¥%1", "", page.viewModel.others).arg(page.viewModel.total) : ""
            font.pixelSize: Theme.fontNote
            color: Theme.groundInk
        }
    }
    actions: [
        PrimaryButton {
            visible: page.viewModel.online
            width: page.half
            height: Theme.touch + 16
            enabled: page.viewModel.askable && page.viewModel.step === "entry"
            label: page.viewModel.step === "looking" ? qsTr("Looking…") : qsTr("Look up")
            iconName: "search"
            onClicked: page.look()
        },
        SecondaryButton {
            visible: page.viewModel.online && page.viewModel.others > 0
            width: page.half
            height: Theme.touch + 16
            label: qsTr("Pay ¥%1").arg(page.viewModel.total)
            iconName: "wallet"
            onClicked: {
                page.viewModel.pay();
                Navigator.push(Qt.resolvedUrl("PayPage.qml"), { "viewModel": page.viewModel });
            }
        }
    ]

    function look(): void {
        Session.touch();
        page.viewModel.ask();
    }

    Item {
        id: entry
        anchors.fill: parent
        Keypad {
            visible: page.viewModel.online
            anchors.bottom: parent.bottom
            width: parent.width
            height: Math.min(parent.height, Theme.large ? 900 : 960)
            filled: page.viewModel.typed !== ""
            onDigit: key => page.viewModel.type(key)
            onErase: page.viewModel.erase()
            onClear: page.viewModel.clear()
        }
        EmptyState {
            anchors.fill: parent
            visible: !page.viewModel.online
            iconName: "cloud-off"
            ink: Theme.groundInk
            title: Hall.phrase("pay.offline", Hall.language)
            SecondaryButton {
                width: Theme.type(520)
                iconName: "ticket"
                visible: Zones.shows("business")
                label: Hall.phrase("tickets.take", Hall.language)
                onClicked: Navigator.open("business")
            }
            SecondaryButton {
                width: Theme.type(520)
                iconName: "headset"
                label: Hall.phrase("help.call", Hall.language)
                onClicked: Help.call()
            }
        }
    }
    Connections {
        target: page.viewModel
        function onStepChanged(): void {
            if (Navigator.page !== page)
                return;
            if (page.viewModel.step === "pick")
                Navigator.push(Qt.resolvedUrl("PickPage.qml"), { "viewModel": page.viewModel, "figures": page.figures });
            if (page.viewModel.step !== "account")
                return;
            if (page.figures)
                page.viewModel.prove();
            Navigator.push(Qt.resolvedUrl(page.figures ? "ProofPage.qml" : "AccountPage.qml"), { "viewModel": page.viewModel });
        }
    }
}
