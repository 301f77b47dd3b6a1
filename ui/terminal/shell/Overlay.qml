import QtQuick
import ui.components
import ui.style

// A veil over the page and one card in the reachable part. A touch beside the card is `dismissed`.
FocusScope {
    id: overlay

    default property alias content: area.data
    signal dismissed

    focus: true
    Accessible.role: Accessible.Dialog

    Rectangle {
        anchors.fill: parent
        color: Theme.veil
        MouseArea {
            anchors.fill: parent
            onClicked: overlay.dismissed()
        }
    }
    Card {
        id: card
        padding: Theme.margin
        width: Math.min(parent.width - 2 * Theme.margin, 984)
        height: area.height + 2 * padding
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.landscape ? (parent.height - height) / 2
                           : Math.min(parent.height - height - 2 * Theme.margin, parent.height * 0.5)
        Column {
            id: area
            width: parent.width
            spacing: Theme.gap
        }
    }
}
