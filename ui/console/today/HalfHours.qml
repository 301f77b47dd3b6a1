pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.style

// Tickets taken and served in each half hour of the day, as two columns side by side; the half hour that is on is
// marked, those to come are an empty ground.
Tile {
    id: chart

    required property var model
    required property int limit

    readonly property real foot: size(24)
    readonly property real axis: size(34)
    readonly property real field: plot.height - foot - size(14)

    aside: [
        Key { ink: Theme.ground; words: qsTr("taken") },
        Key { ink: Theme.accent; words: qsTr("served") }
    ]
    Item {
        id: plot
        anchors.fill: parent
        Repeater {
            model: [1, 0.5, 0]
            Item {
                id: mark
                required property real modelData
                width: plot.width
                y: chart.size(14) + chart.field * (1 - modelData)
                Rectangle {
                    x: chart.axis
                    width: parent.width - x
                    height: 1
                    color: Theme.cardLine
                }
                KioskText {
                    anchors { right: parent.left; rightMargin: -chart.axis + chart.size(8); verticalCenter: parent.top }
                    text: Math.round(chart.limit * mark.modelData)
                    font { pixelSize: chart.size(14); features: ({ "tnum": 1 }) }
                    color: Theme.cardNote
                    wrapMode: Text.NoWrap
                }
            }
        }
        Row {
            id: columns
            x: chart.axis
            width: parent.width - x
            height: parent.height
            Repeater {
                id: repeater
                model: chart.model
                Item {
                    id: slot
                    required property string clock
                    required property string hour
                    required property int taken
                    required property int served
                    required property bool current
                    required property bool ahead
                    width: columns.width / Math.max(1, repeater.count)
                    height: columns.height
                    Accessible.role: Accessible.StaticText
                    Accessible.name: qsTr("%1: %2 taken, %3 served").arg(clock).arg(taken).arg(served)
                    Rectangle {
                        visible: slot.current
                        y: chart.size(14)
                        width: parent.width
                        height: chart.field
                        color: Theme.cardPressed
                    }
                    Bar { x: slot.width * 0.14; width: slot.width * 0.34; value: slot.taken; color: Theme.ground }
                    Bar { x: slot.width * 0.52; width: slot.width * 0.34; value: slot.served; color: Theme.accent }
                    KioskText {
                        visible: slot.current && slot.taken > 0
                        anchors.horizontalCenter: parent.left
                        anchors.horizontalCenterOffset: slot.width * 0.31
                        y: chart.size(14) + chart.field * (1 - slot.taken / chart.limit) - height
                        text: slot.taken
                        font { pixelSize: chart.size(14); bold: true }
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
                    }
                    KioskText {
                        anchors { bottom: parent.bottom; left: parent.left }
                        text: slot.hour
                        font { pixelSize: chart.size(14); bold: slot.current; features: ({ "tnum": 1 }) }
                        color: slot.current ? Theme.cardInk : Theme.cardNote
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
                    }
                }
            }
        }
    }

    component Bar: Rectangle {
        required property int value
        y: chart.size(14) + chart.field - height
        height: chart.field * Math.min(1, value / chart.limit)  // the day's figures come before their scale
        radius: 2
        Behavior on height { NumberAnimation { duration: Theme.slide } }
    }
    component Key: Row {
        id: key
        property color ink
        property string words
        spacing: Theme.unit
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: 12
            height: 12
            radius: 2
            color: key.ink
        }
        KioskText {
            anchors.verticalCenter: parent.verticalCenter
            text: key.words
            font.pixelSize: chart.size(14)
            color: Theme.cardNote
            wrapMode: Text.NoWrap
        }
    }
}
