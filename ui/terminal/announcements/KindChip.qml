import QtQuick
import ui.components
import ui.style

// A filter: a kind and how many there are of it. Or with an icon, the way to the search.
Pressable {
    id: chip

    property int number
    property bool chosen
    property string iconName

    height: Theme.touchSmall
    padding: 0
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    radius: height / 2
    colour: chosen ? Theme.accent : Theme.card
    Accessible.name: number > 0 ? qsTr("%1: %2").arg(label).arg(number) : label
    Accessible.checked: chosen

    contentItem: Row {
        spacing: Theme.unit
        Icon {
            visible: chip.iconName !== ""
            anchors.verticalCenter: parent.verticalCenter
            name: chip.iconName
            size: Theme.type(36)
        }
        KioskText {
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: chip.label
            font.pixelSize: Theme.fontNote
            font.bold: chip.chosen
            color: chip.chosen ? Theme.accentInk : Theme.cardInk
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        KioskText {
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            visible: chip.number > 0
            text: chip.number
            font.pixelSize: Theme.fontSmall
            font.features: { "tnum": 1 }
            color: chip.chosen ? Theme.accentInk : Theme.cardNote
            Accessible.ignored: true
        }
    }
}
