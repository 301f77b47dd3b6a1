import QtQuick
import ui.components
import ui.style

// What it is at the left, what it says at the right; below each other where the type is large.
Item {
    id: line

    required property string key
    required property string value

    width: parent === null ? 0 : (parent as Item).width
    height: Theme.large ? name.height + said.height : Math.max(name.height, said.height)
    Accessible.role: Accessible.StaticText
    Accessible.name: key + " " + value

    KioskText {
        id: name
        text: line.key
        font.pixelSize: Theme.fontNote
        color: Theme.cardNote
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
    KioskText {
        id: said
        anchors { right: parent.right; left: Theme.large ? parent.left : name.right; leftMargin: Theme.large ? 0 : Theme.gap
                  bottom: parent.bottom }
        text: line.value
        font.pixelSize: Theme.large ? Theme.fontBody : Theme.fontNote
        font.features: { "tnum": 1 }
        font.bold: true
        horizontalAlignment: Theme.large ? Text.AlignLeft : Text.AlignRight
        Accessible.ignored: true
    }
}
