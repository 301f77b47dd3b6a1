import QtQuick
import ui.components
import ui.style

// A month of the list: its energy and its amount.
Pressable {
    id: line

    required property string name
    required property string kwh
    required property string amount

    label: name
    hint: qsTr("%1 kWh").arg(kwh) + ", ¥" + amount
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    topPadding: Theme.unit
    bottomPadding: Theme.unit

    contentItem: Item {
        KioskText {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width * 0.38
            text: line.name
            font { pixelSize: Theme.fontNote; bold: true }
            elide: Text.ElideRight
            maximumLineCount: 1
            Accessible.ignored: true
        }
        KioskText {
            anchors { right: sum.left; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
            text: qsTr("%1 kWh").arg(line.kwh)
            font { pixelSize: Theme.fontNote; features: ({ "tnum": 1 }) }
            color: Theme.cardNote
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        KioskText {
            id: sum
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            width: parent.width * 0.32
            horizontalAlignment: Text.AlignRight
            text: "¥" + line.amount
            font { pixelSize: Theme.fontBody; bold: true; features: ({ "tnum": 1 }) }
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
