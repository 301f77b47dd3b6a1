import QtQuick
import ui.components
import ui.style

// One part of the service page; the one that is shown stands out by more than its colour.
Pressable {
    id: tab

    required property string iconName
    property bool on: false
    readonly property color ink: on ? Theme.accentInk : Theme.cardInk

    colour: on ? Theme.accent : Theme.card
    shadow: !on
    padding: Theme.unit * 2
    checkable: true
    checked: on
    Accessible.role: Accessible.PageTab

    contentItem: Item {
        Grid {
            anchors.centerIn: Theme.landscape ? undefined : parent
            anchors.verticalCenter: Theme.landscape ? parent.verticalCenter : undefined
            columns: Theme.landscape ? 2 : 1
            spacing: Theme.landscape ? Theme.gap : Theme.unit
            horizontalItemAlignment: Theme.landscape ? Grid.AlignLeft : Grid.AlignHCenter
            verticalItemAlignment: Grid.AlignVCenter
            Icon {
                name: tab.iconName
                size: 56
                colour: tab.ink
            }
            KioskText {
                width: Theme.landscape ? tab.availableWidth - 56 - Theme.gap : tab.availableWidth
                text: tab.label
                font.pixelSize: Theme.landscape ? Theme.fontNote : Theme.fontSmall
                font.bold: true
                color: tab.ink
                horizontalAlignment: Theme.landscape ? Text.AlignLeft : Text.AlignHCenter
                maximumLineCount: 2
                Accessible.ignored: true
            }
        }
    }
}
