pragma ComponentBehavior: Bound
import QtQuick
import ui.board.model
import ui.components
import ui.style

// Who waits, by category.
Card {
    id: panel

    property int columns: 1
    readonly property int lines: Math.max(1, Math.ceil(counted.count / grid.columns))

    padding: Theme.gap

    TwoTongues {
        id: heading
        phrase: "board.waiting"
        size: Theme.fontBody
        ink: Theme.ground
    }
    Grid {
        id: grid
        y: heading.height + Theme.unit
        width: parent.width
        height: parent.height - y
        columns: panel.columns > 1 || counted.count > 5 ? 2 : 1
        columnSpacing: Theme.padding

        Repeater {
            id: counted
            model: Board.counts
            Item {
                id: row
                required property string letter
                required property string nameZh
                required property string nameEn
                required property int waiting
                width: Math.floor((grid.width - grid.columnSpacing * (grid.columns - 1)) / grid.columns)
                height: Math.floor(grid.height / panel.lines)
                TwoTongues {
                    anchors.verticalCenter: parent.verticalCenter
                    zh: row.letter + " " + row.nameZh
                    en: row.nameEn
                    size: Math.min(below ? Theme.fontTitle : Theme.fontBody, row.height * (below ? 0.4 : 0.62))
                    below: grid.columns > 1
                    room: below ? row.width - count.width - Theme.gap : 0
                }
                KioskText {
                    id: count
                    anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    text: row.waiting
                    font { pixelSize: Math.min(Theme.fontHero, row.height * 0.69); bold: true; features: { "tnum": 1 } }
                    color: Theme.ground
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
