import QtQuick
import ui.catalogue
import ui.components
import ui.flow
import ui.style

// What the hall's notices say about this account; a touch opens them, these first.
Pressable {
    id: line

    required property Concern concern
    // Where there is little room: the title alone.
    property bool small: false

    width: parent ? parent.width : 0
    visible: concern.title !== ""
    label: concern.title
    hint: qsTr("About this account")
    padding: small ? Theme.unit : Theme.unit * 2
    onClicked: Navigator.open("announcements")
    NoticeKinds { id: kinds }
    contentItem: Item {
        implicitHeight: Math.max(tile.height, words.implicitHeight)
        IconTile {
            id: tile
            anchors.verticalCenter: parent.verticalCenter
            iconName: kinds.iconName(line.concern.kind)
            colour: kinds.mark(line.concern.kind)
            size: line.small ? 56 : 72
        }
        Column {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            x: tile.width + Theme.unit * 2
            width: parent.width - x - more.width
            KioskText {
                width: parent.width
                visible: !line.small
                text: line.hint
                font.pixelSize: Theme.fontSmall
                color: Theme.cardNote
                maximumLineCount: 1
                Accessible.ignored: true
            }
            KioskText {
                width: parent.width
                text: line.concern.others > 0 ? qsTr("%1, and %n more", "", line.concern.others).arg(line.label) : line.label
                font.pixelSize: Theme.fontNote
                font.bold: true
                maximumLineCount: line.small ? 1 : 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
        Icon {
            id: more
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            name: "chevron-right"
            size: 48
            colour: Theme.cardNote
        }
    }
}
