import QtQuick
import ui.components
import ui.style

// A button of the console: an icon if it has one, its words, the key that does the same. `main`: the page's next step.
Pressable {
    id: button

    property string keys
    property string iconName
    property bool main: false
    property bool grave: false

    Accessible.description: [hint, keys].filter(one => one !== "").join(", ")
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    readonly property color ink: !enabled ? Theme.cardNote : main ? Theme.accentInk : grave ? Theme.bad : Theme.cardInk

    implicitHeight: Theme.touchSmall + 6
    implicitWidth: face.implicitWidth + 2 * Theme.gap
    padding: 0
    shadow: false
    frameWidth: 1
    focusColour: main && enabled ? Theme.accentInk : Theme.accent
    frame: main && enabled ? Theme.accent : grave ? Theme.bad : Theme.cardLine
    colour: main && enabled ? Theme.accent : Theme.card
    pressedColour: main ? Theme.accentPressed : Theme.cardPressed

    contentItem: Item {
        Row {
            id: face
            anchors.centerIn: parent
            spacing: Theme.touchGap
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: button.iconName !== ""
                name: button.iconName
                size: Theme.icon
                colour: button.ink
            }
            KioskText {
                anchors.verticalCenter: parent.verticalCenter
                text: button.label
                font { pixelSize: Theme.fontNote; bold: button.main }
                color: button.ink
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            KeyCap {
                anchors.verticalCenter: parent.verticalCenter
                text: button.keys
                ink: button.main && button.enabled ? Theme.accentInk : Theme.cardNote
            }
        }
    }
}
