import QtQuick
import ui.style

// Nothing here, or something went wrong: what it is, and what to do next.
Item {
    id: empty

    property string iconName: "info-circle"
    property string title
    property string note
    property color ink: Theme.cardInk
    default property alias actions: slot.data

    implicitWidth: 640
    implicitHeight: column.implicitHeight

    Column {
        id: column
        anchors.centerIn: parent
        width: parent.width
        spacing: Theme.gap
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: empty.iconName !== ""
            name: empty.iconName
            size: Theme.type(Theme.desk ? 48 : 120)
            colour: empty.ink
        }
        KioskText {
            width: parent.width
            text: empty.title
            font.pixelSize: Theme.fontHeading
            font.bold: true
            color: empty.ink
            horizontalAlignment: Text.AlignHCenter
        }
        KioskText {
            width: parent.width
            visible: text !== ""
            text: empty.note
            font.pixelSize: Theme.fontNote
            color: empty.ink
            horizontalAlignment: Text.AlignHCenter
        }
        Column {
            id: slot
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.touchGap
        }
    }
}
