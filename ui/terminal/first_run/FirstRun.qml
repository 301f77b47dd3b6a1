import QtQuick
import ui.style
import ui.terminal.first_run

// The set-up's one window.
Window {
    id: window

    required property FirstRunModel viewModel
    property real pixelsPerInch: 102
    property bool pointer: true

    title: qsTr("Set up this terminal")
    color: Theme.ground

    Binding { target: Theme; property: "landscape"; value: window.width > window.height }
    Binding { target: Theme; property: "pixelsPerInch"; value: window.pixelsPerInch }

    HoverHandler {
        cursorShape: window.pointer ? Qt.ArrowCursor : Qt.BlankCursor
    }
    FirstRunScreen {
        anchors.fill: parent
        viewModel: window.viewModel
    }
}
