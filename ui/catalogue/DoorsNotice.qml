import QtQuick
import ui.components
import ui.model
import ui.style

// Open until when; or, courteously, that the hall gives no more tickets and when it will.
Row {
    id: notice

    required property HallDoors doors
    property color ink: Theme.groundInk
    readonly property bool open: doors.state === "open"
    readonly property string again: doors.opens === "" ? ""
        : doors.opensDay === 0 ? qsTr("We open again today at %1.").arg(doors.opens)
        : doors.opensDay > 0 ? qsTr("We open again on %1 at %2.").arg(days.names[doors.opensDay - 1]).arg(doors.opens) : ""

    readonly property alias text: words.text

    spacing: Theme.unit * 2

    Weekday { id: days }
    Icon {
        id: clock
        visible: words.text !== ""
        name: "clock"
        size: Theme.type(44)
        colour: notice.ink
    }
    KioskText {
        id: words
        width: notice.width - clock.width - notice.spacing
        text: {
            switch (notice.doors.state) {
            case "closed": return Hall.phrase("idle.closed", Hall.language) + " " + notice.again;
            case "last_ticket": return Hall.phrase("tickets.closed", Hall.language) + " " + notice.again;
            default: return notice.doors.closes === "" ? "" : qsTr("Open today until %1").arg(notice.doors.closes);
            }
        }
        font.pixelSize: Theme.fontNote
        font.bold: !notice.open
        lineHeight: 1.2
        color: notice.ink
    }
}
