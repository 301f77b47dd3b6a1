import QtQuick
import ui.components
import ui.counter.model
import ui.style

// Paid for the wrong account: asked for with the receipt's number, decided by a manager who did not ask for it.
Card {
    id: card

    signal done
    readonly property string step: WrongAccount.step
    readonly property bool asking: step === "asking"

    function send(): void {
        if (!card.asking)
            WrongAccount.goOn();
        else if (receipt.text !== "" && account.text === "")
            account.forceActiveFocus();
        else if (account.text !== "" && reason.text === "")
            reason.forceActiveFocus();
        else
            WrongAccount.submit(receipt.text, account.text, reason.text);
    }
    function leave(): void {
        WrongAccount.close();
        card.done();
    }

    padding: Theme.gap

    Connections {
        target: WrongAccount
        function onStepChanged(): void {
            if (card.asking) {
                receipt.forceActiveFocus();
                return;
            }
            receipt.text = "";
            account.text = "";
            reason.text = "";
            if (card.step === "")
                card.done();
            else
                rest.forceActiveFocus();
        }
    }
    // Enter goes on where nothing is typed; a decision is only ever made by its own button.
    Item {
        id: rest
        Keys.onReturnPressed: if (card.step !== "deciding") card.send()
        Keys.onEscapePressed: card.leave()
    }
    Column {
        width: parent.width
        spacing: Theme.touchGap
        KioskText {
            width: parent.width
            text: {
                switch (card.step) {
                case "deciding": return qsTr("Move ¥%1?").arg(WrongAccount.amount);
                case "requested": return qsTr("A manager has to approve it");
                case "approved": return qsTr("Moved: ¥%1").arg(WrongAccount.amount);
                case "refused": return qsTr("Refused: nothing was moved");
                default: return qsTr("Paid for the wrong account");
                }
            }
            font { pixelSize: Theme.fontHeading; bold: true }
            Accessible.role: card.asking ? Accessible.Heading : Accessible.AlertMessage
        }
        KioskText {
            width: parent.width
            text: {
                switch (card.step) {
                case "deciding": return qsTr("%1 asks for it: %2. Check the receipt and who stands here.").arg(WrongAccount.clerk).arg(WrongAccount.reason);
                case "approved": return qsTr("New receipt %1; the old one counts no more. It is on record.").arg(WrongAccount.newReceipt);
                case "refused":
                case "requested": return qsTr("It is on record.");
                default: return qsTr("Somebody else has to approve it. Both names go on record.");
                }
            }
            font.pixelSize: Theme.fontSmall
            color: Theme.cardNote
        }
        Repeater {
            model: card.asking ? [] : [qsTr("Receipt %1").arg(WrongAccount.receipt), qsTr("from %1").arg(WrongAccount.wrong), qsTr("to %1").arg(WrongAccount.right)]
            KioskText {
                required property string modelData
                width: parent.width
                text: modelData
                font { pixelSize: Theme.fontNote; features: ({ "tnum": 1 }) }
            }
        }
        LineField {
            id: receipt
            visible: card.asking
            width: parent.width
            label: qsTr("Number of the receipt")
            placeholderText: label
            maximumLength: 20
            onAccepted: card.send()
            onEscaped: card.leave()
        }
        LineField {
            id: account
            visible: card.asking
            width: parent.width
            label: qsTr("The right account")
            placeholderText: label
            maximumLength: 20
            inputMethodHints: Qt.ImhDigitsOnly
            onAccepted: card.send()
            onEscaped: card.leave()
        }
        LineField {
            id: reason
            visible: card.asking
            width: parent.width
            label: qsTr("Reason")
            placeholderText: label
            maximumLength: 100
            onAccepted: card.send()
            onEscaped: card.leave()
        }
        Row {
            id: keys
            readonly property real half: Math.floor((width - spacing) / 2)
            width: parent.width
            height: Theme.touch
            spacing: Theme.touchGap
            KeyedButton {
                width: card.step === "deciding" || card.asking ? keys.half : keys.width
                height: parent.height
                label: card.step === "deciding" ? qsTr("Approve") : card.asking ? qsTr("Ask for it") : qsTr("OK")
                keys: card.step === "deciding" ? "" : qsTr("Enter")
                colour: Theme.accent
                pressedColour: Theme.accentPressed
                onClicked: card.step === "deciding" ? WrongAccount.decide(true) : card.send()
            }
            KeyedButton {
                visible: card.step === "deciding" || card.asking
                width: keys.half
                height: parent.height
                label: card.step === "deciding" ? qsTr("Refuse") : qsTr("Leave it")
                keys: card.step === "deciding" ? "" : "Esc"
                onClicked: card.step === "deciding" ? WrongAccount.decide(false) : card.leave()
            }
        }
    }
}
