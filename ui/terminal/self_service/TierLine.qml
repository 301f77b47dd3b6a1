import QtQuick
import ui.components
import ui.style

// One block of the year: its price (none where the hour makes it), how far it goes, how much of it is used.
Item {
    id: line

    required property int tier
    required property string low
    required property string high
    required property string price
    required property string used
    required property double part
    required property bool current

    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: heading.text + ", " + amount.text

    Column {
        id: column
        width: parent.width
        spacing: Theme.unit
        Item {
            width: parent.width
            height: Math.max(heading.height, amount.height)
            KioskText {
                id: heading
                width: parent.width - amount.width - Theme.gap
                text: line.price === "" ? qsTr("Block %1").arg(line.tier) : qsTr("Block %1: ¥%2 a kWh").arg(line.tier).arg(line.price)
                font.bold: line.current
                font.pixelSize: Theme.fontNote
                Accessible.ignored: true
            }
            KioskText {
                id: amount
                anchors.right: parent.right
                text: line.high === "" ? qsTr("%1 kWh").arg(line.used)
                    : qsTr("%1 of %2 kWh").arg(line.used).arg(Number(line.high) - Number(line.low))
                font.pixelSize: Theme.fontNote
                font.features: { "tnum": 1 }
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
        Rectangle {
            width: parent.width
            height: Theme.type(28)
            radius: height / 2
            color: Theme.cardWell
            border.width: Math.max(1, Theme.border)
            border.color: Theme.cardLine
            Rectangle {
                visible: line.part > 0
                width: Math.max(parent.height, parent.width * line.part)
                height: parent.height
                radius: height / 2
                color: Theme.contrast ? Theme.accent : line.current ? "#c47a00" : Theme.ground
            }
        }
    }
}
