pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.today
import ui.style

// Terminals and boards: who is here, and whose printer wants somebody.
Tile {
    id: tile

    required property var model
    property bool quiet: false

    KioskText {
        visible: grid.count === 0
        anchors.centerIn: parent
        text: qsTr("Nothing is paired yet")
        font.pixelSize: tile.size(16)
        color: Theme.cardNote
        wrapMode: Text.NoWrap
    }
    GridView {
        id: grid
        anchors.fill: parent
        model: tile.model
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        cellWidth: Math.floor(width / Math.max(1, Math.floor(width / tile.size(160))))
        cellHeight: tile.size(48)
        delegate: Item {
            id: cell
            required property string key
            required property string kind
            required property string code
            required property string name
            required property string standing
            required property string heard
            required property string paper
            readonly property bool bad: standing === "away" || (paper !== "" && paper !== "low")
            readonly property string note: standing === "never" ? qsTr("never heard of")
                : standing === "away" ? qsTr("away since %1").arg(heard) : paper !== "" ? TodayWords.paper(paper) : qsTr("well")
            width: grid.cellWidth
            height: grid.cellHeight
            Accessible.role: Accessible.StaticText
            Accessible.name: name + ", " + note
            Icon {
                id: mark
                anchors.verticalCenter: parent.verticalCenter
                name: cell.standing !== "here" ? "cloud-off" : cell.paper !== "" ? "printer-off"
                    : cell.kind === "board" ? "speakerphone" : "device-tablet"
                size: tile.size(24)
                colour: tile.quiet || cell.standing === "never" ? Theme.cardNote : cell.bad ? Theme.bad : Theme.good
            }
            Column {
                anchors { left: mark.right; leftMargin: 8; right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
                KioskText {
                    width: parent.width
                    text: cell.code + " · " + cell.name
                    font { pixelSize: tile.size(14); bold: cell.bad }
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
                KioskText {
                    width: parent.width
                    text: cell.note
                    font.pixelSize: tile.size(13)
                    color: cell.bad && !tile.quiet ? Theme.bad : Theme.cardNote
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
            }
        }
    }
}
