import QtQuick
import ui.board
import ui.board.model
import ui.model
import ui.style

// The board's one window: who is called on top, then the other calls and who waits, the hall's words below.
Window {
    id: window

    property bool motion: true
    property bool pointer: true
    readonly property bool landscape: width > height
    readonly property bool open: Board.state === "open"
    readonly property int lower: foot.y - stage.y - stage.height - 2 * Theme.gap
    readonly property int listWidth: list.visible ? Math.round(width * 0.6) : 0

    title: Hall.name
    color: Theme.ground

    Binding { target: Theme; property: "landscape"; value: window.landscape }
    Binding { target: Theme; property: "motion"; value: window.motion }

    HoverHandler {
        cursorShape: window.pointer ? Qt.ArrowCursor : Qt.BlankCursor
    }
    TopBar {
        id: top
        width: parent.width
    }
    Stage {
        id: stage
        objectName: "stage"
        y: top.height + (window.landscape ? Theme.gap : 0)
        x: window.landscape ? Theme.gap : 0
        width: parent.width - 2 * x
        height: !window.open ? foot.y - y - x : Math.round(parent.height * (window.landscape ? 0.465 : 0.52))
    }
    CallList {
        id: list
        x: Theme.gap
        y: stage.y + stage.height + Theme.gap
        width: (window.landscape ? Math.round(parent.width * 0.6) : parent.width - Theme.gap) - Theme.gap
        height: window.landscape ? window.lower : Math.round(window.lower * 0.55)
        visible: window.open && count > 0
        lines: 4
    }
    CountPanel {
        x: window.landscape ? window.listWidth + Theme.gap : Theme.gap
        y: list.y + (window.landscape || !list.visible ? 0 : list.height + Theme.gap)
        width: parent.width - x - Theme.gap
        height: foot.y - Theme.gap - y
        visible: window.open
        columns: window.landscape && list.visible ? 1 : 2
    }
    Foot {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
