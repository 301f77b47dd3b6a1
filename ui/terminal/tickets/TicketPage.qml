import QtQuick
import QtQuick.Templates as T
import ui.catalogue
import ui.components
import ui.model
import ui.style

// From the touch to the paper in the hand. The title says what to do now.
Page {
    id: page

    required property TicketsModel viewModel
    readonly property TicketVisit visit: viewModel.visit
    readonly property bool held: buttons.held
    readonly property bool asking: held && buttons.asking
    readonly property bool unprinted: held && !asking && visit.settled && visit.slip !== "printed"

    title: {
        switch (visit.step) {
        case "failed": return qsTr("We could not give you a number");
        case "cancelled": return qsTr("Your ticket is cancelled");
        case "cancelling": return qsTr("Cancelling your ticket…");
        case "taken": return asking ? Hall.phrase("cancel.confirm", Hall.language, { "number": visit.number })
                           : visit.window !== "" ? qsTr("Please go to window %1").arg(visit.window)
                                    : Hall.phrase(slipPhrase(), Hall.language);
        default: return Hall.phrase("tickets.taking", Hall.language);
        }
    }
    titleSize: unprinted ? (Theme.landscape ? Theme.fontBody : Theme.fontHeading) : Theme.fontTitle
    subtitle: {
        switch (visit.step) {
        case "failed": return Hall.phrase(visit.error, Hall.language);
        case "cancelled": return Hall.phrase("cancel.done", Hall.language, { "number": visit.number });
        case "taken": return asking ? qsTr("Your place in the queue goes to whoever is behind you.")
                           : visit.error !== "" ? Hall.phrase(visit.error, Hall.language)
                           : visit.window !== "" ? Hall.phrase(slipPhrase(), Hall.language)
                           : visit.slip === "printed" ? Hall.phrase("tickets.please_wait", Hall.language) : "";
        default: return "";
        }
    }
    iconName: {
        switch (visit.step) {
        case "failed": return "alert-circle";
        case "cancelled": return "circle-check";
        default: return asking ? "ticket-off" : unprinted ? "printer-off" : "ticket";
        }
    }
    mark: Zones.colour("business")
    readOnly: held
    patience: held && !visit.settled ? 120 : 0
    guide: Column {
        width: parent.width
        spacing: Theme.unit * 2
        TicketFacts {
            visible: page.held && paper.compact && !page.asking
            width: parent.width
            visit: page.visit
        }
        GuideLine {
            visible: page.unprinted
            iconName: page.visit.staffTold ? "circle-check" : "headset"
            text: page.visit.staffTold ? qsTr("Staff have been told about the printer.")
                                       : qsTr("Please tell a member of staff about the printer.")
        }
        GuideLine {
            visible: page.held && page.visit.slow && !page.visit.settled
            iconName: "hourglass"
            text: qsTr("The printer takes longer than usual. Your number is valid: note it or take a photo.")
        }
        GuideLine {
            visible: page.visit.leaveIn > 0
            iconName: "clock"
            text: Hall.phrase("session.timeout", Hall.language, { "n": page.visit.leaveIn })
        }
    }
    actions: TicketActions {
        id: buttons
        width: Theme.landscape ? page.width - page.guideWidth - Theme.margin : page.width - 2 * Theme.margin
        visit: page.visit
        onAgain: page.viewModel.take(page.visit.serviceId)
    }

    function slipPhrase(): string {
        switch (visit.slip) {
        case "printed": return "print.take";
        case "uncertain": return "print.uncertain";
        case "out": return "print.out";
        case "cover_open":
        case "failed": return "print.failed";
        default: return "print.printing";
        }
    }

    TicketPaper {
        id: paper
        visible: page.held
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.min(parent.height, 1080)
        visit: page.visit
    }
    Busy {
        anchors.fill: parent
        visible: page.visit.step === "taking" && !patience.running
        ink: Theme.groundInk
    }
    Timer {
        id: patience
        interval: 300
        running: page.visit.step === "taking"
    }
    // Whoever touches the page is reading it.
    TapHandler {
        onPressedChanged: if (pressed) page.visit.stay()
    }
    Connections {
        target: page.visit
        // Not while the customer looks at another page that came above this one.
        function onLeft(): void { if (page.T.StackView.status === T.StackView.Active) Session.end(); }
    }
}
