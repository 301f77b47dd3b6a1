import QtQuick
import ui.components
import ui.model
import ui.style

// The number to call, in very large figures.
Card {
    height: lines.height + 2 * padding
    padding: Theme.gap

    Column {
        id: lines
        width: parent.width
        KioskText {
            width: parent.width
            text: Hall.phrase("fault.call", Hall.language)
            horizontalAlignment: Text.AlignHCenter
            color: Theme.cardNote
        }
        NumberDisplay {
            width: parent.width
            height: contentHeight
            text: Hall.hotline
            label: Hall.hotline.split("").join(" ")
            color: Theme.bad
        }
    }
}
