import QtQuick
import ui.board.model
import ui.components
import ui.model
import ui.style

// The hall's words, one after the other and still while a call is spoken; without the hub, since when, and who calls.
Rectangle {
    id: foot

    readonly property var phrases: ["tickets.please_wait", "board.missed", "board.priority_note", "tickets.keep"]
    property int place: 0
    readonly property bool away: Board.state === "open" && (Board.byHand || Board.byHandAt !== "")

    implicitHeight: Theme.landscape ? 88 : 112
    color: away ? Theme.accent : Theme.bar

    Timer {
        interval: 12000
        repeat: true
        running: !foot.away && !Board.announcing
        onTriggered: foot.place = (foot.place + 1) % foot.phrases.length
    }
    Row {
        anchors.centerIn: parent
        spacing: Theme.margin
        Icon {
            visible: foot.away
            anchors.verticalCenter: parent.verticalCenter
            name: "speakerphone"
            size: 56
            colour: Theme.accentInk
        }
        TwoTongues {
            visible: foot.away && Board.byHand
            anchors.verticalCenter: parent.verticalCenter
            phrase: "board.as_of"
            values: ({ "time": Board.asOf })
            size: Theme.fontHeading
            ink: Theme.accentInk
            below: !Theme.landscape
        }
        TwoTongues {
            visible: foot.away && !Board.byHand
            anchors.verticalCenter: parent.verticalCenter
            phrase: "board.by_hand_at"
            values: ({ "windows": Board.byHandAt })
            size: Theme.fontHeading
            ink: Theme.accentInk
            below: !Theme.landscape
        }
        TwoTongues {
            visible: !foot.away || Board.byHand
            anchors.verticalCenter: parent.verticalCenter
            phrase: foot.away ? "board.by_hand" : foot.phrases[foot.place]
            size: foot.away ? Theme.fontHeading : Theme.fontBody
            ink: foot.away ? Theme.accentInk : Theme.barInk
            below: !Theme.landscape
        }
    }
}
