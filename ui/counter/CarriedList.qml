pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.counter.model
import ui.style

// What the customer's ticket brings along: whose account, how much. Nothing of it needs to be asked.
Rectangle {
    id: brought

    visible: Carried.total !== ""
    height: column.height + 2 * Theme.touchGap
    radius: 6
    color: Theme.cardWell

    Column {
        id: column
        x: Theme.touchGap
        y: Theme.touchGap
        width: parent.width - 2 * x
        spacing: Theme.unit
        KioskText {
            width: parent.width
            text: qsTr("To pay: ¥%1").arg(Carried.total)
            font { pixelSize: Theme.fontHeading; bold: true; features: ({ "tnum": 1 }) }
            Accessible.role: Accessible.Heading
        }
        Repeater {
            model: Carried.rows
            Column {
                id: row
                required property string account
                required property string name
                required property string village
                required property string wanted
                required property string due
                required property string balance
                width: column.width
                KioskText {
                    width: parent.width
                    text: row.account
                    font { pixelSize: Theme.fontBody; bold: true; features: ({ "tnum": 1 }) }
                }
                KioskText {
                    width: parent.width
                    text: row.name + " · " + row.village
                    font.pixelSize: Theme.fontNote
                }
                KioskText {
                    width: parent.width
                    text: row.balance === "" ? qsTr("chose ¥%1 of ¥%2 due").arg(row.wanted).arg(row.due)
                        : qsTr("chose ¥%1, balance %2").arg(row.wanted).arg(row.balance)
                    font { pixelSize: Theme.fontNote; features: ({ "tnum": 1 }) }
                    color: Theme.cardNote
                }
            }
        }
        KioskText {
            width: parent.width
            text: qsTr("Brought by the ticket: do not ask again")
            font.pixelSize: Theme.fontSmall
            color: Theme.cardNote
        }
    }
}
