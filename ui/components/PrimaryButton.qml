import QtQuick
import ui.style

// The page's one main action. Warm, always in the page's `actions` slot, at its right end.
Pressable {
    id: button

    property string iconName
    property bool iconAfter: false

    readonly property bool plain: !enabled && Theme.contrast  // filled, it would be the brightest of all

    opacity: plain ? 0.7 : 1
    colour: enabled ? Theme.accent : plain ? Theme.card : Theme.cardLine
    pressedColour: Theme.accentPressed
    leftPadding: Theme.padding
    rightPadding: Theme.padding
    topPadding: Theme.unit * 2
    bottomPadding: Theme.unit * 2
    implicitHeight: Math.max(Theme.touch + 16, implicitContentHeight + topPadding + bottomPadding)

    contentItem: ButtonFace {
        text: button.label
        iconName: button.iconName
        iconAfter: button.iconAfter
        colour: button.plain ? Theme.cardInk : Theme.accentInk
    }
}
