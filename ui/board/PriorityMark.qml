import QtQuick
import ui.components
import ui.model
import ui.style

// Priority, by icon and word; which kind is nobody's business.
Pill {
    text: Hall.phrase("board.priority", Hall.language)
    iconName: "heart-handshake"
    colour: Theme.ground
    ink: Theme.groundInk
}
