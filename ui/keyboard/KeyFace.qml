import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Styles
import ui.style
import ui.components

// One key as it is seen. Assistive technology presses it like a button.
KeyPanel {
    id: panel

    property var control_
    property string words
    property string icon
    property int key: 0
    property string typed
    property bool quiet: false
    property bool accent: false

    Accessible.role: Accessible.Button
    Accessible.name: words
    Accessible.onPressAction: if (panel.typed !== "") InputContext.inputEngine.virtualKeyClick(panel.key, panel.typed, 0)

    Rectangle {
        anchors.fill: parent
        anchors.margins: 8
        radius: 16
        color: panel.control_ && panel.control_.pressed ? (panel.accent ? Theme.accentPressed : Theme.cardPressed)
               : panel.accent ? Theme.accent : panel.quiet ? Theme.cardWell : Theme.card
        border.width: Theme.border
        border.color: Theme.cardLine
        opacity: panel.control_ && !panel.control_.enabled ? 0.4 : 1
    }
    Icon {
        anchors.centerIn: parent
        visible: panel.icon !== ""
        name: panel.icon
        size: 48
    }
    KioskText {
        anchors.centerIn: parent
        visible: panel.icon === ""
        text: panel.control_ && panel.control_.uppercased ? panel.words.toUpperCase() : panel.words
        font.pixelSize: panel.words.length === 1 ? 48 : 32
        color: panel.accent ? Theme.accentInk : Theme.cardInk
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
