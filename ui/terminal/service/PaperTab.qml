import QtQuick
import ui.components
import ui.model
import ui.style

// The printer as it is, what it owes, and what is done with it.
Item {
    id: tab

    required property PaperCare model
    // In landscape the slip stands beside what is said of it.
    readonly property int room: width - (Theme.landscape && slip.visible ? slip.width + Theme.padding : 0)
    readonly property bool prints: model.state === "ok" || model.state === "low"
    readonly property bool printing: model.underWay > 0 && (model.told === "released" || model.told === "reprinted")
    readonly property bool well: {
        switch (model.told) {
        case "slip_printed": case "dropped": return true;
        case "changed": return prints;
        case "released": case "reprinted": return model.held === 0;
        default: return false;
        }
    }

    Card {
        id: card
        width: tab.room
        height: how.height + (owed.visible ? owed.height + Theme.gap : 0) + 2 * padding
        Row {
            id: owed
            anchors.bottom: parent.bottom
            visible: tab.model.held > 0
            spacing: Theme.touchGap
            readonly property real half: (how.width - spacing) / 2
            SecondaryButton {
                width: owed.half
                height: Theme.touch
                label: qsTr("Do not print these")
                enabled: !tab.model.busy
                onClicked: tab.model.dropHeld()
            }
            PrimaryButton {
                width: owed.half
                height: Theme.touch
                label: qsTr("Print %n ticket(s) now", "", tab.model.held)
                enabled: !tab.model.busy
                onClicked: tab.model.printHeld()
            }
        }
        Row {
            id: how
            width: parent.width
            spacing: Theme.padding
            Icon {
                id: mark
                anchors.verticalCenter: parent.verticalCenter
                name: tab.prints ? "printer" : "printer-off"
                size: 120
                colour: tab.prints ? Theme.good : Theme.bad
            }
            Column {
                width: how.width - mark.width - how.spacing
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.unit
                KioskText {
                    width: parent.width
                    text: tab.stateWords()
                    font.pixelSize: Theme.fontHeading
                    font.bold: true
                }
                KioskText {
                    width: parent.width
                    text: qsTr("%1 mm paper").arg(tab.model.widthMm)
                    visible: tab.model.widthMm > 0 && tab.model.held === 0
                    font.pixelSize: Theme.fontNote
                    color: Theme.cardNote
                }
                KioskText {
                    width: parent.width
                    visible: tab.model.held > 0
                    text: qsTr("%n ticket(s) could not be printed. Nothing is printed later by itself: customers have number and code, and may ask for their paper.", "", tab.model.held)
                    font.pixelSize: Theme.fontNote
                    color: Theme.cardNote
                }
                KioskText {
                    width: parent.width
                    visible: text !== ""
                    text: tab.model.numbers
                    font.pixelSize: Theme.fontNote
                    font.bold: true
                }
            }
        }
    }
    Grid {
        id: buttons
        anchors { top: card.bottom; topMargin: Theme.padding }
        columns: Theme.landscape ? 2 : 1
        readonly property bool brief: Theme.landscape && slip.visible
        spacing: Theme.touchGap
        readonly property real cell: columns === 2 ? (tab.room - Theme.touchGap) / 2 : tab.room
        ChoiceCard {
            width: buttons.cell
            iconName: "receipt"
            mark: Theme.groundEnd
            title: qsTr("Print a test slip")
            note: buttons.brief ? "" : qsTr("Are both arrows whole, and does the code read?")
            enabled: !tab.model.busy
            onClicked: tab.model.printTestSlip()
        }
        ChoiceCard {
            width: buttons.cell
            iconName: "refresh"
            mark: Theme.groundEnd
            title: qsTr("Paper was changed")
            note: buttons.brief ? "" : qsTr("The printer is asked at once.")
            enabled: !tab.model.busy
            onClicked: tab.model.paperChanged()
        }
        ChoiceCard {
            visible: tab.model.last !== "" && tab.model.held === 0
            width: buttons.cell
            iconName: "ticket"
            mark: Theme.groundEnd
            title: qsTr("Print ticket %1 again").arg(tab.model.last)
            note: buttons.brief ? "" : qsTr("The last one, marked 补打.")
            enabled: !tab.model.busy
            onClicked: tab.model.printLastAgain()
        }
    }
    Pill {
        id: told
        anchors { top: buttons.bottom; topMargin: Theme.padding }
        x: (tab.room - width) / 2
        visible: text !== ""
        text: tab.model.busy ? qsTr("One moment …") : tab.toldWords()
        iconName: tab.model.busy || tab.printing ? "hourglass" : tab.well ? "circle-check" : "alert-circle"
        colour: Theme.card
    }

    // What the printer was sent, dot by dot: whoever holds the paper beside it sees what the printer made of it.
    Card {
        id: slip
        visible: tab.model.sent
        width: Theme.landscape ? 420 : tab.width
        anchors { right: parent.right; bottom: parent.bottom; top: Theme.landscape ? parent.top : told.bottom
                  topMargin: Theme.landscape ? 0 : Theme.padding }
        Column {
            id: words
            width: parent.width
            KioskText {
                width: parent.width
                text: qsTr("This was sent to the printer")
                font.pixelSize: Theme.fontSmall
                color: Theme.cardNote
                horizontalAlignment: Text.AlignHCenter
            }
        }
        LivePicture {
            anchors { top: words.bottom; topMargin: Theme.unit; bottom: parent.bottom; left: parent.left; right: parent.right }
            source: tab.model
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("This was sent to the printer")
        }
    }

    function stateWords(): string {
        switch (model.state) {
        case "": return qsTr("Asking the printer …");
        case "ok": return qsTr("Ready");
        case "low": return qsTr("Ready, paper is low");
        case "out": return qsTr("Out of paper");
        case "cover_open": return qsTr("The cover is open");
        case "off": return qsTr("Off or unplugged");
        case "none": return qsTr("No printer is set up");
        default: return qsTr("It does not answer");
        }
    }
    function toldWords(): string {
        switch (model.told) {
        case "slip_printed": return qsTr("The test slip was printed");
        case "slip_uncertain": return qsTr("Nobody can say whether it was printed: please look");
        case "slip_not_printed": return qsTr("It was not printed");
        case "changed": return prints ? qsTr("Thank you, it can print again") : qsTr("The printer still says no");
        case "released": case "reprinted": return printing ? qsTr("Being printed: %1").arg(model.underWay)
            : model.held > 0 ? qsTr("Not all of it was printed")
            : model.told === "released" ? qsTr("Nothing is held any more") : qsTr("It was printed again");
        case "dropped": return qsTr("%n ticket(s) will not be printed. They stay valid.", "", model.count);
        case "failed": return qsTr("That did not work");
        default: return "";
        }
    }
}
