pragma ComponentBehavior: Bound
import QtQuick
import ui.board.model
import ui.style

// The other calls that stand, the latest first; what waits for its turn bears a speaker.
Item {
    id: list

    property int lines: 4
    readonly property int count: rows.count

    TwoTongues {
        id: heading
        phrase: "board.recent"
        size: Theme.fontBody
        ink: Theme.groundNote
    }
    ListView {
        id: rows
        anchors { left: parent.left; right: parent.right; top: heading.bottom; bottom: parent.bottom; topMargin: Theme.unit }
        interactive: false
        clip: true
        model: Board.calls
        delegate: CallLine {
            required property int index
            width: rows.width
            height: Math.floor(rows.height / list.lines)
            visible: index < list.lines
            Rectangle {
                visible: parent.index > 0
                width: parent.width
                height: 2
                color: Theme.groundEnd
            }
        }
    }
}
