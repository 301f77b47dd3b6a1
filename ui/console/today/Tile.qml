import QtQuick
import ui.components
import ui.style

// A card of the page with its name above.
Card {
    id: tile

    property string title
    property real grow: 1
    default property alias body: area.data
    property alias aside: corner.data

    function size(length: real): int {
        return Math.round(length * grow);
    }
    padding: size(16)
    KioskText {
        id: name
        anchors { left: parent.left; right: corner.left; rightMargin: Theme.touchGap }
        text: tile.title
        font.pixelSize: tile.size(17)
        color: Theme.cardNote
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        Accessible.role: Accessible.Heading
    }
    Row {
        id: corner
        anchors.right: parent.right
        height: name.height
        spacing: Theme.touchGap
    }
    Item {
        id: area
        anchors { fill: parent; topMargin: name.height + tile.size(4) }
    }
}
