import QtQuick
import ui.components
import ui.style

// One number that reads from three metres, its unit beside it, and a line below.
Tile {
    id: figure

    property string number
    property string unit
    property string note
    property bool grave: false
    property bool quiet: false
    property alias below: slot.data

    Row {
        id: line
        anchors { left: parent.left; bottom: slot.top; bottomMargin: -figure.size(6) }
        spacing: figure.size(8)
        KioskText {
            id: digits
            text: figure.number
            font { pixelSize: figure.size(72); bold: true; features: ({ "tnum": 1 }) }
            lineHeight: 0.95
            color: figure.quiet ? Theme.cardNote : figure.grave ? Theme.bad : Theme.cardInk
            wrapMode: Text.NoWrap
            Accessible.name: figure.title + " " + figure.number + " " + figure.unit
        }
        KioskText {
            anchors.baseline: digits.baseline
            text: figure.unit
            font.pixelSize: figure.size(22)
            color: Theme.cardNote
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
    Item {
        id: slot
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: figure.size(30)
        KioskText {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            visible: text !== ""
            text: figure.note
            font.pixelSize: figure.size(16)
            color: Theme.cardNote
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
    }
}
