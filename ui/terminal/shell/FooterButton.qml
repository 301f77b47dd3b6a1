import QtQuick
import ui.components
import ui.style

// A constant place in the footer: icon above its word.
Pressable {
    id: button

    required property string iconName
    property bool on: false
    property color ink: on ? Theme.accentInk : Theme.barInk

    shadow: false
    colour: on ? Theme.accent : Theme.bar
    pressedColour: Theme.contrast ? "#4d4d4d" : "#136c61"
    frame: Theme.contrast ? "#ffffff" : "#3f7f77"
    frameWidth: Theme.contrast ? 4 : 2
    padding: Theme.unit / 2
    leftPadding: 4
    rightPadding: 4
    checked: on

    contentItem: Item {
        Column {
            anchors.centerIn: parent
            width: parent.width
            spacing: 2
            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: button.iconName
                size: Theme.type(44)
                colour: button.ink
            }
            KioskText {
                width: parent.width
                text: button.label
                font.pixelSize: Theme.fontSmall
                color: button.ink
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
