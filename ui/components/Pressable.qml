import QtQuick
import QtQuick.Templates as T
import ui.model
import ui.style

// Anything that is touched. Answers in the same frame; keyboard focus shows as a frame.
T.AbstractButton {
    id: pressable

    property color colour: Theme.card
    property color pressedColour: Theme.cardPressed
    property int radius: Theme.radius
    property color frame: Theme.cardLine
    property int frameWidth: Theme.border
    property bool shadow: true
    // Where keys go to it: to be seen on its own colour.
    property color focusColour: Theme.accent
    // What it is called: shown, and said by a screen reader.
    required property string label
    property string hint

    padding: Theme.padding
    implicitWidth: Math.max(Theme.touch, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: Qt.TabFocus
    onPressed: Sounds.tick()
    Accessible.role: Accessible.Button
    Accessible.name: label
    Accessible.description: hint

    background: Item {
        Shadow {
            visible: pressable.shadow && !pressable.down && Theme.shadows
        }
        Rectangle {
            anchors.fill: parent
            radius: pressable.radius
            color: pressable.down ? pressable.pressedColour : pressable.colour
            border.width: pressable.visualFocus ? Theme.focusFrame : pressable.frameWidth
            border.color: pressable.visualFocus ? pressable.focusColour : pressable.frame
        }
    }
}
