pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.counter
import ui.counter.model
import ui.style

// One till or shift: its totals, and below them what this step asks for.
FocusScope {
    id: one

    readonly property string step: ShiftDesk.step
    readonly property var its: ShiftDesk.its
    property bool declining: false
    readonly property bool here: its.mine === true  // the second person signs beside the first

    function begin(): void {
        for (const field of [counted, reason, number, pin, why])
            field.text = "";
        declining = false;
        (step === "count" ? counted : step === "sign" && here ? number : go).forceActiveFocus();
    }
    function send(): void {
        if (step === "count") {
            if (counted.text !== "" && ShiftDesk.differenceOf(counted.text) !== "" && reason.text === "")
                reason.forceActiveFocus();
            ShiftDesk.handOver(counted.text, reason.text);
        } else if (declining) {
            ShiftDesk.decline(why.text);
        } else if (step === "sign") {
            if (here && number.text !== "" && pin.text === "")
                pin.forceActiveFocus();
            else
                ShiftDesk.take(number.text, pin.text);
        } else {
            ShiftDesk.printAgain();
        }
    }
    function leave(): void {
        if (declining)
            declining = false;
        else
            ShiftDesk.back();
    }

    Flickable {
        anchors.fill: parent
        contentHeight: column.implicitHeight
        clip: true
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: column
            width: Math.min(parent.width, 760)
            spacing: Theme.gap
            KioskText {
                width: parent.width
                text: Words.till(one.its.place ?? "", one.its.label ?? "") + " · "
                    + (one.its.until ? qsTr("%1 to %2").arg(one.its.since).arg(one.its.until) : qsTr("since %1").arg(one.its.since ?? ""))
                font.pixelSize: Theme.fontBody
                color: Theme.cardNote
            }
            ShiftTotals {
                width: parent.width
                net: one.its.net ?? ""
                counted: one.its.counted ?? ""
                difference: one.its.difference ?? ""
                reason: one.its.reason ?? ""
            }
            Row {
                visible: one.step === "count"
                width: parent.width
                spacing: Theme.touchGap
                LineField {
                    id: counted
                    width: Math.round((parent.width - parent.spacing) * 0.4)
                    label: qsTr("Counted, in yuan")
                    placeholderText: label
                    maximumLength: 20
                    inputMethodHints: Qt.ImhFormattedNumbersOnly
                    onAccepted: one.send()
                    onEscaped: one.leave()
                }
                LineField {
                    id: reason
                    readonly property string gap: counted.text === "" ? "" : ShiftDesk.differenceOf(counted.text)
                    width: parent.width - counted.width - parent.spacing
                    enabled: gap !== "" && gap !== "?"
                    opacity: enabled || counted.text === "" || gap === "?" ? 1 : 0
                    label: enabled ? qsTr("It differs by %1: why?").arg(gap) : qsTr("Why, where it differs")
                    placeholderText: label
                    maximumLength: 100
                    onAccepted: one.send()
                    onEscaped: one.leave()
                }
            }
            KioskText {
                visible: one.step === "sign" || one.step === "done"
                width: parent.width
                text: qsTr("Handed over by %1").arg(one.its.by ?? "") + (one.step === "done" ? " · " + qsTr("taken by %1").arg(one.its.second ?? "") : "")
                font { pixelSize: Theme.fontBody; bold: true }
            }
            KioskText {
                visible: text !== ""
                width: parent.width
                text: one.step === "count" ? qsTr("With Enter you sign for these totals. Somebody else has to take them.")
                    : one.step === "done" ? one.paper()
                    : one.declining ? qsTr("It is to be handed over anew then.")
                    : one.here ? qsTr("Whoever takes it types their own number and PIN here, or takes it at a counter of their own.")
                    : qsTr("Count it first: with Enter you sign that you have taken it.")
                font.pixelSize: Theme.fontNote
                color: one.step === "done" && one.badPaper ? Theme.bad : Theme.cardNote
            }
            Row {
                visible: one.step === "sign" && one.here && !one.declining
                width: parent.width
                spacing: Theme.touchGap
                LineField {
                    id: number
                    width: Math.round((parent.width - parent.spacing) / 2)
                    label: qsTr("Staff number of who takes it")
                    placeholderText: label
                    maximumLength: 10
                    inputMethodHints: Qt.ImhDigitsOnly
                    onAccepted: one.send()
                    onEscaped: one.leave()
                }
                LineField {
                    id: pin
                    width: Math.floor((parent.width - parent.spacing) / 2)
                    label: qsTr("Their PIN")
                    placeholderText: label
                    maximumLength: 72
                    echoMode: TextInput.Password
                    inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhDigitsOnly
                    onAccepted: one.send()
                    onEscaped: one.leave()
                }
            }
            LineField {
                id: why
                visible: one.declining
                width: parent.width
                label: qsTr("Reason")
                placeholderText: label
                maximumLength: 100
                onAccepted: one.send()
                onEscaped: one.leave()
            }
            TroubleLine {
                width: parent.width
            }
            Row {
                id: keys
                spacing: Theme.touchGap
                height: Theme.touch
                KeyedButton {
                    id: go
                    visible: one.step !== "done" || ShiftDesk.paper !== ""
                    width: 260
                    height: parent.height
                    label: one.step === "count" ? qsTr("Sign and hand over") : one.step === "done" ? (ShiftDesk.paper === "held" ? qsTr("Print now") : ShiftDesk.paper === "none" ? qsTr("Print") : qsTr("Print again"))
                        : one.declining ? (one.here ? qsTr("Take it back") : qsTr("Decline it")) : one.here ? qsTr("Second signature") : qsTr("I take it")
                    keys: qsTr("Enter")
                    colour: one.step === "done" ? Theme.cardWell : Theme.accent
                    pressedColour: one.step === "done" ? Theme.cardPressed : Theme.accentPressed
                    Keys.onReturnPressed: one.send()
                    Keys.onEnterPressed: one.send()
                    onClicked: one.send()
                }
                KeyedButton {
                    visible: one.step === "sign" && !one.declining
                    width: 200
                    height: parent.height
                    colour: Theme.cardWell
                    label: one.here ? qsTr("Take it back …") : qsTr("Decline it …")
                    onClicked: {
                        one.declining = true;
                        why.forceActiveFocus();
                    }
                }
            }
        }
    }
    readonly property bool badPaper: ["held", "not_printed", "uncertain"].includes(ShiftDesk.paper)
    function paper(): string {
        switch (ShiftDesk.paper) {
        case "": return qsTr("No printer here. Its paper can be printed at a counter that has one.");
        case "none": return qsTr("Its paper can be printed, for both to sign.");
        case "printed": return qsTr("Printed: both sign it.");
        case "uncertain": return qsTr("Perhaps printed: look before you print again.");
        case "held": case "not_printed": return qsTr("Not printed: look at the printer. The shift counts all the same.");
        }
        return qsTr("Printing …");
    }
}
