import QtQuick
import ui.components
import ui.counter
import ui.counter.model
import ui.model
import ui.style

// Number and PIN; a one-time PIN is replaced in the same step. Without the hub: by hand at the window of this machine.
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
            wanted.forceActiveFocus();
    }
    function send(): void {
        SignIn.signIn(number.text, pin.text, SignIn.newPin ? newPin.text : "", SignIn.newPin ? again.text : "");
    }
    // Once, by no binding: what is typed stays whatever is refused.
    Component.onCompleted: {
        number.text = SignIn.filledNumber;
        pin.text = SignIn.filledPin;
        newPin.text = again.text = SignIn.filledNewPin;
        (number.text === "" ? number : pin).forceActiveFocus();
    }

    Connections {
        target: SignIn
        function onNewPinChanged(): void {
            if (SignIn.newPin)
                newPin.forceActiveFocus();
        }
    }
    Card {
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: Math.max(24, parent.height * 0.12) }
        width: 440
        padding: 28
        Column {
            width: parent.width
            spacing: Theme.gap
            KioskText {
                width: parent.width
                text: qsTr("Sign in")
                font { pixelSize: Theme.fontTitle; bold: true }
                Accessible.role: Accessible.Heading
            }
            KioskText {
                width: parent.width
                visible: text !== ""
                text: Work.left === "ended" ? qsTr("You were signed out: too long without a step, or signed in elsewhere.") : ""
                font.pixelSize: Theme.fontNote
                color: Theme.cardNote
            }
            Entry {
                id: number
                label: qsTr("Staff number")
                inputMethodHints: Qt.ImhDigitsOnly
                maximumLength: 10
                onAccepted: page.go()
            }
            Entry {
                id: pin
                label: SignIn.newPin ? qsTr("One-time PIN") : qsTr("PIN")
                echoMode: TextInput.Password
                inputMethodHints: page.secret
                maximumLength: 72
                onAccepted: page.go()
            }
            KioskText {
                width: parent.width
                visible: SignIn.newPin
                text: qsTr("This PIN is for one time. Choose your own: at least 6 digits.")
                font.pixelSize: Theme.fontNote
                color: Theme.cardNote
            }
            Entry {
                id: newPin
                visible: SignIn.newPin
                label: qsTr("New PIN")
                echoMode: TextInput.Password
                inputMethodHints: page.secret
                maximumLength: 72
                onAccepted: page.go()
            }
            Entry {
                id: again
                visible: SignIn.newPin
                label: qsTr("New PIN once more")
                echoMode: TextInput.Password
                inputMethodHints: page.secret
                maximumLength: 72
                onAccepted: page.go()
            }
            TroubleLine {
                width: parent.width
            }
            PrimaryButton {
                width: parent.width
                height: 52
                label: qsTr("Sign in")
                enabled: number.text !== "" && pin.text !== "" && Feed.busy === ""
                onClicked: page.send()
            }
            Rectangle {
                visible: !Work.online
                width: parent.width
                height: 1
                color: Theme.cardLine
            }
            KioskText {
                width: parent.width
                visible: !Work.online
                text: qsTr("The hub is away, so nobody can sign in. You can go on by hand; it is handed in by whoever signs in next.")
                font.pixelSize: Theme.fontNote
                color: Theme.bad
            }
            Flow {
                width: parent.width
                visible: !Work.online
                spacing: Theme.touchGap
                Repeater {
                    model: SignIn.windows
                    SecondaryButton {
                        required property string window
                        required property string name
                        label: qsTr("By hand: %1").arg(name)
                        colour: window === Work.window ? Theme.cardPressed : Theme.card
                        onClicked: SignIn.byHand(window)
                    }
                }
            }
        }
    }

    component Entry: Column {
        id: entry
        property alias label: field.label
        property alias text: field.text
        property alias echoMode: field.echoMode
        property alias maximumLength: field.maximumLength
        property alias inputMethodHints: field.inputMethodHints
        signal accepted
        function forceActiveFocus(): void {
            field.forceActiveFocus();
        }
        width: parent.width
        spacing: Theme.unit
        KioskText {
            text: field.label
            font.pixelSize: Theme.fontNote
            color: Theme.cardNote
            Accessible.labelFor: field
        }
        LineField {
            id: field
            width: parent.width
            label: ""
            onAccepted: entry.accepted()
        }
    }
}
