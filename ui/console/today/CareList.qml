pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.model
import ui.console.parts
import ui.console.today
import ui.style

// What wants somebody now, the most urgent first; nothing is a good sight too.
Tile {
    id: tile

    required property var model
    signal seen(deed: string, key: string)

    Row {
        visible: list.count === 0
        anchors.centerIn: parent
        spacing: tile.size(10)
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "circle-check"
            size: tile.size(32)
            colour: Theme.good
        }
        KioskText {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Nothing wants anybody")
            font.pixelSize: tile.size(18)
            color: Theme.good
            wrapMode: Text.NoWrap
        }
    }
    ListView {
        id: list
        anchors.fill: parent
        model: tile.model
        clip: true
        spacing: 6
        boundsBehavior: Flickable.StopAtBounds
        delegate: Rectangle {
            id: line
            required property string key
            required property string kind
            required property string what
            required property string why
            required property string detail
            required property string at
            required property bool grave
            required property string deed
            required property string channel
            width: list.width
            height: Math.max(tile.size(52), words.height + 12)
            radius: Theme.radius
            color: grave ? Theme.badWell : Theme.cardWell
            Icon {
                id: mark
                anchors { left: parent.left; leftMargin: Theme.gap; verticalCenter: parent.verticalCenter }
                name: TodayWords.icon(line.kind)
                size: tile.size(22)
                colour: line.grave ? Theme.bad : Theme.cardInk
            }
            Column {
                id: words
                anchors { left: mark.right; leftMargin: Theme.gap; right: button.visible ? button.left : parent.right
                          rightMargin: Theme.touchGap; verticalCenter: parent.verticalCenter }
                KioskText {
                    width: parent.width
                    text: TodayWords.care(line.kind, line.what, line.why)
                    font { pixelSize: tile.size(15); bold: true }
                    color: line.grave ? Theme.bad : Theme.cardInk
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }
                KioskText {
                    width: parent.width
                    visible: text !== ""
                    text: [line.at, TodayWords.channel(line.channel), TodayWords.detail(line.what, line.detail)].filter(part => part !== "").join(" · ")
                    font { pixelSize: tile.size(13); features: ({ "tnum": 1 }) }
                    color: line.grave ? Theme.bad : Theme.cardNote
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                }
            }
            DeskButton {
                id: button
                visible: line.deed !== ""
                enabled: !Desk.busy && Desk.online
                anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
                height: Theme.touchSmall
                label: line.deed === "acknowledge_help" ? qsTr("I am coming") : qsTr("Seen")
                hint: words.children[0] ? TodayWords.care(line.kind, line.what, line.why) : ""
                onClicked: tile.seen(line.deed, line.key)
            }
        }
    }
}
