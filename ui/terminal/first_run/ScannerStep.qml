pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.style

// Which scanner; a code held up to it proves it.
StepPage {
    id: page

    readonly property DeviceChoice devices: viewModel.devices

    title: qsTr("Which scanner reads tickets?")
    subtitle: devices.scanner === "none" ? "" : qsTr("Hold any code up to it: what it reads shows here.")
    iconName: "scan"
    guide: Verdict {
        width: parent.width
        grade: page.devices.scanRead !== "" ? "good" : ""
        text: page.words(page.devices.scanRead)
    }

    Column {
        id: offers
        width: parent.width
        spacing: Theme.touchGap
        Repeater {
            model: page.devices.scanners
            OfferCard {
                required property string kind
                width: offers.width
                iconName: kind === "none" ? "x" : kind === "keyboard" ? "keyboard" : "scan"
                title: kind === "serial" ? qsTr("The scanner on USB") : kind === "keyboard" ? qsTr("One that types like a keyboard") : qsTr("No scanner")
                note: kind === "serial" ? address : kind === "keyboard" ? qsTr("Better: set it to USB-COM") : qsTr("Tickets cannot be looked up here")
                onClicked: page.devices.chooseScanner(address)
            }
        }
    }

    function words(kind: string): string {
        switch (kind) {
        case "": return "";
        case "ticket": return qsTr("It reads: a ticket.");
        case "account": return qsTr("It reads: an account number.");
        case "receipt": return qsTr("It reads: a receipt.");
        default: return qsTr("It reads.");
        }
    }
}
