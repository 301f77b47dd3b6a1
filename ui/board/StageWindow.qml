import QtQuick
import ui.board.model
import ui.components
import ui.style

// Where to go: an arrow, the window's id, and what such a window is called.
Row {
    id: where

    property int tall: 220
    property int room: 600
    property color ink: Theme.ground
    property color arrowColour: Theme.accent
    property color arrowInk: Theme.accentInk

    spacing: 40

    Rectangle {
        id: arrow
        anchors.verticalCenter: parent.verticalCenter
        width: 136
        height: width
        radius: width / 2
        color: where.arrowColour
        Icon {
            anchors.centerIn: parent
            name: "arrow-right"
            size: 96
            colour: where.arrowInk
        }
    }
    BigText {
        objectName: "window"
        text: Board.window
        tall: where.tall
        room: where.room - arrow.width - where.spacing
        ink: where.ink
    }
}
