import QtQuick
import ui.components
import ui.counter.model
import ui.style

// Who stands here may see their account at the terminal: its number, and the one on the terminal's screen.
Card {
    id: card

    signal done
    readonly property bool over: Opening.opened !== ""

    function send(): void {
        if (card.over) {
            Opening.close();
            card.done();
        } else if (code.text !== "" && account.text === "") {
            account.forceActiveFocus();
        } else {
            Opening.submit(code.text, account.text);
        }
    }

    padding: Theme.gap

    Connections {
        target: Opening
        function onShownChanged(): void {
            code.text = "";
            account.text = "";
            if (Opening.shown)
                code.forceActiveFocus();
        }
        function onOpenedChanged(): void {
            code.text = "";
            account.text = "";
        }
    }
    Column {
        width: parent.width
        spacing: Theme.touchGap
        KioskText {
            width: parent.width
            text: card.over ? qsTr("Opened: %1").arg(Opening.opened) : qsTr("Show a customer their history")
            font { pixelSize: Theme.fontHeading; bold: true }
            Accessible.role: card.over ? Accessible.AlertMessage : Accessible.Heading
        }
        KioskText {
            width: parent.width
            text: card.over ? qsTr("The terminal shows it now, for 15 minutes or until the visit ends. It is on record.")
                : qsTr("Check the ID card against the account first. Your name goes on record.")
            font.pixelSize: Theme.fontSmall
            color: Theme.cardNote
        }
        LineField {
            id: code
            visible: !card.over
            width: parent.width
            label: qsTr("Number on the terminal's screen")
            placeholderText: label
            maximumLength: 8
            inputMethodHints: Qt.ImhDigitsOnly
            onAccepted: card.send()
            onEscaped: { Opening.close(); card.done(); }
        }
        LineField {
            id: account
            visible: !card.over
            width: parent.width
            label: qsTr("Account number")
            placeholderText: label
            maximumLength: 20
            inputMethodHints: Qt.ImhDigitsOnly
            onAccepted: card.send()
            onEscaped: { Opening.close(); card.done(); }
        }
        Row {
            width: parent.width
            height: Theme.touch
            spacing: Theme.touchGap
            KeyedButton {
                width: Math.round((parent.width - parent.spacing) * 0.58)
                height: parent.height
                label: card.over ? qsTr("OK") : qsTr("Open it")
                keys: qsTr("Enter")
                colour: Theme.accent
                pressedColour: Theme.accentPressed
                onClicked: card.send()
            }
            KeyedButton {
                visible: !card.over
                width: Math.floor((parent.width - parent.spacing) * 0.42)
                height: parent.height
                label: qsTr("Leave it")
                keys: "Esc"
                onClicked: { Opening.close(); card.done(); }
            }
        }
    }
}
