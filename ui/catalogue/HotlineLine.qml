import QtQuick
import ui.components
import ui.style

// A number to call, large, and whose it is.
Item {
    id: line

    required property string number
    required property string name
    property color ink: Theme.cardInk
    property color note: Theme.cardNote

    implicitHeight: words.height

    Column {
        id: words
        width: parent.width
        KioskText {
            width: parent.width
            text: line.number
            font.pixelSize: Theme.fontHeading
            font.bold: true
            font.features: { "tnum": 1 }
            color: line.ink
        }
        KioskText {
            width: parent.width
            text: line.name
            font.pixelSize: Theme.fontNote
            color: line.note
        }
    }
}
