import QtQuick
import ui.style

// A state in words, with an icon beside it: never colour alone.
Rectangle {
    id: pill

    property string text
    property string iconName
    property color colour: Theme.cardWell
    property color ink: Theme.cardInk
    property int size: Theme.fontNote

    implicitWidth: row.implicitWidth + 2 * Theme.gap
    implicitHeight: row.implicitHeight + 2 * Theme.unit
    radius: height / 2
    color: colour
    border.width: Theme.border
    border.color: Theme.cardLine

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.unit
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: pill.iconName !== ""
            name: pill.iconName
            size: Math.round(pill.size * 1.15)
            colour: pill.ink
        }
        KioskText {
            anchors.verticalCenter: parent.verticalCenter
            text: pill.text
            font.pixelSize: pill.size
            color: pill.ink
            wrapMode: Text.NoWrap
        }
    }
}
