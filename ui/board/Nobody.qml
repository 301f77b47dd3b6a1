import QtQuick
import ui.board.model
import ui.components
import ui.model
import ui.style

// Nobody is called: a welcome; without the hub, how calls are made meanwhile; without a pairing, what to do.
Item {
    id: nobody

    readonly property bool unpaired: nobody.unpaired
    readonly property bool welcome: !unpaired && !Board.byHand

    Scenery {
        anchors { right: parent.right; bottom: parent.bottom }
        width: Math.round(parent.width * (Theme.landscape ? 0.42 : 0.86))
    }
    Column {
        x: Theme.landscape ? 64 : 48
        width: parent.width * (Theme.landscape ? 0.62 : 1) - 2 * x
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: Theme.landscape ? 0 : -parent.height * 0.12
        spacing: Theme.gap

        Icon {
            name: nobody.welcome ? "armchair" : nobody.unpaired ? "tools" : "speakerphone"
            size: Theme.landscape ? 88 : 112
            colour: Theme.accent
        }
        KioskText {
            width: parent.width
            text: nobody.welcome ? Hall.phrase("idle.welcome", "zh_CN")
                : nobody.unpaired ? Hall.name : Hall.phrase("board.by_hand", "zh_CN")
            font { pixelSize: Theme.landscape ? 80 : 96; bold: true }
            color: Theme.groundInk
        }
        KioskText {
            width: parent.width
            text: nobody.welcome ? Hall.phrase("tickets.please_wait", "zh_CN")
                : nobody.unpaired ? qsTr("This board is not paired with a hub yet. Technician: kiosk pair")
                : Hall.phrase("board.listen", "zh_CN")
            font.pixelSize: Theme.fontTitle
            color: Theme.groundInk
        }
        KioskText {
            width: parent.width
            visible: !nobody.unpaired
            text: nobody.welcome ? Hall.phrase("tickets.please_wait", "en") : Hall.phrase("board.listen", "en")
            font.pixelSize: Theme.fontBody
            color: Theme.groundNote
        }
    }
}
