pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.style

// How today's services were rated: the mean of five, and how many of each face.
Tile {
    id: tile

    required property var model
    required property string mean
    required property int count
    property bool quiet: false

    KioskText {
        visible: tile.count === 0
        anchors.centerIn: parent
        text: qsTr("No ratings yet today") + "\n" + qsTr("They come in at a full hour, several together")
        horizontalAlignment: Text.AlignHCenter
        font.pixelSize: tile.size(16)
        color: Theme.cardNote
        wrapMode: Text.NoWrap
    }
    Column {
        id: whole
        visible: tile.count > 0
        anchors.verticalCenter: parent.verticalCenter
        width: tile.size(116)
        Row {
            spacing: tile.size(4)
            KioskText {
                id: mean
                text: tile.mean
                font { pixelSize: tile.size(52); bold: true; features: ({ "tnum": 1 }) }
                color: tile.quiet ? Theme.cardNote : Theme.cardInk
                wrapMode: Text.NoWrap
            }
            KioskText {
                anchors.baseline: mean.baseline
                text: "/ 5"
                font.pixelSize: tile.size(18)
                color: Theme.cardNote
                wrapMode: Text.NoWrap
            }
        }
        KioskText {
            width: parent.width
            text: qsTr("%n ratings", "", tile.count)
            font.pixelSize: tile.size(14)
            color: Theme.cardNote
        }
    }
    Column {
        visible: tile.count > 0
        anchors { left: whole.right; leftMargin: tile.size(12); right: parent.right; verticalCenter: parent.verticalCenter }
        spacing: tile.size(5)
        Repeater {
            model: tile.model
            Item {
                id: line
                required property int level
                required property int count
                required property real part
                width: parent.width
                height: tile.size(20)
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("%1 of 5: %2").arg(level).arg(count)
                Icon {
                    id: face
                    anchors.verticalCenter: parent.verticalCenter
                    name: ["mood-angry", "mood-sad", "mood-empty", "mood-smile", "mood-happy"][line.level - 1]
                    size: tile.size(20)
                    colour: line.level <= 2 && line.count > 0 ? Theme.bad : Theme.cardNote
                }
                Rectangle {
                    anchors { left: face.right; leftMargin: 8; verticalCenter: parent.verticalCenter }
                    width: Math.max(line.count > 0 ? 4 : 0, (parent.width - face.width - 8 - tile.size(36)) * line.part)
                    height: tile.size(12)
                    radius: 3
                    color: line.level <= 2 ? Theme.bad : Theme.ground
                }
                KioskText {
                    anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    text: line.count
                    font { pixelSize: tile.size(14); features: ({ "tnum": 1 }) }
                    color: Theme.cardNote
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
    }
}
