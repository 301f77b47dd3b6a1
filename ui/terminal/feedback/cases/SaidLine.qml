import QtQuick
import ui.components
import ui.style

// One thing that may be added: what it is, what was said, and a way to say it.
Pressable {
    id: line

    property string value
    property string placeholder: qsTr("Add")
    property string iconName
    property string endIcon: "chevron-right"

    padding: Theme.unit * 2
    leftPadding: Theme.gap
    hint: value === "" ? placeholder : value
    shadow: enabled

    contentItem: Item {
        Icon {
            id: mark
            anchors.verticalCenter: parent.verticalCenter
            name: line.iconName
            size: Math.min(56, parent.height)
            colour: Theme.cardNote
        }
        KioskText {
            id: what
            anchors { left: mark.right; leftMargin: Theme.gap; verticalCenter: parent.verticalCenter }
            width: Math.min(implicitWidth, parent.width * 0.45)
            text: line.label
            font.bold: true
            font.pixelSize: Theme.large ? Theme.fontNote : Theme.fontBody
            Accessible.ignored: true
        }
        KioskText {
            anchors { left: what.right; leftMargin: Theme.gap; right: end.left; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter }
            text: line.value === "" ? line.placeholder : line.value
            color: line.value === "" ? Theme.cardNote : Theme.cardInk
            font.pixelSize: Theme.large ? Theme.fontSmall : Theme.fontNote
            horizontalAlignment: Text.AlignRight
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Icon {
            id: end
            visible: line.endIcon !== ""
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            name: line.endIcon
            size: 48
            colour: Theme.cardNote
        }
    }
}
