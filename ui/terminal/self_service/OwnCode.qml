import QtQuick
import ui.components
import ui.model
import ui.style

// Hold your payment code up here.
Card {
    id: card

    implicitHeight: row.height + 2 * padding

    Row {
        id: row
        width: parent.width
        spacing: Theme.gap
        Rectangle {
            id: tile
            width: Theme.type(160)
            height: width
            radius: Theme.radius
            color: Theme.accent
            Icon {
                anchors.centerIn: parent
                name: "scan"
                size: Theme.type(104)
                colour: Theme.accentInk
            }
        }
        Column {
            width: row.width - tile.width - row.spacing
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.unit
            KioskText {
                width: parent.width
                text: qsTr("WeChat Pay or Alipay")
                font.bold: true
            }
            KioskText {
                width: parent.width
                text: Hall.phrase("pay.own_where", Hall.language)
                font.pixelSize: Theme.fontNote
                color: Theme.cardNote
            }
        }
    }
}
