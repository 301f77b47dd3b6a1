import QtQuick
import ui.style

// The key that does the same as the button it stands on.
Rectangle {
    id: cap

    property string text
    property color ink: Theme.cardNote

    implicitWidth: Math.max(implicitHeight, label.implicitWidth + 10)
    implicitHeight: Theme.type(20)
    radius: 4
    color: "transparent"
    border.width: 1
    border.color: cap.ink
    visible: text !== ""

    KioskText {
        id: label
        anchors.centerIn: parent
        text: cap.text
        font.pixelSize: Theme.fontSmall
        color: cap.ink
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
