import QtQuick
import ui.components
import ui.model
import ui.style

// What became of a call for staff, and what to do meanwhile.
Overlay {
    id: panel

    readonly property bool sent: Help.state === "sent"

    onDismissed: Help.dismiss()
    Accessible.name: title.text

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        name: panel.sent ? "circle-check" : Help.state === "sending" ? "bell-ringing" : "phone-call"
        size: Theme.type(120)
        colour: panel.sent ? Theme.good : Theme.cardInk
    }
    KioskText {
        id: title
        width: parent.width
        text: {
            switch (Help.state) {
            case "sent": return Hall.phrase("help.coming", Hall.language);
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
        text: {
            switch (Help.state) {
            case "sent": return qsTr("Please stay by this screen.");
            case "waiting": return qsTr("Your call is kept and sent as soon as the network is back. If it is urgent, please call:");
            case "failed": return qsTr("Please ask at the service desk, or call:");
            default: return qsTr("One moment, please.");
            }
        }
        font.pixelSize: Theme.fontNote
        color: Theme.cardNote
        horizontalAlignment: Text.AlignHCenter
    }
    KioskText {
        width: parent.width
        visible: Help.state === "waiting" || Help.state === "failed"
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
