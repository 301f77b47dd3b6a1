import QtQuick
import ui.components
import ui.counter
import ui.counter.model
import ui.style

// The hub is away: since when nothing is new, and how one works meanwhile. Or it is back and being told.
// Or nothing was done for so long that the clerk will be signed out.
Rectangle {
    id: bar

    readonly property real idle: Work.idleUntil === 0 ? 600 : Work.idleUntil - Feed.now
    readonly property bool open: !Work.online || Work.byHand > 0 || idle < 300

    visible: open
    height: open ? words.implicitHeight + 2 * Theme.touchGap : 0
    color: Work.online ? Theme.cardPressed : Theme.badWell

    Icon {
        id: mark
        anchors { left: parent.left; leftMargin: Theme.margin; verticalCenter: parent.verticalCenter }
        name: Work.online ? "refresh" : "cloud-off"
        size: Theme.icon
        colour: Work.online ? Theme.cardInk : Theme.bad
    }
    KioskText {
        id: words
        anchors { left: mark.right; leftMargin: Theme.touchGap; right: parent.right; rightMargin: Theme.margin
                  verticalCenter: parent.verticalCenter }
        text: Work.online && Work.byHand === 0
            ? qsTr("Nothing was done for long: you are signed out in %1 unless there is a step.").arg(Words.clock(bar.idle))
            : (Work.online ? qsTr("The hub is back; it is being told what was done by hand.")
            : (Work.asOf === "" ? qsTr("The hub is away.") : qsTr("The hub is away; the queue is as of %1.").arg(Work.asOf))
              + " " + qsTr("Call by hand: ask for the next number aloud, then scan or type the ticket of who comes."))
            + (Work.byHand > 0 ? " " + qsTr("%1 to hand in.").arg(Work.byHand) : "")
        font.pixelSize: Theme.fontNote
        color: Work.online ? Theme.cardInk : Theme.bad
        Accessible.role: Accessible.AlertMessage
    }
}
