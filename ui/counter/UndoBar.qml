import QtQuick
import ui.components
import ui.counter
import ui.counter.model
import ui.style

// What was just done, and ten seconds to take it back. Its room stays when it is gone: nothing jumps.
Item {
    id: bar

    readonly property real secondsLeft: Math.max(0, Work.undoUntil - Feed.now)
    readonly property bool open: Work.undo !== "" && secondsLeft > 0

    implicitHeight: Theme.touch

    Pressable {
        anchors.fill: parent
        visible: bar.open
        label: qsTr("Undo: %1").arg(Words.done(Work.undo, Work.undoNumber))
        hint: qsTr("%n seconds left", "", Math.ceil(bar.secondsLeft))
        padding: 0
        leftPadding: Theme.gap
        rightPadding: Theme.gap
        shadow: false
        colour: Theme.cardPressed
        onClicked: Work.takeBack()
        contentItem: Item {
            KioskText {
                anchors { left: parent.left; right: undo.left; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
                text: Words.done(Work.undo, Work.undoNumber)
                font.pixelSize: Theme.fontNote
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            KioskText {
                id: undo
                anchors { right: cap.left; rightMargin: Theme.touchGap; verticalCenter: parent.verticalCenter }
                text: Feed.undoWaits ? qsTr("waits …") : qsTr("Undo")
                font { pixelSize: Theme.fontNote; bold: true }
                Accessible.ignored: true
            }
            KeyCap {
                id: cap
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                text: "Ctrl+Z"
                ink: Theme.cardInk
            }
            Rectangle {
                anchors { left: parent.left; bottom: parent.bottom }
                width: parent.width * Math.min(1, bar.secondsLeft / 10)
                height: 3
                radius: 1
                color: Theme.ground
            }
        }
    }
}
