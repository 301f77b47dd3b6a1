import QtQuick
import ui.style

// What a button shows: an icon, if any, and its words, centred as one.
Item {
    id: face

    property string text
    property string iconName
    property color colour
    // Where it leads goes after the words, what it is before them.
    property bool iconAfter: false

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.unit * 2
        layoutDirection: face.iconAfter ? Qt.RightToLeft : Qt.LeftToRight
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: face.iconName !== ""
            name: face.iconName
            size: Theme.icon
            colour: face.colour
        }
        KioskText {
            anchors.verticalCenter: parent.verticalCenter
            text: face.text
            font.bold: true
            color: face.colour
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
