import QtQuick
import ui.components
import ui.style

// What was collected today, and in red what nobody knows of yet.
Tile {
    id: tile

    required property string collected
    required property int payments
    required property int doubts
    required property string doubted
    required property string since
    property bool quiet: false

    KioskText {
        id: sum
        anchors { left: parent.left; right: parent.right; top: parent.top; topMargin: tile.size(4) }
        text: "¥" + tile.collected
        font { pixelSize: tile.size(44); bold: true; features: ({ "tnum": 1 }) }
        minimumPixelSize: tile.size(24)
        fontSizeMode: Text.HorizontalFit
        color: tile.quiet ? Theme.cardNote : Theme.cardInk
        wrapMode: Text.NoWrap
    }
    KioskText {
        anchors { left: parent.left; top: sum.bottom }
        text: qsTr("%n payments today", "", tile.payments)
        font.pixelSize: tile.size(16)
        color: Theme.cardNote
        wrapMode: Text.NoWrap
    }
    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: tile.size(36)
        radius: Theme.radius
        color: tile.doubts > 0 ? Theme.badWell : Theme.cardWell
        Icon {
            id: mark
            anchors { left: parent.left; leftMargin: 10; verticalCenter: parent.verticalCenter }
            name: tile.doubts > 0 ? "alert-circle" : "circle-check"
            size: tile.size(20)
            colour: tile.doubts > 0 ? Theme.bad : Theme.good
        }
        KioskText {
            anchors { left: mark.right; leftMargin: 8; right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
            text: tile.doubts > 0 ? qsTr("In doubt: %1, ¥%2, since %3").arg(tile.doubts).arg(tile.doubted).arg(tile.since)
                : qsTr("None in doubt")
            font { pixelSize: tile.size(15); bold: tile.doubts > 0 }
            color: tile.doubts > 0 ? Theme.bad : Theme.good
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
    }
}
