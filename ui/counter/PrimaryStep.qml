import QtQuick
import ui.components
import ui.counter
import ui.counter.model
import ui.style

// The next sensible action, large: one key.
Pressable {
    id: button

    property bool compact: false
    readonly property bool busy: Feed.busy !== ""
    readonly property bool byHand: Work.primary === "call_next" && !Work.online

    label: byHand ? qsTr("Ask for the next number aloud") : Words.action(Work.primary)
    padding: 0
    shadow: false
    colour: byHand ? Theme.cardPressed : Theme.accent
    pressedColour: Theme.accentPressed
    frameWidth: 0
    onClicked: Work.next()
    Accessible.description: qsTr("Space")

    contentItem: Item {
        Row {
            anchors { verticalCenter: parent.verticalCenter; left: parent.left
                      leftMargin: button.compact ? Theme.touchGap : 20 }
            spacing: Theme.gap
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: button.busy ? "hourglass" : Words.icon(Work.primary)
                size: button.compact ? 20 : 28
                colour: Theme.accentInk
            }
            KioskText {
                anchors.verticalCenter: parent.verticalCenter
                text: button.label
                font { pixelSize: button.compact || button.byHand ? Theme.fontBody : Theme.fontTitle; bold: true }
                color: Theme.accentInk
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
        KeyCap {
            visible: !button.byHand
            anchors { right: parent.right; rightMargin: button.compact ? Theme.touchGap : 20; verticalCenter: parent.verticalCenter }
            text: button.compact ? qsTr("Space") : qsTr("Space") + " · " + Words.key(Work.primary)
            ink: Theme.accentInk
        }
    }
}
