import QtQuick
import QtQuick.Templates as T
import ui.catalogue
import ui.components
import ui.flow
import ui.model
import ui.style

// A receipt that was held to the scanner or touched in a list: what was paid, on paper again, and the way to its account.
Page {
    id: page

    required property ReceiptModel viewModel
    readonly property bool found: viewModel.step === "found"
    readonly property string paper: viewModel.paper
    readonly property real half: ((Theme.landscape ? width - guideWidth - Theme.margin : width - 2 * Theme.margin)
                                  - Theme.touchGap) / 2

    title: viewModel.step === "failed" ? Hall.phrase(viewModel.error, Hall.language)
        : found ? Hall.phrase("receipt.title", Hall.language)
        : viewModel.step === "looking" ? qsTr("Looking for your receipt…") : ""
    titleSize: viewModel.step === "failed" ? Theme.fontHeading : Theme.fontTitle
    subtitle: found && !(Theme.large && Theme.landscape) ? said() : ""
    iconName: viewModel.step === "failed" ? "alert-circle" : "receipt"
    mark: Zones.colour("self_service")
    readOnly: true
    guide: Column {
        width: parent.width
        spacing: Theme.unit * 2
        GuideLine {
            visible: page.found && text !== ""
            iconName: page.paper === "failed" ? "printer-off" : page.paper === "" ? "info-circle" : "printer"
            text: {
                switch (page.paper) {
                case "printing": return Hall.phrase("print.printing", Hall.language);
                case "printed": return Hall.phrase("pay.slip_take", Hall.language);
                case "failed": return Hall.phrase("pay.slip_failed", Hall.language);
                default: return page.viewModel.printed ? Hall.phrase("receipt.copy_note", Hall.language) : "";
                }
            }
        }
    }
    actions: [
        PrimaryButton {
            visible: page.found && page.paper !== "printed"
            width: page.half
            height: Theme.touch + 16
            enabled: page.paper !== "printing"
            label: Hall.phrase(page.viewModel.printed || page.viewModel.copy ? "receipt.copy" : "receipt.print", Hall.language)
            iconName: "printer"
            onClicked: page.viewModel.printIt()
        },
        PrimaryButton {
            visible: page.viewModel.step === "failed" || page.paper === "printed"
            width: page.half
            height: Theme.touch + 16
            label: qsTr("OK")
            iconName: "check"
            onClicked: Navigator.leave()
        },
        SecondaryButton {
            visible: page.found && !page.viewModel.listed && Zones.shows("self_service")
            width: page.half
            height: Theme.touch + 16
            label: Hall.phrase("receipt.account", Hall.language)
            iconName: "search"
            onClicked: page.toAccount()
        },
        SecondaryButton {
            visible: page.viewModel.step === "failed"
            width: page.half
            height: Theme.touch + 16
            label: Hall.phrase("help.call", Hall.language)
            iconName: "headset"
            onClicked: Help.call()
        }
    ]
    T.StackView.onRemoved: viewModel.wipe()

    function said(): string {
        switch (viewModel.state) {
        case "posted": return Hall.phrase("pay.posted", Hall.language);
        case "refunding": return Hall.phrase("receipt.refunding", Hall.language);
        case "refunded": return Hall.phrase("receipt.refunded", Hall.language);
        default: return Hall.phrase("pay.posting", Hall.language);
        }
    }

    function toAccount(): void {
        const zone = Zones.viewModel("self_service") as SelfServiceModel;
        zone.lookUp(viewModel.accountNumber());
        Navigator.zone = "self_service";
        Navigator.replace(Zones.page("self_service"), { "viewModel": zone });
    }

    Card {
        id: slip
        visible: page.found
        width: parent.width
        height: Math.min(parent.height - (page.viewModel.settled ? Theme.touch + 16 + Theme.gap : 0), facts.height + 2 * padding)
        ScrollArea {
            id: scroll
            anchors.fill: parent
            Column {
                id: facts
                width: scroll.textWidth
                spacing: Theme.unit * 2
                NumberDisplay {
                    width: parent.width
                    text: "¥" + page.viewModel.amount
                    label: qsTr("Amount: ¥%1").arg(page.viewModel.amount)
                    font.pixelSize: Theme.landscape ? Theme.fontTitle : Theme.fontHero
                    minimumPixelSize: Theme.fontBody
                }
                Rectangle {
                    width: parent.width
                    height: Theme.border
                    color: Theme.cardLine
                }
                FactLine {
                    key: qsTr("Account")
                    value: page.viewModel.account
                }
                FactLine {
                    key: qsTr("Customer")
                    value: page.viewModel.name + (page.viewModel.village === "" ? "" : " · " + page.viewModel.village)
                }
                FactLine {
                    visible: value !== ""
                    key: qsTr("For")
                    value: page.viewModel.months
                }
                FactLine {
                    visible: page.viewModel.rest !== ""
                    key: qsTr("Part payment")
                    value: qsTr("¥%1 still due").arg(page.viewModel.rest)
                }
                FactLine {
                    visible: page.viewModel.back !== ""
                    key: qsTr("Not booked")
                    value: (page.viewModel.backMonths === "" ? "" : page.viewModel.backMonths + " · ")
                        + (page.viewModel.returned ? qsTr("¥%1, gone back to you") : qsTr("¥%1, on its way back to you")).arg(page.viewModel.back)
                }
                FactLine {
                    key: qsTr("Paid at")
                    value: page.viewModel.at
                }
                FactLine {
                    key: qsTr("Receipt no.")
                    value: page.viewModel.number
                }
            }
        }
    }
    SecondaryButton {
        visible: page.found && page.viewModel.settled
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.touch + 16
        label: Hall.phrase("receipt.invoice", Hall.language)
        iconName: "file-invoice"
        onClicked: Navigator.push(Qt.resolvedUrl("InvoicePage.qml"), { "viewModel": page.viewModel })
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
}
