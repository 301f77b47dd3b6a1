import QtQuick
import ui.components
import ui.counter
import ui.counter.model
import ui.style

// One step: its word and its key. Pressed when it may not be done, it says why.
Pressable {
    id: button

    required property string step
    property string reason
    readonly property bool may: reason === ""
    property string keys: Words.key(step)
    property color ink: may ? Theme.cardInk : Theme.cardNote

    label: Words.action(step)
    hint: Words.trouble(reason, "")
    padding: 0
    leftPadding: Theme.gap
    rightPadding: Theme.touchGap
    shadow: false
    colour: may ? Theme.card : Theme.cardWell

    implicitWidth: word.implicitWidth + (cap.visible ? cap.width + Theme.touchGap : 0) + leftPadding + rightPadding

    contentItem: Item {
        KioskText {
            id: word
            anchors { left: parent.left; right: cap.visible ? cap.left : parent.right; rightMargin: cap.visible ? Theme.unit : 0
                      verticalCenter: parent.verticalCenter }
            text: button.label
            font.pixelSize: Theme.fontNote
            color: button.ink
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        KeyCap {
            id: cap
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            text: button.keys
            ink: button.ink
        }
    }
}
