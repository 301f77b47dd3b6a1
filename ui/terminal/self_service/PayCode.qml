import QtQuick
import ui.components
import ui.model
import ui.style

// The code to scan, with the time that is left for it.
Card {
    id: card

    required property PayVisit visit
    // As long as there was when the code came.
    property int total: 1

    Connections {
        target: card.visit
        function onSecondsLeftChanged(): void { card.total = Math.max(card.total, card.visit.secondsLeft); }
        function onCodeChanged(): void { card.total = Math.max(1, card.visit.secondsLeft); }
    }
    QrCode {
        id: code
        objectName: "code"
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top }
        width: Math.min(parent.width, parent.height - left.height - Theme.gap)
        height: width
        text: card.visit.code
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Code to scan with your phone")
    }
    Column {
        id: left
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: Theme.unit
        KioskText {
            width: parent.width
            text: qsTr("%n second(s) left", "", Math.max(0, card.visit.secondsLeft))
            font.pixelSize: Theme.fontNote
            font.features: { "tnum": 1 }
            horizontalAlignment: Text.AlignHCenter
        }
        Rectangle {
            width: parent.width
            height: 12
            radius: 6
            color: Theme.cardLine
            Rectangle {
                width: parent.width * Math.max(0, Math.min(1, card.visit.secondsLeft / card.total))
                height: parent.height
                radius: 6
                color: Theme.contrast ? Theme.accent : Theme.ground
            }
        }
    }
}
