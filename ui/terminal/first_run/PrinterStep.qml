pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.keyboard
import ui.style

// Which printer, and what it says.
StepPage {
    id: page

    readonly property DeviceChoice devices: viewModel.devices
    readonly property bool network: devices.printer === "tcp:"

    title: qsTr("Which printer gives the tickets?")
    iconName: "printer"
    nextEnabled: devices.printerState !== "asking"
    otherLabel: network ? qsTr("Ask it") : ""
    onOther: devices.askPrinter()
    guide: Verdict {
        width: parent.width
        grade: page.devices.printerState === "" ? "" : page.devices.printerState === "asking" ? "asking"
            : page.devices.printerState === "ok" || page.devices.printerState === "low" ? "good" : "bad"
        text: page.words(page.devices.printerState)
    }

    Grid {
        id: offers
        readonly property real cell: (width - (columns - 1) * spacing) / columns
        width: parent.width
        columns: Theme.landscape ? 3 : 1
        spacing: Theme.touchGap
        Repeater {
            model: page.devices.printers
            OfferCard {
                required property string kind
                width: offers.cell
                height: 152
                iconName: kind === "none" ? "printer-off" : "printer"
                title: kind === "usb" ? qsTr("The printer on USB") : kind === "network" ? qsTr("A printer in the network") : qsTr("No printer for now")
                note: kind === "usb" ? address : kind === "network" ? qsTr("ESC/POS on port 9100") : qsTr("Tickets on the screen only")
                onClicked: page.devices.choosePrinter(address)
            }
        }
    }
    EntryField {
        id: field
        anchors { top: offers.bottom; topMargin: Theme.gap }
        visible: page.network
        width: parent.width
        label: qsTr("Address of the printer")
        placeholder: "10.0.0.7"
        value: page.devices.network
        chosen: true
    }
    KeyRows {
        anchors { top: field.bottom; topMargin: Theme.gap; bottom: parent.bottom; left: parent.left; right: parent.right }
        visible: page.network
        longest: Theme.landscape ? 96 : 128
        rows: Theme.landscape ? ["1234567890", "qwertyuiop", "asdfghjkl:", "zxcvbnm-.⌫"] : ["123", "456", "789", ".0:", "⌫"]
        onTyped: key => page.devices.type(key)
        onErased: page.devices.erase()
    }

    function words(state: string): string {
        switch (state) {
        case "asking": return qsTr("Asking the printer …");
        case "ok": return qsTr("It answers and is ready.");
        case "low": return qsTr("It answers; the paper is low.");
        case "out": return qsTr("It answers; there is no paper in it.");
        case "cover_open": return qsTr("It answers; the cover is open.");
        case "off": return qsTr("It cannot be reached: switch, cable, address?");
        default: return qsTr("It does not say how it is: is it an ESC/POS printer?");
        }
    }
}
