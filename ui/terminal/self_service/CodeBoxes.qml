pragma ComponentBehavior: Bound

import QtQuick
import ui.components
import ui.style

// Six places for the digits of a code, one after the other.
Row {
    id: boxes

    property string digits
    required property string label
    readonly property int places: 6
    readonly property real place: Math.min(Theme.type(112), (width - (places - 1) * spacing) / places)

    spacing: Theme.unit * 2
    Accessible.role: Accessible.StaticText
    Accessible.name: label

    Repeater {
        model: boxes.places
        Rectangle {
            id: box
            required property int index
            readonly property bool next: index === boxes.digits.length
            width: boxes.place
            height: Math.round(boxes.place * 1.2)
            radius: Theme.radius
            color: Theme.card
            border.width: next ? Theme.focusFrame : Theme.border
            border.color: next ? Theme.accent : Theme.cardLine
            KioskText {
                anchors.centerIn: parent
                text: boxes.digits.charAt(box.index)
                font.pixelSize: Math.round(boxes.place * 0.7)
                font.bold: true
                font.features: { "tnum": 1 }
                Accessible.ignored: true
            }
        }
    }
}
