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
    readonly property bool urgent: Strip.emergencyZh !== ""
    // After the hall's words its announcements, one each.
    readonly property int announced: place - phrases.length
    readonly property int turns: phrases.length + Strip.count
    onTurnsChanged: place = Math.min(place, turns - 1)

    // What has just been published is seen at once, or as soon as the call is over.
    property int due: -1
    function take(): void {
        if (due < 0 || Board.announcing)
            return;
        place = Math.min(phrases.length + due, turns - 1);
        due = -1;
        clock.restart();
    }
    // The line that stands there stays, wherever it is by now.
    property string standing
    onPlaceChanged: standing = announced < 0 ? "" : Strip.zh(announced, Strip.count)
    Connections {
        target: Strip
        function onChanged(): void {
            const at = foot.standing === "" ? -1 : Strip.find(foot.standing);
            if (at >= 0)
                foot.place = foot.phrases.length + at;
        }
        function onCame(at: int): void {
            foot.due = at;
            foot.take();
        }
    }
    readonly property bool announcing: Board.announcing
    onAnnouncingChanged: take()

    implicitHeight: (Theme.landscape ? 88 : 112) + (stale.visible ? stale.height + Theme.unit : 0)
    color: urgent ? "#7d1510" : away ? Theme.accent : Theme.bar

    Timer {
        id: clock
        interval: 12000
        repeat: true
        running: !foot.away && !foot.urgent && !foot.announcing
        onTriggered: foot.place = (foot.place + 1) % foot.turns
    }
    TwoTongues {
        id: stale
        anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: Theme.unit }
        visible: foot.urgent && foot.away && Board.byHand
        phrase: "board.as_of"
        values: ({ "time": Board.asOf })
        size: Theme.landscape ? 24 : 28
        ink: "#ffffff"
    }
    TwoTongues {
        anchors { centerIn: parent; verticalCenterOffset: stale.visible ? -(stale.height + Theme.unit) / 2 : 0 }
        visible: foot.urgent || (!foot.away && foot.announced >= 0)
        zh: foot.urgent ? Strip.emergencyZh : foot.announced < 0 ? "" : Strip.zh(foot.announced, Strip.count)
        en: foot.urgent ? Strip.emergencyEn : foot.announced < 0 ? "" : Strip.en(foot.announced, Strip.count)
        room: foot.width - 2 * Theme.margin
        size: Theme.landscape ? 36 : Theme.fontBody
        ink: "#ffffff"
        below: true
        align: Text.AlignHCenter
    }
    Row {
        anchors.centerIn: parent
        visible: !foot.urgent && (foot.away || foot.announced < 0)
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
            phrase: foot.away ? "board.by_hand" : foot.phrases[Math.min(foot.place, foot.phrases.length - 1)]
            size: foot.away ? Theme.fontHeading : Theme.fontBody
            ink: foot.away ? Theme.accentInk : Theme.barInk
            below: !Theme.landscape
        }
    }
}
