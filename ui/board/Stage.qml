import QtQuick
import ui.board.model
import ui.components
import ui.style

// The call whose turn it is, on the accent colour while it is spoken; else the latest one that stands.
Item {
    id: stage

    readonly property color ink: Board.announcing ? Theme.accentInk : Board.live ? Theme.ground : Theme.cardNote
    readonly property int tall: Math.ceil(Window.height * (Theme.landscape ? 0.21 : 0.204))
    readonly property int pad: Theme.landscape ? 44 : 36

    Rectangle {
        anchors.fill: parent
        radius: Theme.landscape ? Theme.radius : 0
        color: Board.announcing ? Theme.accent : Board.number === "" ? Theme.groundEnd : Theme.card
    }
    Nobody {
        anchors.fill: parent
        visible: Board.number === ""
    }
    Item {
        id: call
        readonly property int line: (height - stage.tall) / 2 + 8
        visible: Board.number !== ""
        anchors { fill: parent; leftMargin: stage.pad; rightMargin: stage.pad; topMargin: 32; bottomMargin: 32 }

        Row {
            id: said
            spacing: Theme.gap
            TwoTongues {
                anchors.verticalCenter: parent.verticalCenter
                phrase: Board.announcing ? "board.now" : "board.called"
                size: Theme.fontTitle
                ink: stage.ink
            }
            PriorityMark {
                visible: Board.priority
                anchors.verticalCenter: parent.verticalCenter
            }
        }
        StageNumber {
            id: number
            x: Theme.landscape ? 0 : (parent.width - width) / 2
            y: Theme.landscape ? call.line
                               : said.height + (goTo.y - said.height - height) / 2
            tall: stage.tall
            room: parent.width - (Theme.landscape ? where.block + 56 : 0)
            ink: stage.ink
        }
        TwoTongues {
            id: goTo
            x: Theme.landscape ? where.x + 176 : 0
            y: Theme.landscape ? 0 : where.y - height - 24
            phrase: "board.go_to"
            size: Theme.fontTitle
            ink: stage.ink
        }
        StageWindow {
            id: where
            readonly property int block: Math.max(width, 176 + goTo.width, 176 + name.width)
            // Always in the same place, but for a number that needs the room.
            x: Theme.landscape ? Math.min(Math.max(parent.width * 0.58, number.width + 56), parent.width - block) : 0
            y: Theme.landscape ? call.line : parent.height - height
            tall: Theme.landscape ? stage.tall : Math.round(Window.height * 0.115)
            room: Theme.landscape ? 560 : parent.width - name.width - Theme.gap
            ink: stage.ink
            arrowColour: Board.announcing ? Theme.accentInk : Theme.ground
            arrowInk: Board.announcing ? Theme.accent : Theme.groundInk
        }
        TwoTongues {
            id: name
            x: Theme.landscape ? where.x + 176 : where.width + Theme.gap
            y: parent.height - height
            zh: Board.windowZh
            en: Board.windowEn
            size: Theme.fontTitle
            ink: stage.ink
            below: !Theme.landscape
        }
    }
}
