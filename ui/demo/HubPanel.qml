pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.demo.model
import ui.style

// What the hub knows of the queue, and the ticket that moved last.
Card {
    id: panel

    readonly property var wordings: ({
        "waiting": qsTr("is waiting"), "called": qsTr("called to window %1"), "serving": qsTr("at window %1"),
        "finished": qsTr("finished at window %1"), "no_show": qsTr("did not come"), "cancelled": qsTr("cancelled")
    })

    implicitHeight: rows.height + 2 * padding

    Column {
        id: rows
        width: parent.width
        spacing: Theme.unit * 2

        KioskText {
            width: parent.width
            text: qsTr("At the hub")
            font { pixelSize: Theme.fontBody; bold: true }
        }
        KioskText {
            width: parent.width
            text: Demo.hub === "" ? qsTr("starting …") : Demo.hub
            font.pixelSize: Theme.fontSmall
            color: Theme.cardNote
        }
        Repeater {
            model: Demo.queue
            Item {
                id: row
                required property string letter
                required property string name
                required property int waiting
                required property int called
                required property int serving
                width: rows.width
                height: 48
                KioskText {
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.letter + "  " + row.name
                    font.pixelSize: Theme.fontNote
                }
                KioskText {
                    anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    text: qsTr("%1 waiting").arg(row.waiting)
                    font { pixelSize: Theme.fontNote; bold: row.waiting > 0 }
                    color: row.waiting > 0 ? Theme.good : Theme.cardNote
                }
            }
        }
        Rectangle {
            width: parent.width
            height: 96
            radius: Theme.radius / 2
            color: Theme.cardWell
            KioskText {
                anchors { fill: parent; leftMargin: Theme.gap; rightMargin: Theme.gap }
                verticalAlignment: Text.AlignVCenter
                text: Demo.number === "" ? qsTr("Nobody was called yet.")
                    : Demo.number + "  " + (panel.wordings[Demo.numberState] ?? "").arg(Demo.window)
                font { pixelSize: Theme.fontNote; bold: Demo.number !== "" }
            }
        }
    }
}
