import QtQuick
import ui.style

// Every other action of a page.
Pressable {
    id: button

    property string iconName
    property bool iconAfter: false

    opacity: enabled ? 1 : 0.7
    topPadding: Theme.unit * 2
    bottomPadding: Theme.unit * 2

    contentItem: ButtonFace {
        text: button.label
        iconName: button.iconName
        iconAfter: button.iconAfter
        colour: Theme.cardInk
    }
}
