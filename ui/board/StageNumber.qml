import QtQuick
import ui.board.model
import ui.style

// The number, a fifth of the screen high; one of a terminal's own series in two lines where the screen is narrow.
Item {
    id: called

    property int tall: 220
    property int room: 1000
    property color ink: Theme.ground
    readonly property var lines: Theme.landscape || !Board.number.includes("-") ? [Board.number]
        : [Board.number.slice(0, Board.number.indexOf("-") + 1), Board.number.slice(Board.number.indexOf("-") + 1)]

    implicitWidth: Math.max(first.implicitWidth, second.implicitWidth)
    implicitHeight: first.height + (second.visible ? second.height + 32 : 0)

    BigText {
        id: first
        objectName: "number"
        text: called.lines[0]
        tall: called.lines.length > 1 ? Math.round(called.tall * 0.55) : called.tall
        room: called.room
        ink: called.ink
    }
    BigText {
        id: second
        objectName: "number-rest"
        visible: called.lines.length > 1
        y: first.height + 32
        text: called.lines[1] ?? ""
        tall: first.tall
        room: called.room
        ink: called.ink
    }
}
