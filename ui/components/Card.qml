import QtQuick
import ui.style

// White ground for what belongs together. Children go into the padded area.
Item {
    id: card

    default property alias content: area.data
    property int padding: Theme.padding
    property color colour: Theme.card

    implicitWidth: area.childrenRect.width + 2 * padding
    implicitHeight: area.childrenRect.height + 2 * padding

    Shadow {}
    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: card.colour
        border.width: Theme.border
        border.color: Theme.cardLine
    }
    Item {
        id: area
        anchors.fill: parent
        anchors.margins: card.padding
    }
}
