pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ui.catalogue
import ui.components
import ui.flow
import ui.model
import ui.style

// What was paid for this account, newest first; a touch opens the receipt, to print it.
Page {
    id: page

    required property SelfServiceModel viewModel
    readonly property OwnReceipts visit: viewModel.receipts

    title: qsTr("My receipts")
    readonly property bool printing: visit.paper === "asked" || visit.paper === "printing"
    readonly property bool listed: visit.step === "listed" && grid.rows > 0

    subtitle: printing ? Hall.phrase("print.printing", Hall.language)
        : visit.paper === "printed" ? (visit.standsIn ? Hall.phrase("history.as_slip", Hall.language) : qsTr("Please take your list"))
        : visit.paper === "failed" ? qsTr("The list was not printed. Please ask a member of staff.")
        : listed && !(Theme.large && Theme.landscape) ? qsTr("Touch one to see and print it.") : ""
    iconName: Theme.large ? "" : "receipt"
    mark: Zones.colour("self_service")
    readOnly: !Theme.large || Theme.landscape
    patience: 90
    actions: [
        PrimaryButton {
            visible: page.listed
            height: Theme.touch + 16
            enabled: !page.printing
            label: qsTr("Print this list")
            iconName: "printer"
            onClicked: page.visit.printList()
        },
        PrimaryButton {
            visible: page.visit.step === "failed"
            height: Theme.touch + 16
            label: qsTr("Try again")
            iconName: "refresh"
            onClicked: page.visit.look()
        }
    ]
    // After printing, too: what was an original then is one no longer.
    T.StackView.onActivating: visit.look()

    CardGrid {
        id: grid
        anchors.fill: parent
        visible: page.visit.step === "listed"
        columns: Theme.landscape && !Theme.large ? 2 : 1
        rowHeight: Theme.large ? 184 : 128
        model: page.visit.rows
        delegate: OwnReceiptLine {
            required property string number
            width: grid.cardWidth
            height: grid.cardHeight
            onClicked: {
                const receipt = Zones.viewModel("receipt") as ReceiptModel;
                receipt.show(page.visit, number);
                Navigator.push(Zones.page("receipt"), { "viewModel": receipt });
            }
        }
    }
    EmptyState {
        anchors.fill: parent
        visible: page.visit.step === "failed" || page.visit.step === "listed" && grid.rows === 0
        iconName: page.visit.step === "failed" ? "alert-circle" : "receipt"
        ink: Theme.groundInk
        title: page.visit.step === "failed" ? Hall.phrase(page.visit.error, Hall.language) : qsTr("There is no receipt yet")
        note: page.visit.step === "failed" ? "" : qsTr("What is paid for this account in this hall is listed here.")
    }
    Busy {
        anchors.fill: parent
        visible: page.visit.step === "looking" && !waited.running
        ink: Theme.groundInk
    }
    Timer {
        id: waited
        interval: 300
        running: page.visit.step === "looking"
    }
}
