import QtQuick
import ui.components
import ui.style

// A ratio with its interval on a line whose middle is the hall's own mean.
Column {
    id: bar

    required property string title
    property var ratio: null
    property string better
    // What the line shows: 0.5 to 1.5.
    function place(value: real): real {
        return Math.max(0, Math.min(1, value - 0.5)) * line.width;
    }
    spacing: Theme.unit
    KioskText {
        width: parent.width
        text: bar.title
        font.pixelSize: Theme.fontSmall
        color: Theme.cardNote
    }
    KioskText {
        width: parent.width
        text: bar.ratio ? qsTr("%1  (%2 – %3)").arg(bar.ratio.value.toFixed(2)).arg(bar.ratio.low.toFixed(2)).arg(bar.ratio.high.toFixed(2)) : "–"
        font { pixelSize: Theme.fontHeading; bold: true; features: ({ "tnum": 1 }) }
        wrapMode: Text.NoWrap
    }
    Item {
        id: line
        width: parent.width
        height: 18
        visible: bar.ratio !== null
        Rectangle { y: 8; width: parent.width; height: 2; color: Theme.cardLine }
        Rectangle { x: line.width / 2 - 1; width: 2; height: 18; color: Theme.cardNote }
        Rectangle {
            x: bar.ratio ? bar.place(bar.ratio.low) : 0
            y: 6
            width: bar.ratio ? Math.max(2, bar.place(bar.ratio.high) - x) : 0
            height: 6
            radius: 3
            color: Theme.groundEnd
        }
        Rectangle {
            x: bar.ratio ? bar.place(bar.ratio.value) - 6 : 0
            y: 3
            width: 12
            height: 12
            radius: 6
            color: Theme.accent
            border.width: 1
            border.color: Theme.cardInk
        }
    }
    KioskText {
        width: parent.width
        text: bar.better
        font.pixelSize: Theme.fontSmall
        color: Theme.cardNote
    }
}
