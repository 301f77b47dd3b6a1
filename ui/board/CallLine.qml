import QtQuick
import ui.components
import ui.style

// One of the other calls: number, arrow, window.
Item {
    id: line

    required property string number
    required property string window
    required property string windowZh
    required property string windowEn
    required property bool priority
    required property bool next
    readonly property int size: Math.min(68, Math.round(height * 0.7))

    Accessible.role: Accessible.ListItem
    Accessible.name: number + " " + windowZh

    Icon {
        visible: line.next
        anchors.verticalCenter: parent.verticalCenter
        name: "speakerphone"
        size: Math.round(line.size * 0.8)
        colour: Theme.accent
    }
    KioskText {
        id: numberText
        x: 72
        anchors.verticalCenter: parent.verticalCenter
        text: line.number
        font { pixelSize: line.size; bold: true; features: { "tnum": 1 } }
        color: Theme.groundInk
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
    Icon {
        visible: line.priority
        x: numberText.x + numberText.width + Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        name: "heart-handshake"
        size: Math.round(line.size * 0.8)
        colour: Theme.groundInk
    }
    Icon {
        id: arrow
        x: Math.round(parent.width * 0.53)
        anchors.verticalCenter: parent.verticalCenter
        name: "arrow-right"
        size: Math.round(line.size * 0.9)
        colour: Theme.accent
    }
    KioskText {
        id: windowText
        x: arrow.x + arrow.width + Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: line.window
        font { pixelSize: line.size; bold: true; features: { "tnum": 1 } }
        color: Theme.groundInk
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
    KioskText {
        anchors { left: windowText.right; leftMargin: Theme.unit * 2; right: parent.right; verticalCenter: parent.verticalCenter }
        text: line.windowZh
        font.pixelSize: Theme.fontBody
        color: Theme.groundNote
        maximumLineCount: 1
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}
