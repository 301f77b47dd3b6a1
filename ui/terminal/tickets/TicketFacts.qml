import QtQuick
import ui.components
import ui.model
import ui.style

// How many are ahead and about how long: only what is known.
Column {
    id: facts

    required property TicketVisit visit
    readonly property bool estimated: visit.estimateHigh > 0

    spacing: Theme.unit

    KioskText {
        width: parent.width
        text: {
                if (facts.visit.ahead < 0)
                return Hall.phrase("tickets.ahead_unknown", Hall.language);
            return facts.visit.ahead === 0 ? Hall.phrase("tickets.ahead_none", Hall.language)
                                           : Hall.phrase("tickets.ahead", Hall.language, { "n": facts.visit.ahead });
        }
        font.bold: true
        horizontalAlignment: Text.AlignHCenter
    }
    KioskText {
        width: parent.width
        visible: facts.estimated
        text: Hall.phrase("tickets.estimate", Hall.language,
                          { "low": facts.visit.estimateLow, "high": facts.visit.estimateHigh })
        horizontalAlignment: Text.AlignHCenter
    }
    KioskText {
        width: parent.width
        visible: facts.visit.ownSeries
        text: Hall.phrase("tickets.own_series", Hall.language)
        font.pixelSize: Theme.fontNote
        color: Theme.cardNote
        horizontalAlignment: Text.AlignHCenter
    }
}
