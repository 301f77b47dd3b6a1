import QtQuick
import ui.style

// "I did not find it": pressed once, it says thank you in the same place.
Item {
    id: missed

    property string label
    property string thanks
    property bool noted: false
    signal said

    implicitWidth: noted ? words.implicitWidth : button.implicitWidth
    implicitHeight: Theme.large ? Theme.touch : Theme.touchSmall

    SecondaryButton {
        id: button
        visible: !missed.noted
        height: parent.height
        topPadding: 0
        bottomPadding: 0
        iconName: "mood-sad"
        label: missed.label
        onClicked: missed.said()
    }
    Row {
        id: words
        visible: missed.noted
        height: parent.height
        spacing: Theme.unit * 2
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "circle-check"
            size: Theme.icon
            colour: Theme.groundInk
        }
        KioskText {
            anchors.verticalCenter: parent.verticalCenter
            text: missed.thanks
            font.pixelSize: Theme.fontNote
            color: Theme.groundInk
            wrapMode: Text.NoWrap
            Accessible.role: Accessible.AlertMessage
        }
    }
}
