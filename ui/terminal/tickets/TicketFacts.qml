import QtQuick
import ui.components
import ui.model
import ui.style

// How many are ahead and about how long: only what is known.
Column {
    id: facts

    required property TicketVisit visit
    property color ink: Theme.groundInk
    property color note: Theme.groundNote
    property bool centred: false
    readonly property int side: centred ? Text.AlignHCenter : Text.AlignLeft

    spacing: Theme.unit

    KioskText {
        width: parent.width
        text: facts.visit.window !== "" ? qsTr("Please go to window %1").arg(facts.visit.window)
            : facts.visit.aheadMost >= 0 ? Hall.phrase("tickets.ahead_range", Hall.language,
                                                       { "low": facts.visit.ahead, "high": facts.visit.aheadMost })
            : facts.visit.ahead < 0 ? Hall.phrase("tickets.ahead_unknown", Hall.language)
            : facts.visit.ahead === 0 ? Hall.phrase("tickets.ahead_none", Hall.language)
            : Hall.phrase("tickets.ahead", Hall.language, { "n": facts.visit.ahead })
        font.bold: true
        color: facts.ink
        horizontalAlignment: facts.side
    }
    KioskText {
        width: parent.width
        visible: facts.visit.estimateHigh > 0 && facts.visit.window === ""
        text: Hall.phrase("tickets.estimate", Hall.language,
                          { "low": facts.visit.estimateLow, "high": facts.visit.estimateHigh })
        color: facts.ink
        horizontalAlignment: facts.side
    }
    KioskText {
        width: parent.width
        visible: facts.visit.carried
        text: Hall.phrase("tickets.carried", Hall.language)
        font.pixelSize: Theme.fontNote
        color: facts.note
        horizontalAlignment: facts.side
    }
    KioskText {
        width: parent.width
        visible: facts.visit.ownSeries
        text: Hall.phrase("tickets.own_series", Hall.language)
        font.pixelSize: Theme.fontNote
        color: facts.note
        horizontalAlignment: facts.side
    }
}
