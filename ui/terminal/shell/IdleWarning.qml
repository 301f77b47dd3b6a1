import QtQuick
import ui.components
import ui.model
import ui.style

Overlay {
    onDismissed: Session.touch()
    Accessible.name: title.text

    KioskText {
        id: title
        width: parent.width
        text: Hall.phrase("session.still_there", Hall.language)
        font.pixelSize: Theme.fontTitle
        font.bold: true
        horizontalAlignment: Text.AlignHCenter
        Accessible.role: Accessible.Heading
    }
    KioskText {
        width: parent.width
        text: qsTr("To protect your privacy this screen goes back to the start in:")
        font.pixelSize: Theme.fontNote
        color: Theme.cardNote
        horizontalAlignment: Text.AlignHCenter
    }
    Countdown {
        width: parent.width
        seconds: Session.secondsLeft
        total: Session.warningSeconds
    }
    Item {
        width: parent.width
        height: more.height
        SecondaryButton {
            id: end
            width: (parent.width - Theme.gap) * 0.4
            height: more.height
            label: Hall.phrase("session.leave", Hall.language)
            onClicked: Session.end()
        }
        PrimaryButton {
            id: more
            anchors.right: parent.right
            width: parent.width - end.width - Theme.gap
            label: Hall.phrase("session.more_time", Hall.language)
            onClicked: Session.touch()
        }
    }
}
