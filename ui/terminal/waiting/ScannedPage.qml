import QtQuick
import QtQuick.Templates as T
import ui.components
import ui.flow
import ui.model
import ui.style

// Where a scanned ticket stands; it can be given back, asked once, and brought back once when it was missed. Paper that
// did not come out can be asked for.
Page {
    id: page

    required property WaitingModel viewModel
    readonly property ScannedSlip slip: viewModel.slip
    readonly property bool shows: viewModel.number !== ""
    property bool asking: false
    readonly property bool rateable: viewModel.step === "found" && viewModel.state === "finished" && Zones.shows("feedback")
    readonly property bool called: viewModel.step === "found" && viewModel.state === "called" && viewModel.window !== ""

    title: {
        switch (viewModel.step) {
        case "ready": return "";
        case "looking": return qsTr("Looking for your ticket…");
        case "failed": return Hall.phrase(viewModel.error, Hall.language);
        case "cancelling": return qsTr("Cancelling your ticket…");
        case "cancelled": return Hall.phrase("cancel.done", Hall.language, { "number": viewModel.number });
        case "returning": return qsTr("Bringing your ticket back…");
        case "returned": return Hall.phrase("missed.done", Hall.language);
        default: return asking ? Hall.phrase("cancel.confirm", Hall.language, { "number": viewModel.number }) : where();
        }
    }
    titleSize: viewModel.step === "failed" || viewModel.step === "cancelled" ? Theme.fontHeading : Theme.fontTitle
    subtitle: viewModel.step === "found" && viewModel.error !== "" ? Hall.phrase(viewModel.error, Hall.language)
        : asking ? qsTr("Your place in the queue goes to whoever is behind you.")
        : slip.asked ? Hall.phrase(slipPhrase(), Hall.language)
        : viewModel.returnable ? Hall.phrase("missed.how", Hall.language, { "n": viewModel.returnAfter })
        : viewModel.step === "returned" ? where()
        : viewModel.step === "found" && viewModel.state === "held" ? qsTr("You keep your place and are called again.")
        : viewModel.step === "found" && viewModel.transferred ? transfer()
        : slip.printable ? (slip.copy ? qsTr("If your ticket did not come out, you can have it printed once more.")
                                      : qsTr("Your ticket is not printed yet: you can have it now."))
        : viewModel.cancellable ? Hall.phrase("tickets.please_wait", Hall.language) : ""
    iconName: viewModel.step === "failed" ? "alert-circle" : viewModel.step === "cancelled" || viewModel.step === "returned" ? "circle-check"
        : called ? "speakerphone"
        : asking ? "ticket-off"
        : viewModel.state === "finished" ? "circle-check"
        : viewModel.state === "no_show" ? "alert-circle" : "ticket"
    mark: Zones.colour("waiting")
    readOnly: true
    // Large type has two rows where they are three.
    actions: Flow {
        width: page.room
        spacing: Theme.touchGap
        layoutDirection: Qt.RightToLeft
        visible: page.viewModel.step !== "looking"
        PrimaryButton {
            visible: !page.asking && !page.viewModel.returnable && page.viewModel.step !== "looking" && !page.rateable && !page.stacked
            width: page.side
            height: Theme.touch + 16
            label: qsTr("OK")
            iconName: "check"
            onClicked: Navigator.leave()
        }
        SecondaryButton {
            visible: page.slip.printable && !page.asking
            width: page.side
            height: Theme.touch + 16
            label: Hall.phrase(page.slip.copy ? "print.copy" : "print.again", Hall.language)
            onClicked: page.slip.printNow()
        }
        PrimaryButton {
            visible: page.rateable
            width: page.half
            height: Theme.touch + 16
            label: Hall.phrase("feedback.rate", Hall.language)
            iconName: "star"
            onClicked: {
                page.viewModel.takeAlong();
                Navigator.open("rate");
            }
        }
        SecondaryButton {
            visible: page.rateable
            width: page.half
            height: Theme.touch + 16
            label: qsTr("OK")
            onClicked: Navigator.leave()
        }
        PrimaryButton {
            visible: page.viewModel.returnable
            width: page.half
            height: Theme.touch + 16
            label: Hall.phrase("missed.bring_back", Hall.language)
            iconName: "refresh"
            onClicked: page.viewModel.bringBack()
        }
        SecondaryButton {
            visible: page.viewModel.returnable
            width: page.half
            height: Theme.touch + 16
            label: qsTr("Not now")
            onClicked: Navigator.leave()
        }
        SecondaryButton {
            visible: page.viewModel.step === "failed"
            width: page.half
            height: Theme.touch + 16
            label: Hall.phrase("help.call", Hall.language)
            iconName: "headset"
            onClicked: Help.call()
        }
        SecondaryButton {
            visible: page.viewModel.cancellable && !page.asking
            width: page.side
            height: Theme.touch + 16
            label: Hall.phrase("cancel.title", Hall.language)
            onClicked: page.asking = true
        }
        PrimaryButton {
            visible: page.asking
            width: page.half
            height: Theme.touch + 16
            label: Hall.phrase("cancel.keep", Hall.language)
            onClicked: page.asking = false
        }
        SecondaryButton {
            visible: page.asking
            width: page.half
            height: Theme.touch + 16
            label: qsTr("Yes, cancel")
            onClicked: {
                page.asking = false;
                page.viewModel.cancel();
            }
        }
        // Below the others: whoever presses one of them twice does not leave.
        PrimaryButton {
            visible: page.stacked
            width: page.room
            height: Theme.touch + 16
            label: qsTr("OK")
            iconName: "check"
            onClicked: Navigator.leave()
        }
    }
    readonly property real room: Theme.landscape ? width - guideWidth - Theme.margin : width - 2 * Theme.margin
    readonly property real half: Math.floor((room - Theme.touchGap) / 2)
    readonly property bool three: slip.printable && viewModel.cancellable && !asking
    readonly property bool stacked: three && Theme.large
    readonly property real side: three && !stacked ? Math.floor((room - 2 * Theme.touchGap) / 3) : half

    function slipPhrase(): string {
        switch (slip.state) {
        case "printed": return "print.take";
        case "uncertain": return "print.uncertain";
        case "out": return "print.out";
        case "printing": return "print.printing";
        default: return "print.failed";
        }
    }

    function where(): string {
        switch (viewModel.state) {
        case "called": return viewModel.window === "" ? qsTr("Your number has been called")
                                                      : qsTr("Please go to window %1").arg(viewModel.window);
        case "serving": return viewModel.window === "" ? qsTr("You are being served")
                                                       : qsTr("You are being served at window %1").arg(viewModel.window);
        case "held": return qsTr("Your service goes on later");
        case "finished": return qsTr("This ticket has been dealt with");
        case "no_show": return viewModel.returnable ? Hall.phrase("missed.title", Hall.language)
            : qsTr("This number was called and nobody came. Please ask a member of staff.");
        case "cancelled": return qsTr("This ticket was cancelled");
        case "void": return qsTr("This ticket is no longer valid. Please take a new one.");
        default: return viewModel.aheadMost >= 0 ? Hall.phrase("tickets.ahead_range", Hall.language,
                                                               { "low": viewModel.ahead, "high": viewModel.aheadMost })
            : viewModel.ahead < 0 ? Hall.phrase("tickets.ahead_unknown", Hall.language)
            : viewModel.ahead === 0 ? Hall.phrase("tickets.ahead_none", Hall.language)
            : Hall.phrase("tickets.ahead", Hall.language, { "n": viewModel.ahead });
        }
    }

    function transfer(): string {
        return viewModel.toWindow === "" ? qsTr("You were passed on and keep your place.")
            : qsTr("You were passed on to window %1 and keep your place.").arg(viewModel.toWindow);
    }

    Card {
        visible: page.shows
        width: parent.width
        height: Math.min(parent.height, 720)
        Item {
            anchors.fill: parent
            Pill {
                anchors { right: parent.right; top: parent.top }
                visible: page.viewModel.priority
                text: qsTr("Priority")
                iconName: "check"
                colour: Theme.accent
                ink: Theme.accentInk
            }
            KioskText {
                id: heading
                width: parent.width
                text: Hall.phrase("tickets.your_number", Hall.language)
                font.pixelSize: Theme.fontNote
                color: Theme.cardNote
                horizontalAlignment: Text.AlignHCenter
            }
            NumberDisplay {
                anchors { top: heading.bottom; bottom: place.top }
                width: parent.width
                font.pixelSize: 320
                fontSizeMode: Text.Fit
                minimumPixelSize: 80
                verticalAlignment: Text.AlignVCenter
                text: page.viewModel.number
                label: qsTr("Your number: %1").arg(text)
                font.strikeout: page.viewModel.step === "cancelled"
            }
            // The window in the accent's colour, with an arrow: what matters now.
            Rectangle {
                id: place
                anchors { bottom: service.top; bottomMargin: visible ? Theme.gap : 0; horizontalCenter: parent.horizontalCenter }
                visible: page.called
                width: visible ? Math.min(parent.width, arrow.width + 2 * Theme.padding) : 0
                height: visible ? arrow.height + 2 * Theme.unit : 0
                radius: Theme.radius
                color: Theme.accent
                Row {
                    id: arrow
                    anchors.centerIn: parent
                    spacing: Theme.gap
                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        name: "arrow-right"
                        size: Theme.type(72)
                        colour: Theme.accentInk
                    }
                    KioskText {
                        anchors.verticalCenter: parent.verticalCenter
                        text: qsTr("Window %1").arg(page.viewModel.window)
                        font.pixelSize: Theme.fontTitle
                        font.bold: true
                        color: Theme.accentInk
                        wrapMode: Text.NoWrap
                    }
                }
            }
            KioskText {
                id: service
                anchors.bottom: parent.bottom
                width: parent.width
                text: page.viewModel.service === "" ? page.viewModel.category : page.viewModel.service
                font.bold: true
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }
    ScanCard {
        visible: page.viewModel.step === "failed"
        width: parent.width
    }
    Busy {
        anchors.fill: parent
        visible: page.viewModel.step === "looking" && !waited.running
        ink: Theme.groundInk
    }
    Timer {
        id: waited
        interval: 300
        running: page.viewModel.step === "looking"
    }
    T.StackView.onDeactivating: viewModel.wipe()
    // Another ticket was scanned meanwhile.
    Connections {
        target: page.viewModel
        function onStepChanged(): void {
            if (page.viewModel.step === "looking")
                page.asking = false;
        }
        // It was called while its holder was thinking about giving it back.
        function onCancellableChanged(): void {
            if (!page.viewModel.cancellable)
                page.asking = false;
        }
    }
}
