import QtQuick
import ui.components
import ui.style

// A common service: one touch takes the ticket, and its mark says so.
Pressable {
    id: card

    required property string serviceId
    required property string name
    required property string iconName
    required property int index
    property color mark
    property bool takes: true

    label: name
    hint: takes ? qsTr("Take a ticket at once") : ""
    padding: 20

    contentItem: Item {
        IconTile {
            id: tile
            anchors.verticalCenter: parent.verticalCenter
            iconName: card.iconName
            colour: card.mark
            size: Theme.large ? 80 : 88
        }
        KioskText {
            anchors { left: tile.right; right: ticket.visible ? ticket.left : parent.right
                      leftMargin: Theme.unit * 2; rightMargin: ticket.visible ? Theme.unit * 2 : 0
                      top: parent.top; bottom: parent.bottom }
            text: card.name
            font.bold: true
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.type(30)
            verticalAlignment: Text.AlignVCenter
            maximumLineCount: 3
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Rectangle {
            id: ticket
            // Large words and narrow cards need its room.
            visible: !Theme.large && card.width > 440
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            width: 56
            height: width
            radius: width / 2
            color: card.takes ? Theme.accent : Theme.cardWell
            Icon {
                anchors.centerIn: parent
                name: card.takes ? "ticket" : "chevron-right"
                size: 36
                colour: card.takes ? Theme.accentInk : Theme.cardInk
            }
        }
    }
}
