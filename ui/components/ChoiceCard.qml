import QtQuick
import ui.style

// One answer to the page's question: mark, title, note. `tall` puts the mark above the words.
Pressable {
    id: choice

    property string iconName
    property color mark: Theme.ground
    property string title
    property string note
    property bool tall: false
    property int tileSize: tall ? 120 : 96

    label: title
    hint: note
    implicitWidth: 480
    implicitHeight: Math.max(Theme.touch, words.implicitHeight + topPadding + bottomPadding
                             + (tall ? tileSize + Theme.gap : 0))

    contentItem: Item {
        IconTile {
            id: tile
            visible: choice.iconName !== ""
            iconName: choice.iconName
            colour: choice.mark
            size: choice.tileSize
            anchors.verticalCenter: choice.tall ? undefined : parent.verticalCenter
        }
        Column {
            id: words
            spacing: Theme.unit / 2
            x: choice.tall || !tile.visible ? 0 : tile.width + Theme.gap
            y: choice.tall ? parent.height - height : (parent.height - height) / 2
            width: parent.width - x - (choice.tall ? 0 : chevron.width + Theme.unit)
            KioskText {
                width: parent.width
                text: choice.title
                font.pixelSize: Theme.fontBody
                font.bold: true
                color: Theme.cardInk
                maximumLineCount: 3
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            KioskText {
                width: parent.width
                visible: text !== ""
                text: choice.note
                font.pixelSize: Theme.fontNote
                color: Theme.cardNote
                maximumLineCount: 3
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
        Icon {
            id: chevron
            visible: !choice.tall
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            name: "chevron-right"
            size: 48
            colour: Theme.cardNote
        }
    }
}
