import QtQuick
import ui.style

// What lies over everything else for a moment; a click beside it takes it away.
Rectangle {
    id: overlay

    signal clicked

    color: Theme.veil

    TapHandler {
        onTapped: overlay.clicked()
    }
}
