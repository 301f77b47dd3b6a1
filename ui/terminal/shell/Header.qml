import QtQuick
import ui.components
import ui.model
import ui.style

// Where one is: the hall, the time, whether this is a demonstration, whether the network is there.
Rectangle {
    id: header

    implicitHeight: Theme.large ? 152 : 112
    color: Theme.bar

    KioskText {
        id: name
        anchors { left: parent.left; leftMargin: Theme.margin; right: states.left; rightMargin: Theme.gap
                  verticalCenter: parent.verticalCenter }
        text: Hall.name
        font.pixelSize: Theme.fontNote
        font.bold: true
        color: Theme.barInk
        maximumLineCount: 2
        elide: Text.ElideRight
    }
    Row {
        id: states
        anchors { right: parent.right; rightMargin: Theme.margin; verticalCenter: parent.verticalCenter }
        spacing: Theme.unit * 2
        Pill {
            anchors.verticalCenter: parent.verticalCenter
            visible: Hall.demonstration
            text: Hall.phrase("demonstration", Hall.language)
            size: Theme.fontSmall
            colour: Theme.accent
            ink: Theme.accentInk
        }
        Pill {
            anchors.verticalCenter: parent.verticalCenter
            text: Hall.online ? qsTr("Online") : qsTr("Offline")
            iconName: Hall.online ? "check" : "cloud-off"
            size: Theme.fontSmall
            colour: Hall.online ? Theme.ground : Theme.card
            ink: Hall.online ? Theme.groundInk : Theme.cardInk
        }
        KioskText {
            anchors.verticalCenter: parent.verticalCenter
            text: Hall.time
            font.pixelSize: Theme.fontBody
            font.bold: true
            font.features: { "tnum": 1 }
            color: Theme.barInk
        }
    }
}
