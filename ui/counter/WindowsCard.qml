pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.counter
import ui.counter.model
import ui.style

// The other windows: open or not, who sits there, whom they have.
Card {
    id: card

    padding: Theme.touchGap
    visible: Work.asOf !== ""
    height: visible ? column.height + 2 * padding : 0

    Column {
        id: column
        width: parent.width
        Repeater {
            model: Lists.windows
            Item {
                id: row
                required property string name
                required property string standing
                required property string staff
                required property string number
                required property bool byHand
                required property bool mine
                width: column.width
                height: 22
                KioskText {
                    id: what
                    width: 92
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.name
                    font { pixelSize: Theme.fontSmall; bold: row.mine }
                    elide: Text.ElideRight
                    wrapMode: Text.NoWrap
                }
                KioskText {
                    anchors { left: what.right; leftMargin: Theme.unit; right: number.left; rightMargin: Theme.unit
                              verticalCenter: parent.verticalCenter }
                    text: row.byHand ? qsTr("by hand") : Words.state(row.standing) + (row.staff === "" ? "" : " · " + row.staff)
                    font.pixelSize: Theme.fontSmall
                    color: row.byHand ? Theme.bad : Theme.cardNote
                    elide: Text.ElideRight
                    wrapMode: Text.NoWrap
                }
                KioskText {
                    id: number
                    anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    text: row.number
                    font { pixelSize: Theme.fontSmall; bold: true; features: ({ "tnum": 1 }) }
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
