pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.style

// An announcement's text: a block an item, each plain text. A picture that cannot be shown takes no room.
Column {
    id: list

    required property var model
    // Its name among what is read aloud; empty: none of it is.
    property string place
    signal heard(item: Item)
    property color ink: Theme.cardInk
    readonly property int count: blocks.count

    spacing: Theme.unit * 2

    Repeater {
        id: blocks
        model: list.model
        Item {
            id: block
            required property int index
            required property string kind
            required property string text
            required property int no
            required property string picture
            readonly property bool listed: kind === "item" || kind === "numbered"
            readonly property bool pictured: kind === "picture"

            visible: !pictured || image.implicitWidth > 1  // one that is broken is a single dot
            width: list.width
            height: pictured ? image.height : words.height + (kind === "heading" ? Theme.unit : 0)

            Rectangle {
                visible: block.kind === "strong"
                width: 8
                height: words.height
                radius: 4
                color: Theme.accent
            }
            KioskText {
                id: sign
                visible: block.listed
                width: Theme.type(56)
                text: block.kind === "numbered" ? block.no : "•"
                font.bold: true
                color: list.ink
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
            SpokenText {
                id: words
                place: list.place === "" ? "" : list.place + ":" + block.index
                onHeardChanged: if (heard) list.heard(block)
                anchors.bottom: parent.bottom
                visible: !block.pictured
                x: block.listed ? sign.width : block.kind === "strong" ? Theme.gap : 0
                width: parent.width - x
                text: block.text
                font.pixelSize: block.kind === "heading" ? Theme.fontHeading : Theme.fontBody
                font.bold: block.kind === "heading" || block.kind === "strong"
                lineHeight: 1.25
                ink: list.ink
                Accessible.role: block.kind === "heading" ? Accessible.Heading : Accessible.StaticText
            }
            Image {
                id: image
                source: block.picture
                width: Math.min(parent.width, implicitWidth)
                height: implicitWidth > 1 ? Math.round(width * implicitHeight / Math.max(1, implicitWidth)) : 0
                x: (parent.width - width) / 2
                fillMode: Image.PreserveAspectFit
                smooth: true
                Accessible.ignored: true
            }
        }
    }
}
