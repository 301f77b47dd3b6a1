import QtQuick
import ui.components
import ui.model
import ui.style

// "Touch the screen to start", in both languages.
Rectangle {
    id: bar

    property bool pressed: false

    function nudge(): void {
        hint.restart();
    }

    radius: Theme.radius
    color: bar.pressed ? Theme.accentPressed : Theme.accent

    Row {
        anchors.centerIn: parent
        spacing: Theme.margin
        Icon {
            id: hand
            anchors.verticalCenter: parent.verticalCenter
            name: "hand-finger"
            size: 120
            colour: Theme.accentInk
            // A nudge with every slide: something moves, and then nothing is drawn again.
            SequentialAnimation on anchors.verticalCenterOffset {
                id: hint
                running: false
                NumberAnimation { to: 16; duration: 220; easing.type: Easing.OutQuad }
                NumberAnimation { to: 0; duration: 320; easing.type: Easing.OutBounce }
            }
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            KioskText {
                id: invitation
                text: Hall.phrase("idle.title", "zh_CN")
                font.pixelSize: 64
                font.bold: true
                color: Theme.accentInk
            }
            KioskText {
                text: Hall.phrase("idle.title", "en")
                font.pixelSize: Theme.fontNote
                color: Theme.accentInk
            }
        }
    }
}
