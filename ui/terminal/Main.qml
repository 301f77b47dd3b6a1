import QtQuick
import ui.style
import ui.terminal.shell

// The terminal's one window.
Window {
    id: window

    property bool motion: true
    property real pixelsPerInch: 102

    title: qsTr("Self-service terminal")
    color: Theme.ground

    Binding { target: Theme; property: "landscape"; value: window.width > window.height }
    Binding { target: Theme; property: "motion"; value: window.motion }
    Binding { target: Theme; property: "pixelsPerInch"; value: window.pixelsPerInch }

    Shell {
        objectName: "shell"
        anchors.fill: parent
    }
}
