import QtQuick
import ui.components
import ui.counter
import ui.counter.model
import ui.style

// A ticket by its number or its code, a payment by its own: typed anywhere, or scanned. Enter looks it up, Enter again
// does what it offers.
Item {
    id: bar

    signal done

    function begin(text: string): void {
        Finder.edited();
        field.text = text;
        field.forceActiveFocus();
    }
    function empty(): void {
        field.text = "";
    }
    function act(): void {
        if (Finder.action === "call" && !Lists.isFirst(Finder.ticketId))
            Panel.openFor("call", Finder.number, Finder.ticketId, Finder.version);
        else
            Finder.act();
    }

    implicitHeight: Theme.touch + (answer.visible ? answer.height + Theme.touchGap : 0)

    Connections {
        target: Finder
        function onScanned(): void {
            field.text = "";
        }
        function onKindChanged(): void {
            if (Finder.kind === "" && !field.activeFocus)
                field.text = "";
        }
    }
    LineField {
        id: field
        width: parent.width
        label: qsTr("Ticket number")
        placeholderText: qsTr("Type or scan a ticket: A017")
        rightPadding: cap.width + 2 * Theme.gap
        maximumLength: 400
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhPreferUppercase | Qt.ImhLatinOnly
        onTextEdited: Finder.edited()
        onAccepted: {
            if (Finder.kind !== "" && Finder.action !== "") {
                bar.act();
            } else {
                Finder.look(text);
            }
            bar.done();
        }
        onEscaped: {
            Finder.clear();
            text = "";
            bar.done();
        }
        Keys.onPressed: event => {
            if (event.matches(StandardKey.Undo) && text === "") {
                Work.takeBack();
                event.accepted = true;
            }
        }
        KeyCap {
            id: cap
            anchors { right: parent.right; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
            text: "Ctrl+F"
        }
    }
    Card {
        id: answer
        visible: Finder.kind !== ""
        anchors { top: field.bottom; topMargin: Theme.touchGap }
        width: parent.width
        height: 60
        padding: Theme.touchGap
        colour: Theme.cardPressed
        KioskText {
            anchors { left: parent.left; leftMargin: Theme.unit; right: offer.visible ? offer.left : parent.right
                      rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
            text: (Finder.number === "" ? "" : Finder.number + "  ") + Words.found(Finder.kind, Finder.window)
                + (Finder.service === "" ? "" : " · " + Finder.service) + (Finder.amount === "" ? "" : " · " + Finder.amount)
            font { pixelSize: Theme.fontBody; bold: true }
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.role: Accessible.AlertMessage
        }
        StepButton {
            id: offer
            visible: Finder.action !== ""
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            width: Math.min(implicitWidth, 220)
            implicitWidth: 190
            height: Theme.touch
            step: Finder.action
            keys: qsTr("Enter")
            onClicked: bar.act()
        }
    }
}
