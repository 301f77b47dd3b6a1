import QtQuick
import ui.components
import ui.flow
import ui.model
import ui.style

// What one can do with the ticket now. Large type has two rows.
Flow {
    id: actions

    required property TicketVisit visit
    property bool asking: false
    readonly property bool held: visit.step === "taken" || visit.step === "cancelling"
    readonly property bool stacked: Theme.large && !Theme.landscape
    readonly property real third: Math.floor((width - 2 * Theme.touchGap) / 3)
    readonly property real half: Math.floor((width - Theme.touchGap) / 2)
    readonly property real side: stacked ? half : third
    readonly property int row: Theme.touch + 16

    signal again

    spacing: Theme.touchGap
    visible: visit.step !== "none" && visit.step !== "taking"

    SecondaryButton {
        visible: actions.held && !actions.asking
        enabled: actions.visit.step === "taken"
        width: actions.side
        height: actions.row
        label: qsTr("Cancel ticket")
        onClicked: {
            actions.visit.stay();
            actions.asking = true;
        }
    }
    SecondaryButton {
        visible: actions.held && !actions.asking && actions.visit.printable
        enabled: actions.visit.step === "taken"
        width: actions.side
        height: actions.row
        label: Hall.phrase(actions.visit.copy ? "print.copy" : "print.again", Hall.language)
        onClicked: actions.visit.printNow()
    }
    SecondaryButton {
        visible: actions.held && !actions.asking && !actions.visit.printable
        enabled: actions.visit.step === "taken"
        width: actions.side
        height: actions.row
        label: qsTr("One more")
        hint: qsTr("Take another ticket")
        onClicked: Navigator.leave()
    }
    PrimaryButton {
        visible: actions.held && !actions.asking
        width: actions.stacked ? actions.width : actions.third
        height: actions.row
        iconName: "check"
        label: Hall.phrase("session.leave", Hall.language)
        onClicked: actions.visit.slip === "printed" ? Session.leave() : Session.end()
    }

    SecondaryButton {
        visible: actions.held && actions.asking
        width: actions.half
        height: actions.row
        label: qsTr("Yes, cancel")
        onClicked: {
            actions.asking = false;
            actions.visit.cancel();
        }
    }
    PrimaryButton {
        visible: actions.held && actions.asking
        width: actions.half
        height: actions.row
        label: Hall.phrase("cancel.keep", Hall.language)
        onClicked: actions.asking = false
    }

    SecondaryButton {
        visible: actions.visit.step === "failed"
        width: actions.half
        height: actions.row
        iconName: "headset"
        label: Hall.phrase("help.call", Hall.language)
        onClicked: Help.call()
    }
    PrimaryButton {
        visible: actions.visit.step === "failed"
        width: actions.half
        height: actions.row
        iconName: "refresh"
        label: qsTr("Try again")
        onClicked: actions.again()
    }

    SecondaryButton {
        visible: actions.visit.step === "cancelled"
        width: actions.half
        height: actions.row
        label: qsTr("New ticket")
        onClicked: Navigator.leave()
    }
    PrimaryButton {
        visible: actions.visit.step === "cancelled"
        width: actions.half
        height: actions.row
        iconName: "check"
        label: Hall.phrase("session.leave", Hall.language)
        onClicked: Session.end()
    }
}
