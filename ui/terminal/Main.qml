import QtQuick
import ui.model
import ui.style
import ui.terminal.shell

// The terminal's one window.
Window {
    id: window

    property bool motion: true
    property real pixelsPerInch: 102
    property bool pointer: true

    title: Hall.name
    color: Theme.ground

    Binding { target: Theme; property: "landscape"; value: window.width > window.height }
    Binding { target: Theme; property: "motion"; value: window.motion }
    Binding { target: Theme; property: "pixelsPerInch"; value: window.pixelsPerInch }

    HoverHandler {
        cursorShape: window.pointer ? Qt.ArrowCursor : Qt.BlankCursor
    }
    Shell {
        objectName: "shell"
        anchors.fill: parent
    }
}
