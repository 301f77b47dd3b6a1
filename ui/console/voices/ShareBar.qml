import QtQuick
import ui.components
import ui.style

// A share of 0 to 1 with its 95 % interval: the bar is the share, the line across it what it may well be.
Item {
    id: bar

    required property string name
    required property string figure
    required property real share
    required property real low
    required property real high
    property color tint: Theme.groundEnd

    implicitHeight: 46
    Accessible.role: Accessible.StaticText
    Accessible.name: name + " " + figure

    KioskText {
        id: words
        width: parent.width - value.width - Theme.touchGap
        text: bar.name
        font.pixelSize: Theme.fontNote
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    KioskText {
        id: value
        anchors.right: parent.right
        text: bar.figure
        font { pixelSize: Theme.fontNote; features: ({ "tnum": 1 }) }
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
    Rectangle {
        y: 26
        width: parent.width
        height: 14
        radius: 3
        color: Theme.cardWell
        border { width: 1; color: Theme.cardLine }
    }
    Rectangle {
        y: 26
        width: Math.max(2, parent.width * bar.share)
        height: 14
        radius: 3
        color: bar.tint
    }
    Rectangle {
        x: parent.width * bar.low
        y: 30
        width: Math.max(2, parent.width * (bar.high - bar.low))
        height: 6
        radius: 3
        color: Theme.cardInk
        border { width: 1; color: Theme.card }
    }
}
