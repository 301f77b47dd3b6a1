import QtQuick
import ui.components
import ui.demo.model
import ui.style

// The registered phone: the message with the code that came last.
Card {
    id: phone

    height: row.height + 2 * padding

    Row {
        id: row
        width: parent.width
        spacing: Theme.gap
        Icon {
            id: mark
            anchors.verticalCenter: parent.verticalCenter
            name: "message-2"
            size: 44
        }
        Column {
            width: parent.width - mark.width - parent.spacing
            KioskText {
                width: parent.width
                text: qsTr("The registered phone received a message")
                font.pixelSize: Theme.fontNote
            }
            KioskText {
                width: parent.width
                text: qsTr("Code %1, good for %n minute(s)", "", Demo.codeMinutes).arg(Demo.code)
                font { pixelSize: Theme.fontBody; bold: true; features: ({ "tnum": 1 }) }
                Accessible.role: Accessible.AlertMessage
            }
        }
    }
}
