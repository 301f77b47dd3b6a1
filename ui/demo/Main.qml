import QtQuick
import ui.components
import ui.demo.model
import ui.style

// Beside the terminal: what the hub knows, and the tray that the paper falls into. Drawn on 720 × 1920, scaled.
Window {
    id: window

    title: qsTr("Demonstration hall")
    color: Theme.ground

    Item {
        width: 720
        height: window.height / scale
        scale: window.width / width
        transformOrigin: Item.TopLeft

        Column {
            id: heading
            x: Theme.margin
            y: Theme.margin
            width: parent.width - 2 * Theme.margin
            spacing: Theme.unit
            KioskText {
                width: parent.width
                text: qsTr("Demonstration hall")
                font { pixelSize: Theme.fontTitle; bold: true }
                color: Theme.groundInk
            }
            KioskText {
                width: parent.width
                text: Demo.state === "open" ? qsTr("Take a ticket at the terminal, sign in at the counter (it is filled in) and call it. Or pay: account 4109900000018. Close a window to end.")
                    : Demo.state === "failed" ? qsTr("The hall could not be opened: %1").arg(Demo.trouble)
                    : qsTr("The hall is being opened …")
                font.pixelSize: Theme.fontNote
                color: Theme.groundNote
            }
        }
        PhoneCard {
            id: phone
            x: Theme.margin
            width: parent.width - 2 * Theme.margin
            anchors { top: heading.bottom; topMargin: Theme.padding }
            visible: Demo.state === "open"
        }
        MessageCard {
            id: message
            x: Theme.margin
            width: parent.width - 2 * Theme.margin
            anchors { top: phone.visible ? phone.bottom : heading.bottom; topMargin: Theme.padding }
            visible: Demo.code !== ""
        }
        IdCard {
            id: card
            x: Theme.margin
            width: parent.width - 2 * Theme.margin
            anchors { top: message.visible ? message.bottom : phone.visible ? phone.bottom : heading.bottom; topMargin: Theme.padding }
            visible: Demo.state === "open"
        }
        HubPanel {
            id: hub
            x: Theme.margin
            width: parent.width - 2 * Theme.margin
            anchors { top: card.visible ? card.bottom : heading.bottom; topMargin: Theme.padding }
        }
        PaperTray {
            x: Theme.margin
            width: parent.width - 2 * Theme.margin
            anchors { top: hub.bottom; topMargin: Theme.margin; bottom: parent.bottom; bottomMargin: Theme.margin }
        }
    }
}
