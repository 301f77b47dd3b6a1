import QtQuick
import QtQuick.Templates as T
import ui.components
import ui.style

// A key of the visitor's phone. Not of our components: this window has no sounds of its own.
T.AbstractButton {
    id: key

    property string label

    height: 96
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: label
    Accessible.onPressAction: clicked()
    background: Rectangle {
        radius: Theme.radius
        color: key.down ? Theme.accentPressed : Theme.accent
    }
    contentItem: ButtonFace {
        text: key.label
        iconName: "scan"
        colour: Theme.accentInk
    }
}
