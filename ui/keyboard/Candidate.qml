import QtQuick
import QtQuick.VirtualKeyboard.Styles
import ui.style
import ui.components

// One word that the letters typed so far may mean.
SelectionListItem {
    id: item

    required property int index
    required property string display

    width: Math.max(Theme.touch, word.implicitWidth + 2 * Theme.gap)

    Accessible.role: Accessible.Button
    Accessible.name: display
    Accessible.onPressAction: ListView.view.model.selectItem(index)

    Rectangle {
        anchors.fill: parent
        anchors.margins: 8
        radius: 16
        color: item.ListView.isCurrentItem ? Theme.cardPressed : "transparent"
    }
    KioskText {
        id: word
        anchors.centerIn: parent
        text: item.display
        font.pixelSize: 48
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
