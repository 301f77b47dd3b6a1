pragma ComponentBehavior: Bound

import QtQuick
import ui.components
import ui.style

// A year's months as columns that one can touch; beside each, paler, the same month a year before.
Item {
    id: chart

    property alias model: repeater.model
    signal chosen(string period)

    readonly property real column: Math.max(60, Math.floor((width - (repeater.count - 1) * gap) / Math.max(1, repeater.count)))
    readonly property real gap: Math.max(16, Theme.touchGap)
    readonly property real foot: Theme.fontSmall * 1.5

    Repeater {
        id: repeater
        Item {
            id: slot
            required property int index
            required property string period
            required property string name
            required property string label
            required property string kwh
            required property string amount
            required property double part
            required property double lastYear
            required property bool chosen

            x: index * (chart.column + chart.gap)
            width: chart.column
            height: chart.height

            Pressable {
                id: button
                width: parent.width
                height: parent.height - chart.foot
                padding: 0
                shadow: false
                radius: 12
                colour: slot.chosen ? Theme.cardPressed : Theme.cardWell
                frameWidth: slot.chosen ? 4 : Theme.border
                frame: slot.chosen ? Theme.ground : Theme.cardLine
                label: qsTr("%1: %2 kWh").arg(slot.name).arg(slot.kwh)
                hint: "¥" + slot.amount
                checkable: false
                Accessible.selectable: true
                Accessible.selected: slot.chosen
                onClicked: chart.chosen(slot.period)
                contentItem: Item {
                    Rectangle {
                        visible: slot.lastYear >= 0
                        anchors { bottom: parent.bottom; left: parent.left; leftMargin: 8; bottomMargin: 8 }
                        width: (parent.width - 24) / 2
                        height: Math.max(2, slot.lastYear * (parent.height - 16))
                        color: Theme.contrast ? "transparent" : "#8fb8b1"
                        border.width: Theme.contrast ? 3 : 0
                        border.color: Theme.cardInk
                    }
                    Rectangle {
                        anchors { bottom: parent.bottom; bottomMargin: 8 }
                        x: slot.lastYear >= 0 ? parent.width - 8 - width : (parent.width - width) / 2
                        width: (parent.width - 24) / 2
                        height: Math.max(2, slot.part * (parent.height - 16))
                        color: Theme.contrast ? Theme.accent : Theme.ground
                    }
                }
            }
            KioskText {
                anchors { bottom: parent.bottom; horizontalCenter: parent.horizontalCenter }
                text: slot.label
                font.pixelSize: Math.min(Theme.fontSmall, 30)
                font.bold: slot.chosen
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
