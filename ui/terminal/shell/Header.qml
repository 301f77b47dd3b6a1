import QtQuick
import ui.components
import ui.model
import ui.style

// Where one is: the hall, the time, whether this is a demonstration, whether the network is there.
Rectangle {
    id: header

    // Large type in portrait: the name has a line of its own.
    readonly property bool stacked: Theme.large && !Theme.landscape

    implicitHeight: Theme.header
    color: Theme.bar

    // Staff hold the hall's name for five seconds; what opens is a sign-in and nothing else. It says so meanwhile.
    property real holding: 0
    readonly property bool telling: held.pressed && holding > 0.25
    TapHandler {
        id: held
        gesturePolicy: TapHandler.WithinBounds
    }
    NumberAnimation on holding {
        running: held.pressed
        from: 0
        to: 1
        duration: 5000
        onFinished: StaffDoor.knock()
    }
    Rectangle {
        visible: header.telling
        anchors.bottom: parent.bottom
        width: parent.width * header.holding
        height: Theme.unit
        color: Theme.accent
    }
    KioskText {
        id: name
        x: Theme.margin
        y: header.stacked ? Theme.unit * 2 : (parent.height - height) / 2
        width: (header.stacked ? parent.width : badges.x) - x - Theme.gap
        text: header.telling ? qsTr("Staff only: keep holding to sign in") : Hall.name
        font.pixelSize: Theme.fontNote
        font.bold: true
        color: Theme.barInk
        maximumLineCount: header.stacked ? 1 : 2
        elide: Text.ElideRight
    }
    Row {
        id: badges
        x: header.stacked ? Theme.margin : parent.width - width - Theme.margin
        y: header.stacked ? parent.height - height - Theme.unit * 2 : (parent.height - height) / 2
        spacing: Theme.unit * 2
        Pill {
            anchors.verticalCenter: parent.verticalCenter
            visible: Hall.mark !== ""
            text: Hall.mark
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
