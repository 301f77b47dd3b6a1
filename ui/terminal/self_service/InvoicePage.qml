import QtQuick
import ui.components
import ui.flow
import ui.model
import ui.style

// The invoice of what a receipt paid: by phone where the utility gives it so, else at a window.
Page {
    id: page

    required property ReceiptModel viewModel
    readonly property bool byPhone: viewModel.invoice !== ""
    readonly property real half: ((Theme.landscape ? width - guideWidth - Theme.margin : width - 2 * Theme.margin)
                                  - Theme.touchGap) / 2

    title: Hall.phrase(byPhone ? "receipt.invoice_scan" : "receipt.invoice_window", Hall.language)
    titleSize: Theme.fontHeading
    subtitle: qsTr("Receipt %1").arg(viewModel.number)
    iconName: "file-invoice"
    mark: Zones.colour("self_service")
    readOnly: true
    actions: [
        PrimaryButton {
            visible: page.byPhone || !Zones.shows("business")
            width: page.half
            height: Theme.touch + 16
            label: qsTr("OK")
            iconName: "check"
            onClicked: Navigator.leave()
        },
        PrimaryButton {
            visible: !page.byPhone && Zones.shows("business")
            width: page.half
            height: Theme.touch + 16
            label: Hall.phrase("tickets.take", Hall.language)
            iconName: "ticket"
            onClicked: Navigator.openService("INVOICE")
        }
    ]

    Card {
        visible: page.byPhone
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, parent.height, 760)
        height: width
        QrCode {
            anchors.fill: parent
            text: page.viewModel.invoice
            Accessible.role: Accessible.Graphic
            Accessible.name: Hall.phrase("receipt.invoice_scan", Hall.language)
        }
    }
}
