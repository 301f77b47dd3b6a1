import QtQuick
import ui.catalogue
import ui.components
import ui.flow
import ui.model
import ui.style

// From the touch to the paper in the hand. The title says what to do now.
Page {
    id: page

    required property TicketsModel viewModel
    readonly property TicketVisit visit: viewModel.visit
    readonly property bool held: visit.step === "taken" || visit.step === "cancelling"
    property bool asking: false
    property bool done: false

    title: {
        switch (visit.step) {
        case "taking": return Hall.phrase("tickets.taking", Hall.language);
        case "failed": return qsTr("We could not give you a number");
        case "cancelled": return qsTr("Your ticket is cancelled");
        case "cancelling": return qsTr("Cancelling your ticket…");
        default: return asking ? qsTr("Give ticket %1 back?").arg(visit.number) : Hall.phrase(slipPhrase(), Hall.language);
        }
    }
    subtitle: {
        if (visit.step === "failed")
            return Hall.phrase("error." + visit.error, Hall.language);
        if (visit.step === "cancelled")
            return Hall.phrase("cancel.done", Hall.language, { "number": visit.number });
        if (!held)
            return "";
        if (asking)
            return qsTr("You lose your place in the queue.");
        if (visit.error !== "")
            return Hall.phrase("error." + visit.error, Hall.language);
        return visit.slip === "printed" ? Hall.phrase("tickets.please_wait", Hall.language) : "";
    }
    iconName: {
        switch (visit.step) {
        case "failed": return "alert-circle";
        case "cancelled": return "circle-check";
        default: return asking ? "ticket-off" : held && visit.settled && visit.slip !== "printed" ? "printer-off" : "ticket";
        }
    }
    mark: Zones.colour("business")
    patience: held && !visit.settled ? 120 : 0
    guide: Column {
        width: parent.width
        spacing: Theme.unit * 2
        GuideLine {
            visible: page.held && !page.asking && page.visit.settled && page.visit.slip !== "printed"
            iconName: page.visit.staffTold ? "circle-check" : "headset"
            text: page.visit.staffTold ? qsTr("Staff have been told about the printer.")
                                       : qsTr("Please tell a member of staff about the printer.")
        }
        GuideLine {
            visible: page.held && page.visit.slow && !page.visit.settled
            iconName: "hourglass"
            text: qsTr("The printer is taking longer than usual. Your number is valid: note it or take a photo.")
        }
        GuideLine {
            visible: page.visit.leaveIn > 0
            iconName: "clock"
            text: Hall.phrase("session.timeout", Hall.language, { "n": page.visit.leaveIn })
        }
    }
    actions: [
        PrimaryButton {
            width: page.buttonWidth
            visible: page.held && !page.asking
            label: Hall.phrase("session.leave", Hall.language)
            iconName: "check"
            onClicked: Session.end()
        },
        SecondaryButton {
            width: page.buttonWidth
            visible: page.held && !page.asking && page.visit.step === "taken"
            label: qsTr("Another ticket")
            iconName: "plus"
            onClicked: Navigator.leave()
        },
        SecondaryButton {
            width: page.buttonWidth
            visible: page.held && !page.asking && page.visit.step === "taken"
            label: qsTr("Cancel this ticket")
            iconName: "ticket-off"
            onClicked: {
                page.visit.stay();
                page.asking = true;
            }
        },
        PrimaryButton {
            width: page.wideWidth
            visible: page.asking
            label: qsTr("Keep my ticket")
            iconName: "ticket"
            onClicked: page.asking = false
        },
        SecondaryButton {
            width: page.wideWidth
            visible: page.asking
            label: qsTr("Yes, give it back")
            onClicked: {
                page.asking = false;
                page.visit.cancel();
            }
        },
        PrimaryButton {
            width: page.wideWidth
            visible: page.visit.step === "cancelled"
            label: Hall.phrase("session.leave", Hall.language)
            iconName: "check"
            onClicked: Session.end()
        },
        PrimaryButton {
            width: page.wideWidth
            visible: page.visit.step === "failed"
            label: qsTr("Try again")
            iconName: "refresh"
            onClicked: page.viewModel.take(page.visit.serviceId)
        },
        SecondaryButton {
            width: page.wideWidth
            visible: page.visit.step === "failed" || page.visit.step === "cancelled"
            label: page.visit.step === "failed" ? qsTr("Call staff") : qsTr("Another ticket")
            iconName: page.visit.step === "failed" ? "headset" : "plus"
            onClicked: page.visit.step === "failed" ? Help.call() : Navigator.leave()
        }
    ]
    readonly property real bodyWidth: Theme.landscape ? width - guideWidth - Theme.margin : width - 2 * Theme.margin
    readonly property real buttonWidth: (bodyWidth - 2 * Theme.touchGap) / 3
    readonly property real wideWidth: (bodyWidth - Theme.touchGap) / 2

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
        visible: page.held
        width: parent.width
        visit: page.visit
    }
    Busy {
        anchors.fill: parent
        visible: page.visit.step === "taking" && waited.running === false
        ink: Theme.groundInk
    }
    Timer {
        id: waited
        interval: 300
        running: page.visit.step === "taking"
    }
    Connections {
        target: page.visit
        function onLeft(): void { Session.end(); }
    }
}
