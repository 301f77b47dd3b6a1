import QtQuick
import ui.components
import ui.style

// What a look just found, in words: good, bad, or still looking.
Card {
    id: verdict

    // "" shows nothing; asking, good, bad.
    required property string grade
    property alias text: words.text
    readonly property color ink: grade === "bad" ? Theme.bad : grade === "good" ? Theme.good : Theme.cardInk

    visible: grade !== ""
    height: visible ? line.height + 2 * padding : 0
    padding: Theme.gap
    colour: grade === "bad" ? Theme.badWell : Theme.card

    Row {
        id: line
        width: parent.width
        spacing: Theme.unit * 2
        Icon {
            id: mark
            anchors.verticalCenter: parent.verticalCenter
            name: verdict.grade === "good" ? "circle-check" : verdict.grade === "bad" ? "alert-circle" : "hourglass"
            size: 56
            colour: verdict.ink
        }
        KioskText {
            id: words
            width: line.width - mark.width - line.spacing
            anchors.verticalCenter: parent.verticalCenter
            font.pixelSize: Theme.fontNote
            color: verdict.ink
            Accessible.role: Accessible.AlertMessage
        }
    }
}
