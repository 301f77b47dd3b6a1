import QtQuick
import ui.components
import ui.console
import ui.console.model
import ui.console.parts
import ui.style

// Number and PIN; a one-time PIN is replaced in the same step.
FocusScope {
    id: page

    // A PIN is typed as it is: composed, guessed or remembered by no input method.
    readonly property int secret: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhLatinOnly | Qt.ImhNoAutoUppercase

    // What is missing yet is gone to first; nothing is, and it signs in.
    function go(): void {
        const wanted = [number, pin, newPin, again].find(entry => entry.visible && entry.text === "");
        if (wanted === undefined)
            send();
        else
            wanted.take();
    }
    function send(): void {
        Desk.signIn(number.text, pin.text, Desk.newPin ? newPin.text : "", Desk.newPin ? again.text : "");
    }
    // Once, by no binding: what is typed stays whatever is refused.
    Component.onCompleted: {
        number.text = Desk.filled.number;
        pin.text = Desk.filled.pin;
        newPin.text = again.text = Desk.filled.newPin;
        (number.text === "" ? number : pin).take();
    }

    Connections {
        target: Desk
        function onNewPinChanged(): void {
            if (Desk.newPin)
                newPin.take();
        }
    }
    Card {
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: Math.max(32, parent.height * 0.14) }
        width: 440
        padding: 28
        Column {
            width: parent.width
            spacing: Theme.gap
            KioskText {
                width: parent.width
                text: qsTr("Sign in to the console")
                font { pixelSize: Theme.fontTitle; bold: true }
                Accessible.role: Accessible.Heading
            }
            KioskText {
                width: parent.width
                visible: text !== ""
                text: Desk.left === "ended" ? qsTr("You were signed out: too long without a step, or signed in elsewhere. Drafts were kept.") : ""
                font.pixelSize: Theme.fontNote
                color: Theme.cardNote
            }
            FormField {
                id: number
                width: parent.width
                label: qsTr("Staff number")
                inputMethodHints: Qt.ImhDigitsOnly
                maximumLength: 10
                onAccepted: page.go()
            }
            FormField {
                id: pin
                width: parent.width
                label: Desk.newPin ? qsTr("One-time PIN") : qsTr("PIN")
                echoMode: TextInput.Password
                inputMethodHints: page.secret
                maximumLength: 72
                onAccepted: page.go()
            }
            KioskText {
                width: parent.width
                visible: Desk.newPin
                text: qsTr("This PIN is for one time. Choose your own: at least 6 characters. A short sentence is easier to keep and harder to guess.")
                font.pixelSize: Theme.fontNote
                color: Theme.cardNote
            }
            FormField {
                id: newPin
                width: parent.width
                visible: Desk.newPin
                label: qsTr("New PIN")
                echoMode: TextInput.Password
                inputMethodHints: page.secret
                maximumLength: 72
                onAccepted: page.go()
            }
            FormField {
                id: again
                width: parent.width
                visible: Desk.newPin
                label: qsTr("New PIN once more")
                echoMode: TextInput.Password
                inputMethodHints: page.secret
                maximumLength: 72
                onAccepted: page.go()
            }
            Notice {
                width: parent.width
                visible: Desk.trouble !== ""
                text: Words.trouble(Desk.trouble, Desk.detail)
            }
            DeskButton {
                width: parent.width
                height: 44
                main: true
                label: qsTr("Sign in")
                enabled: number.text !== "" && pin.text !== "" && !Desk.busy
                onClicked: page.send()
            }
            Notice {
                width: parent.width
                visible: !Desk.online
                iconName: "cloud-off"
                text: qsTr("The hub is away, so nobody can sign in. It is tried again by itself.")
            }
        }
    }
}
