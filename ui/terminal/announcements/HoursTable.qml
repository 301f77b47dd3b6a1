pragma ComponentBehavior: Bound

import QtQuick
import ui.catalogue
import ui.components
import ui.style

// Opening hours by runs of days.
Column {
    id: table

    required property var model
    property color ink: Theme.groundInk

    spacing: Theme.unit / 2

    Weekday { id: days }
    Repeater {
        model: table.model
        KioskText {
            required property int first
            required property int last
            required property string opens
            required property string closes
            required property bool allDay
            readonly property string when: first === 1 && last === 7 ? qsTr("Every day")
                : first === last ? days.names[first - 1] : qsTr("%1 to %2").arg(days.names[first - 1]).arg(days.names[last - 1])

            width: table.width
            text: allDay ? qsTr("%1, all day").arg(when) : qsTr("%1, %2–%3").arg(when).arg(opens).arg(closes)
            font.pixelSize: Theme.fontNote
            font.bold: true
            font.features: { "tnum": 1 }
            color: table.ink
        }
    }
}
