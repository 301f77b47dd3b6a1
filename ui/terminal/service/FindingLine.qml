import QtQuick
import ui.components
import ui.style

// One finding: what was looked at, how it is in words, and below it the doctor's own words for whoever needs them.
Item {
    id: line

    required property int index
    required property string check
    required property string grade
    required property string code
    required property string found
    readonly property color ink: grade === "ok" ? Theme.good : grade === "fail" ? Theme.bad : Theme.cardInk

    implicitHeight: words.height + 2 * Theme.unit * 2
    Accessible.role: Accessible.ListItem
    Accessible.name: `${title.text}: ${said.text}`

    Rectangle {
        visible: line.index > 0
        width: parent.width
        height: 2
        color: Theme.cardLine
    }
    Icon {
        id: mark
        y: words.y + 4
        name: line.grade === "ok" ? "circle-check" : line.grade === "fail" ? "alert-circle" : "alert-triangle"
        size: 48
        colour: line.ink
    }
    Column {
        id: words
        y: Theme.unit * 2
        x: mark.width + Theme.gap
        width: parent.width - x
        KioskText {
            id: title
            width: parent.width
            text: line.name()
            font.pixelSize: Theme.fontNote
            font.bold: true
        }
        KioskText {
            id: said
            width: parent.width
            text: line.words()
            font.pixelSize: Theme.fontNote
            color: line.ink
        }
        KioskText {
            width: parent.width
            text: line.found
            font.pixelSize: Theme.fontSmall
            color: Theme.cardNote
            wrapMode: Text.Wrap
        }
    }

    function name(): string {
        switch (check) {
        case "printer": return qsTr("Printer");
        case "hub": return qsTr("Hub");
        case "clock": return qsTr("Clock");
        case "store": return qsTr("Store");
        case "quarantine": return qsTr("Damaged stores");
        case "sync": return qsTr("Sending to the hub");
        case "disk": return qsTr("Disk");
        case "scanner": return qsTr("Scanner");
        case "brightness": return qsTr("Brightness");
        case "standards pack": return qsTr("Standards pack");
        case "watchdog": return qsTr("Watchdog");
        case "service": return qsTr("System service");
        default: return check;
        }
    }
    function words(): string {
        switch (`${check}.${code}`) {
        case "printer.low": return qsTr("Paper is low: put a new roll beside it.");
        case "printer.out": return qsTr("Out of paper: put a roll in, then say so under Printer.");
        case "printer.cover_open": return qsTr("The cover is open: close it.");
        case "printer.off": return qsTr("It is off or unplugged: check switch, cable and address.");
        case "printer.unknown": return qsTr("It does not answer: check the cable, switch it off and on.");
        case "printer.none": return qsTr("None is set up: customers photograph their ticket.");
        case "hub.unpaired": return qsTr("Not paired: this terminal works alone.");
        case "hub.away": return qsTr("Cannot be reached: check network and hub. Tickets go on and are sent later.");
        case "hub.refused": return qsTr("Refuses this terminal: pair it again.");
        case "hub.plain": return qsTr("Reached without encryption: pair by an https address.");
        case "clock.off": return qsTr("Runs differently from the hub's: turn time synchronisation on.");
        case "store.none": return qsTr("None yet: it is made at the first start.");
        case "store.damaged": return qsTr("Damaged: restart, it is put aside and what was not sent is kept.");
        case "quarantine.some": return qsTr("Some were put aside: check the disk.");
        case "sync.waiting": return qsTr("Facts wait to be sent: they go as soon as the hub can be reached.");
        case "sync.behind": return qsTr("Facts wait although the hub is there: see the reason below.");
        case "sync.alone": return qsTr("Kept here until the terminal is paired.");
        case "standards pack.no_profile": return qsTr("It has no profile as the settings name one: see below.");
        case "disk.low": return qsTr("Getting full: make room.");
        case "disk.full": return qsTr("Full: without room no ticket can be given.");
        case "scanner.none": return qsTr("None is set up.");
        case "scanner.missing": return qsTr("Its device is not there: plug it in, or correct the settings.");
        case "scanner.unprefixed": return qsTr("Works, but a fast typist looks like it: give it a prefix.");
        case "brightness.none": return qsTr("Cannot be set from here.");
        case "watchdog.off": return qsTr("Nothing restarts a terminal that stands still: install it as a service.");
        case "service.off": return qsTr("Not run by systemd: nothing starts it again.");
        default: return grade === "ok" ? qsTr("In order") : grade === "warn" ? qsTr("Needs a look") : qsTr("Fault");
        }
    }
}
