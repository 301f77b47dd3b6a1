import QtQuick
import ui.style

// One answer to the page's question: mark, title, note. `tall` puts the mark above the words.
Pressable {
    id: choice

    property string iconName
    property color mark: Theme.ground
    property string title
    property string note
    property int titleSize: Theme.fontBody
    property int noteSize: Theme.fontNote
    property bool tall: false
    // The page's main answer: an arrow on the accent colour.
    property bool leading: false
    property int tileSize: tall ? 120 : 96

    label: title
    hint: note
    padding: Theme.large ? Theme.gap : Theme.padding
    implicitWidth: 480
    implicitHeight: Math.max(Theme.touch, topPadding + bottomPadding
        + (tall ? tileSize + Theme.gap + words.implicitHeight : Math.max(tileSize, words.implicitHeight)))

    contentItem: Item {
        IconTile {
            id: tile
            visible: choice.iconName !== ""
            iconName: choice.iconName
            colour: choice.mark
            size: choice.tileSize
            y: choice.tall ? 0 : (parent.height - height) / 2
        }
        Column {
            id: words
            spacing: Theme.unit / 2
            x: choice.tall || !tile.visible ? 0 : tile.width + Theme.gap
            y: choice.tall ? Math.min(parent.height - height, tile.height + Theme.gap) : (parent.height - height) / 2
            width: parent.width - x - (chevron.visible ? chevron.width + Theme.unit : 0)
            KioskText {
                width: parent.width
                text: choice.title
                font.pixelSize: choice.titleSize
                font.bold: true
                maximumLineCount: 3
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            KioskText {
                width: parent.width
                visible: text !== ""
                text: choice.note
                font.pixelSize: choice.noteSize
                color: Theme.cardNote
                maximumLineCount: 3
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
        Rectangle {
            id: chevron
            // In a narrow card the words need the room.
            visible: !choice.tall && choice.width > 640
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            width: choice.leading ? 96 : 48
            height: width
            radius: width / 2
            color: choice.leading ? Theme.accent : "transparent"
            Icon {
                anchors.centerIn: parent
                name: choice.leading ? "arrow-right" : "chevron-right"
                size: choice.leading ? 56 : 48
                colour: choice.leading ? Theme.accentInk : Theme.cardNote
            }
        }
    }
}
