import QtQuick
import QtQuick.Templates as T
import ui.components
import ui.flow
import ui.model
import ui.style

// Whose account is it? A code to the registered phone, the ID card, or a clerk. The title says what to do now.
Page {
    id: page

    required property SelfServiceModel viewModel
    readonly property ProofVisit proof: viewModel.proof
    readonly property string step: proof.step
    readonly property bool coding: step === "code" || step === "checking" && proof.typed !== ""
    readonly property real half: (body.width - Theme.touchGap) / 2

    readonly property string said: proof.message === "" ? ""
        : Hall.phrase(proof.message, Hall.language, { "n": proof.count, "seconds": proof.wait })

    kicker: viewModel.name + (viewModel.village === "" ? "" : " · " + viewModel.village)
    kickerShown: !(Theme.large && Theme.landscape)
    title: {
        if (said !== "")
            return said;
        switch (step) {
        case "code": return Hall.phrase("verify.code_sent", Hall.language);
        case "checking": return Hall.phrase("verify.checking", Hall.language);
        case "sending": return Hall.phrase("verify.sending", Hall.language);
        case "card": return Hall.phrase("verify.lay_card", Hall.language);
        case "clerk": return Hall.phrase("verify.clerk_say", Hall.language);
        default: return Hall.phrase("verify.title", Hall.language);
        }
    }
    subtitle: {
        if (coding && proof.phone !== "")
            return qsTr("Sent to %1").arg(proof.phone);
        return step === "choosing" || step === "card" ? Hall.phrase("verify.why", Hall.language) : "";
    }
    titleSize: said !== "" ? Theme.fontHeading : Theme.fontTitle
    iconName: Theme.large ? "" : said !== "" ? "info-circle" : "shield-check"
    mark: Zones.colour("self_service")
    // Who waits for a message, or walks to a window, touches nothing for a while.
    patience: step === "clerk" ? 300 : coding || step === "card" ? 120 : 0
    handlesBack: step !== "choosing" && step !== ""
    onBackRequested: proof.back()
    focus: true
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace)
            proof.erase();
        else if (event.text.length === 1)
            proof.type(event.text);
    }
    T.StackView.onActivated: forceActiveFocus()
    T.StackView.onRemoved: proof.wipe()
    guide: Column {
        width: parent.width
        spacing: Theme.unit * 2
        CodeBoxes {
            visible: page.coding
            width: parent.width
            digits: page.proof.typed
            label: qsTr("Code: %1").arg(page.proof.typed)
        }
        NumberDisplay {
            visible: page.step === "clerk"
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            text: page.proof.clerkCode.slice(0, 3) + " " + page.proof.clerkCode.slice(3)
            label: qsTr("Number for the clerk: %1").arg(page.proof.clerkCode.split("").join(" "))
            font.pixelSize: Theme.landscape && Theme.large ? Theme.fontTitle : Theme.fontHero
            minimumPixelSize: Theme.fontBody
            color: Theme.groundInk
        }
        KioskText {
            visible: page.step === "clerk"
            width: parent.width
            text: qsTr("Account %1").arg(page.viewModel.account)
            color: Theme.groundInk
        }
    }
    actions: [
        SecondaryButton {
            visible: page.step === "code"
            width: body.width
            height: Theme.touch + 16
            enabled: page.proof.again === 0
            label: page.proof.again > 0 ? qsTr("Send again in %1 s").arg(page.proof.again) : qsTr("Send again")
            iconName: "refresh"
            onClicked: page.proof.sendCode()
        },
        SecondaryButton {
            visible: page.step === "clerk"
            width: page.half
            height: Theme.touch + 16
            label: Hall.phrase("help.call", Hall.language)
            iconName: "headset"
            onClicked: Help.call()
        }
    ]

    Item {
        id: body
        anchors.fill: parent

        Column {
            visible: page.step === "choosing"
            anchors.bottom: parent.bottom
            width: parent.width
            spacing: Theme.touchGap
            ChoiceCard {
                width: parent.width
                height: Theme.type(160)
                visible: page.proof.phoneKnown
                enabled: page.proof.wait === 0 && page.proof.again === 0
                iconName: "message-2"
                mark: page.mark
                title: Hall.phrase("verify.by_code", Hall.language)
                note: page.proof.again > 0 ? qsTr("again in %1 s").arg(page.proof.again) : ""
                onClicked: page.proof.sendCode()
            }
            ChoiceCard {
                width: parent.width
                height: Theme.type(160)
                visible: Cards.present
                iconName: "id"
                mark: page.mark
                title: Hall.phrase("verify.by_card", Hall.language)
                onClicked: page.proof.useCard()
            }
            ChoiceCard {
                width: parent.width
                height: Theme.type(160)
                iconName: "users"
                mark: page.mark
                title: Hall.phrase("verify.by_clerk", Hall.language)
                onClicked: page.proof.askClerk()
            }
        }
        Busy {
            anchors.fill: parent
            visible: page.step === "sending" || page.step === "checking" && !page.coding
            ink: Theme.groundInk
        }
        Card {
            visible: page.step === "card"
            anchors { bottom: parent.bottom; horizontalCenter: parent.horizontalCenter }
            width: Math.min(parent.width, 760)
            height: Math.min(parent.height, 480)
            // A card on its way down to the reader.
            Icon {
                id: laid
                anchors.horizontalCenter: parent.horizontalCenter
                name: "id"
                size: Math.round(parent.height * 0.6)
                colour: Theme.contrast ? Theme.cardInk : Theme.ground
                SequentialAnimation on y {
                    running: laid.visible && Theme.motion
                    loops: Animation.Infinite
                    NumberAnimation { from: 0; to: laid.parent.height * 0.32; duration: 900; easing.type: Easing.InOutQuad }
                    PauseAnimation { duration: 700 }
                }
            }
            Rectangle {
                anchors { bottom: parent.bottom; horizontalCenter: parent.horizontalCenter }
                width: parent.width * 0.8
                height: 12
                radius: 6
                color: Theme.contrast ? Theme.accent : Theme.ground
            }
        }
        Keypad {
            visible: page.coding
            enabled: page.step === "code" && page.proof.wait === 0
            anchors.bottom: parent.bottom
            width: parent.width
            height: Math.min(parent.height, Theme.large ? 900 : 960)
            filled: page.proof.typed !== ""
            onDigit: key => page.proof.type(key)
            onErase: page.proof.erase()
            onClear: page.proof.clear()
        }
        Card {
            visible: page.step === "clerk"
            anchors.bottom: parent.bottom
            width: parent.width
            height: Math.min(parent.height, steps.height + 2 * padding)
            StepList {
                id: steps
                width: parent.width
                model: [
                    Hall.phrase("verify.clerk_show", Hall.language),
                    Hall.phrase("verify.clerk_say", Hall.language),
                    Hall.phrase("verify.clerk_back", Hall.language) + " (" + page.clock(page.proof.left) + ")"
                ]
            }
        }
    }

    Connections {
        target: page.proof
        function onProved(): void {
            if (Navigator.page === page)
                Navigator.replace(Qt.resolvedUrl("HistoryPage.qml"), { "viewModel": page.viewModel });
        }
    }

    function clock(seconds: int): string {
        return Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
    }
}
