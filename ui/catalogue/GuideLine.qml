import QtQuick
import ui.components
import ui.style

// A line beside an icon in the page's guide.
Row {
    id: line

    property string iconName
    property alias text: words.text

    width: parent ? parent.width : 0
    spacing: Theme.unit * 2

    Icon {
        id: mark
        name: line.iconName
        size: Theme.type(44)
        colour: Theme.groundInk
    }
    KioskText {
        id: words
        width: line.width - mark.width - line.spacing
        font.pixelSize: Theme.fontNote
        lineHeight: 1.2
        color: Theme.groundInk
    }
}
