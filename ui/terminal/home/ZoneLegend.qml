pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.model
import ui.style

// What each zone is for, where the large cards themselves have no room to say it.
Column {
    id: legend

    // Zones before this one say it on their card.
    property int first: 0

    spacing: Theme.unit

    Repeater {
        model: Zones
        Item {
            id: line

            required property int index
            required property string zoneId
            required property string name

            visible: index >= legend.first
            width: legend.width
            height: note.implicitHeight

            ZoneWords {
                id: words
                zoneId: line.zoneId
            }
            KioskText {
                id: note
                width: parent.width
                text: line.name + " · " + words.note
                font.pixelSize: Theme.fontNote
                color: Theme.groundNote
            }
        }
    }
}
