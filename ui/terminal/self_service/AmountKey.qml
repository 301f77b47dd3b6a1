import QtQuick
import ui.components
import ui.style

// An amount for the balance; with a title one of the customer's own, empty until it is typed.
Pressable {
    id: key

    required property string amount
    required property bool chosen
    property string title

    label: title === "" ? "¥" + amount : amount === "" ? title : title + " ¥" + amount
    hint: chosen ? qsTr("Chosen") : ""
    checked: chosen
    frame: chosen ? Theme.accent : Theme.cardLine
    frameWidth: chosen ? Theme.focusFrame : Theme.border
    padding: Theme.unit

    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: Theme.unit
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: key.chosen
                name: "check"
                size: Theme.type(44)
                colour: Theme.good
            }
            KioskText {
                anchors.verticalCenter: parent.verticalCenter
                text: key.label
                font.pixelSize: key.title === "" ? Theme.fontHeading : Theme.fontBody
                font.bold: true
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
