import QtQuick
import ui.components
import ui.model
import ui.style

// Hold your ticket up here.
Card {
    id: card

    implicitHeight: row.height + 2 * padding

    Row {
        id: row
        width: parent.width
        spacing: Theme.gap
        Rectangle {
            id: tile
            width: Theme.type(112)
            height: width
            radius: Theme.radius
            color: Theme.accent
            Icon {
                anchors.centerIn: parent
                name: "scan"
                size: Theme.type(72)
                colour: Theme.accentInk
            }
        }
        Column {
            width: row.width - tile.width - row.spacing
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.unit / 2
            KioskText {
                width: parent.width
                text: qsTr("Already have a ticket?")
                font.bold: true
            }
            KioskText {
                width: parent.width
                text: Hall.phrase("cancel.scan", Hall.language)
                font.pixelSize: Theme.fontNote
                color: Theme.cardNote
            }
            KioskText {
                width: parent.width
                text: qsTr("We show where it stands, and you can cancel it.")
                font.pixelSize: Theme.fontNote
                color: Theme.cardNote
                visible: !Theme.large
            }
        }
    }
}
