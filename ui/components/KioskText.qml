import QtQuick
import ui.style

// Every text on a screen. Plain always: what comes from outside can hold markup.
Text {
    textFormat: Text.PlainText
    font.family: Theme.family
    font.pixelSize: Theme.fontBody
    color: Theme.cardInk
    wrapMode: Text.Wrap
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: text.length === 0
}
