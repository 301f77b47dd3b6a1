pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.style

// A last look; then it is written down, and what was found is shown and printed.
StepPage {
    id: page

    title: viewModel.done ? qsTr("This terminal is set up") : qsTr("Shall it be written down?")
    subtitle: viewModel.done ? qsTr("A slip of this has been printed, where there is a printer.")
        : viewModel.alone ? qsTr("It works alone for now: pair it later with kiosk pair.")
        : qsTr("The code is used up by this, and the terminal becomes the hub's.")
    iconName: viewModel.done ? "circle-check" : "list-check"
    nextLabel: viewModel.done ? qsTr("Start the terminal") : viewModel.busy ? qsTr("One moment …") : qsTr("Write it down")
    nextEnabled: !viewModel.busy
    canGoBack: !viewModel.done
    guide: Verdict {
        width: parent.width
        grade: page.viewModel.busy ? "asking" : page.viewModel.error !== "" ? "bad" : ""
        text: page.viewModel.busy ? qsTr("Pairing, printing, writing …") : page.trouble(page.viewModel.error)
    }

    Card {
        visible: !page.viewModel.done
        width: parent.width
        height: choices.height + 2 * padding
        Column {
            id: choices
            width: parent.width
            spacing: Theme.gap
            Line { iconName: "edit"; title: qsTr("Name"); text: page.viewModel.name === "" ? qsTr("the machine's own") : page.viewModel.name }
            Line { iconName: "plug-connected"; title: qsTr("Hub"); text: page.viewModel.alone ? qsTr("none for now") : page.viewModel.hub.url }
            Line { iconName: "printer"; title: qsTr("Printer"); text: page.printer() }
            Line { iconName: "scan"; title: qsTr("Scanner"); text: page.scanner() }
        }
    }
    Card {
        visible: page.viewModel.done
        width: parent.width
        height: Math.min(found.height + 2 * padding, parent.height)
        ScrollArea {
            id: scroll
            anchors.fill: parent
            Column {
                id: found
                width: scroll.textWidth
                spacing: Theme.landscape ? Theme.unit : Theme.gap
                Repeater {
                    model: page.viewModel.points
                    Line {
                        required property string what
                        required property string grade
                        required property string code
                        required property string value
                        width: found.width
                        strong: what === "opening"
                        iconName: strong ? "tool" : grade === "ok" ? "circle-check" : grade === "warn" ? "alert-triangle" : "alert-circle"
                        ink: grade === "ok" ? Theme.good : grade === "fail" ? Theme.bad : Theme.cardInk
                        title: page.what(what)
                        text: what === "opening" ? value
                            : what === "screen" ? page.said(what, code).arg(value)
                            : [page.said(what, code), value].filter(part => part !== "").join(" · ")
                    }
                }
            }
        }
    }

    component Line: Row {
        id: line
        property string iconName
        property string title
        property string text
        property color ink: Theme.cardInk
        // To be noted down: larger than what is only worth knowing.
        property bool strong: false
        width: parent?.width ?? 0
        spacing: Theme.gap
        Icon {
            id: mark
            anchors.verticalCenter: parent.verticalCenter
            name: line.iconName
            size: 48
            colour: line.ink
        }
        Column {
            width: line.width - mark.width - line.spacing
            KioskText {
                width: parent.width
                text: line.title
                font.pixelSize: Theme.fontSmall
                color: Theme.cardNote
            }
            KioskText {
                width: parent.width
                text: line.text
                font { pixelSize: line.strong ? Theme.fontTitle : Theme.fontNote; bold: line.strong; features: ({ "tnum": 1 }) }
                color: line.ink
                wrapMode: Text.Wrap
            }
        }
    }

    function printer(): string {
        const chosen = viewModel.devices.printer;
        return chosen === "none:" || chosen === "" ? qsTr("none for now") : chosen === "tcp:" ? `tcp:${viewModel.devices.network}` : chosen;
    }
    function scanner(): string {
        const chosen = viewModel.devices.scanner;
        return chosen === "none" || chosen === "" ? qsTr("none") : chosen === "keyboard" ? qsTr("types like a keyboard") : chosen;
    }
    function what(id: string): string {
        switch (id) {
        case "name": return qsTr("Name");
        case "hub": return qsTr("Hub");
        case "printer": return qsTr("Printer");
        case "scanner": return qsTr("Scanner");
        case "screen": return qsTr("Screen");
        case "settings": return qsTr("Settings");
        case "slip": return qsTr("Slip");
        case "opening": return qsTr("Opening code of the service page: note it down, it is not shown again");
        default: return id;
        }
    }
    function said(what: string, code: string): string {
        switch (code) {
        case "name":
        case "opening": return "";
        case "paired": return qsTr("paired");
        case "alone": return qsTr("works alone");
        case "none": return what === "slip" ? qsTr("not printed: there is no printer") : qsTr("none");
        case "ok": return qsTr("ready");
        case "low": return qsTr("paper is low");
        case "out": return qsTr("out of paper");
        case "cover_open": return qsTr("cover open");
        case "off": return qsTr("cannot be reached");
        case "unknown": return qsTr("does not answer");
        case "keyboard": return qsTr("types like a keyboard");
        case "serial": return qsTr("ready");
        case "missing": return qsTr("is not there");
        case "portrait": return qsTr("upright, %1 px an inch");
        case "landscape": return qsTr("lying, %1 px an inch");
        case "written": return qsTr("written");
        case "printed": return qsTr("printed");
        case "uncertain": return qsTr("perhaps printed: please look");
        default: return qsTr("not printed");
        }
    }
    function trouble(code: string): string {
        switch (code) {
        case "": return "";
        case "pairing_refused": return qsTr("The hub does not take this code: it was used, or it is older than ten minutes. Make a new one and go back.");
        case "hub_unavailable": return qsTr("The hub cannot be reached now. Nothing was written; try again.");
        case "strange_hub": return qsTr("The hub that answers is not the code's. Go back and look again.");
        case "rate_limited": return qsTr("Too many tries at the hub. Please wait a minute.");
        default: return qsTr("That did not work: %1").arg(viewModel.cause);
        }
    }
}
