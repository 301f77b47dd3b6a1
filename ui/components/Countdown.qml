import QtQuick
import ui.style

// Seconds left, as a figure and a bar that runs out.
Item {
    id: countdown

    property int seconds
    property int total: 15
    property color ink: Theme.cardInk

    implicitWidth: 480
    implicitHeight: column.implicitHeight

    Column {
        id: column
        width: parent.width
        spacing: Theme.gap
        KioskText {
            width: parent.width
            text: countdown.seconds
            font.pixelSize: Theme.fontHero
            font.bold: true
            font.features: { "tnum": 1 }
            color: countdown.ink
            horizontalAlignment: Text.AlignHCenter
        }
        Rectangle {
            width: parent.width
            height: 16
            radius: 8
            color: Theme.cardLine
            Rectangle {
                width: parent.width * Math.max(0, Math.min(1, countdown.seconds / countdown.total))
                height: parent.height
                radius: 8
                color: Theme.contrast ? Theme.accent : Theme.ground
            }
        }
    }
}
