pragma ComponentBehavior: Bound
import QtQuick
import ui.counter.customer
import ui.model
import ui.style

// The counter's screen for the customer. Drawn for a short side of 1080, scaled to what there is.
Window {
    id: window

    required property CustomerScreen customer
    readonly property real factor: Math.min(width, height) / 1080

    flags: Qt.Window | Qt.WindowDoesNotAcceptFocus
    title: Hall.name
    color: Theme.ground
    onClosing: close => close.accepted = false

    Binding { target: Theme; property: "landscape"; value: window.width >= window.height }

    Item {
        id: canvas
        width: window.width / window.factor
        height: window.height / window.factor
        scale: window.factor
        transformOrigin: Item.TopLeft

        TopLine {
            id: top
            width: parent.width
            screen: window.customer
        }
        Loader {
            anchors { top: top.bottom; bottom: parent.bottom; left: parent.left; right: parent.right; margins: Theme.margin }
            sourceComponent: window.customer.stage === "asking" ? asking : standing
        }
    }
    Component {
        id: asking
        Faces { screen: window.customer }
    }
    Component {
        id: standing
        Standing { screen: window.customer }
    }
}
