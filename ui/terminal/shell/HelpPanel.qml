import QtQuick
import ui.components
import ui.model
import ui.style

// What became of a call for staff, and what to do meanwhile.
Overlay {
    id: panel

    readonly property bool good: Help.state === "sent" || Help.state === "seen"
    readonly property bool calls: Help.state === "waiting" || Help.state === "failed" || Help.state === "phone"

    onDismissed: Help.dismiss()
    Accessible.name: title.text

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        name: {
            switch (Help.state) {
            case "sent": return "circle-check";
            case "seen": return "headset";
            case "sending":
            case "manager": return "bell-ringing";
            default: return "phone-call";
            }
        }
        size: Theme.type(120)
        colour: panel.good ? Theme.good : Theme.cardInk
    }
    KioskText {
        id: title
        width: parent.width
        text: {
            switch (Help.state) {
            case "sent": return Hall.phrase("help.coming", Hall.language);
            case "seen": return Hall.phrase("help.seen", Hall.language);
            case "manager": return Hall.phrase("help.manager", Hall.language);
            case "phone": return Hall.phrase("help.phone", Hall.language);
            case "waiting": return Hall.phrase("help.offline", Hall.language);
            case "failed": return qsTr("The call could not be sent");
            default: return qsTr("Calling staff…");
            }
        }
        font.pixelSize: Theme.fontTitle
        font.bold: true
        horizontalAlignment: Text.AlignHCenter
        Accessible.role: Accessible.Heading
    }
    KioskText {
        width: parent.width
        visible: text !== ""
        text: {
            switch (Help.state) {
            case "sent":
            case "seen":
            case "manager": return qsTr("Please stay by this screen.");
            case "phone": return "";
            case "waiting": return qsTr("Your call is kept and sent as soon as the network is back. If it is urgent, please call:");
            case "failed": return qsTr("Please ask at reception, or call:");
            default: return qsTr("One moment, please.");
            }
        }
        font.pixelSize: Theme.fontNote
        color: Theme.cardNote
        horizontalAlignment: Text.AlignHCenter
    }
    KioskText {
        width: parent.width
        visible: panel.calls
        text: Hall.hotline
        font.pixelSize: Theme.fontHero
        font.bold: true
        horizontalAlignment: Text.AlignHCenter
    }
    PrimaryButton {
        width: parent.width
        label: qsTr("OK")
        onClicked: Help.dismiss()
    }
}
