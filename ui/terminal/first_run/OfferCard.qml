import QtQuick
import ui.components
import ui.style

// A device that was found, or another way; the chosen one is marked by more than its colour.
Pressable {
    id: card

    required property string address
    required property bool chosen
    property string title
    property string note
    property string iconName
    // Beside others: the words need the room.
    readonly property bool narrow: width < 520

    padding: narrow ? Theme.unit * 2 : Theme.padding
    label: title
    hint: note
    frame: chosen ? Theme.accent : Theme.cardLine
    frameWidth: chosen ? 8 : Theme.border
    checkable: true
    checked: chosen
    implicitHeight: 136
    Accessible.role: Accessible.RadioButton

    contentItem: Item {
        IconTile {
            id: tile
            visible: !card.narrow
            anchors.verticalCenter: parent.verticalCenter
            iconName: card.iconName
            colour: Theme.groundEnd
            size: 80
        }
        Column {
            x: card.narrow ? 0 : tile.width + Theme.gap
            width: parent.width - x - (card.chosen ? tick.width : 0)
            anchors.verticalCenter: parent.verticalCenter
            KioskText {
                width: parent.width
                text: card.title
                font.pixelSize: card.narrow ? Theme.fontNote : Theme.fontBody
                font.bold: true
                Accessible.ignored: true
            }
            KioskText {
                width: parent.width
                visible: text !== ""
                text: card.note
                font.pixelSize: Theme.fontSmall
                color: Theme.cardNote
                maximumLineCount: 1
                elide: Text.ElideMiddle
                Accessible.ignored: true
            }
        }
        Icon {
            id: tick
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            visible: card.chosen
            name: "check"
            size: 56
            colour: Theme.good
        }
    }
}
