pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.style

// A column for each row of the table; its value above where there is room, every label or every other one below.
Card {
    id: chart

    required property var model
    readonly property alias count: repeater.count
    readonly property real slot: row.width / Math.max(1, repeater.count)
    readonly property int every: Math.max(1, Math.ceil(48 / slot))

    visible: count > 0
    padding: 10
    implicitHeight: 0
    Row {
        id: row
        anchors.fill: parent
        Repeater {
            id: repeater
            model: chart.model
            Item {
                id: one
                required property int index
                required property string label
                required property string value
                required property real part
                width: chart.slot
                height: row.height
                Accessible.role: Accessible.StaticText
                Accessible.name: label + ": " + value
                Rectangle {
                    id: bar
                    anchors { bottom: parent.bottom; bottomMargin: 20; horizontalCenter: parent.horizontalCenter }
                    width: Math.max(3, Math.min(48, parent.width * 0.64))
                    height: Math.max(one.part > 0 ? 2 : 0, (parent.height - 40) * one.part)
                    radius: 2
                    color: Theme.ground
                }
                KioskText {
                    visible: implicitWidth < one.width
                    anchors { bottom: bar.top; bottomMargin: 1; horizontalCenter: parent.horizontalCenter }
                    text: one.value
                    font { pixelSize: 11; features: ({ "tnum": 1 }) }
                    color: Theme.cardNote
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
                KioskText {
                    visible: one.index % chart.every === 0
                    anchors { bottom: parent.bottom; horizontalCenter: parent.horizontalCenter }
                    text: one.label
                    font { pixelSize: 11; features: ({ "tnum": 1 }) }
                    color: Theme.cardNote
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
    }
}
