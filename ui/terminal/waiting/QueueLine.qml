import QtQuick
import ui.components
import ui.model
import ui.style

// One category: its letter, its name, how many wait.
Item {
    id: line

    required property int index
    required property string letter
    required property string name
    required property int waiting

    implicitHeight: Math.max(badge.height, words.implicitHeight) + (Theme.landscape || Theme.large ? 32 : 56)

    Rectangle {
        visible: line.index > 0
        width: parent.width
        height: Math.max(2, Theme.border / 2)
        color: Theme.cardLine
    }
    Rectangle {
        id: badge
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.type(72)
        height: width
        radius: Theme.unit * 2
        color: Theme.cardWell
        border.width: Theme.border
        border.color: Theme.cardLine
        KioskText {
            anchors.centerIn: parent
            text: line.letter
            font.bold: true
            font.pixelSize: Theme.fontHeading
        }
    }
    KioskText {
        id: words
        anchors { left: badge.right; leftMargin: Theme.gap; right: count.left; rightMargin: Theme.gap
                  verticalCenter: parent.verticalCenter }
        text: line.name
        maximumLineCount: 2
        elide: Text.ElideRight
    }
    KioskText {
        id: count
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        text: line.waiting < 0 ? "–" : line.waiting === 0 ? Hall.phrase("waiting.none", Hall.language)
            : Hall.phrase("waiting.count", Hall.language, { "n": line.waiting })
        font.bold: line.waiting > 0
        font.pixelSize: line.waiting > 0 ? Theme.fontBody : Theme.fontNote
        font.features: { "tnum": 1 }
        color: line.waiting > 0 ? Theme.cardInk : Theme.cardNote
        wrapMode: Text.NoWrap
    }
}
