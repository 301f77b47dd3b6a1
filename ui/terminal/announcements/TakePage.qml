import QtQuick
import ui.components
import ui.model
import ui.style

// The announcement as a code: a phone reads its words without any network.
Page {
    id: page

    required property AnnouncementsModel viewModel

    title: qsTr("Scan with your phone")
    subtitle: qsTr("The code holds the notice itself: no network is needed.")
    iconName: "scan"
    mark: Zones.colour("announcements")
    readOnly: true

    Card {
        readonly property int side: Math.min(page.width - 2 * Theme.margin, parent.height, 820)
        anchors.horizontalCenter: parent.horizontalCenter
        width: side
        height: side
        colour: "#ffffff"
        QrCode {
            anchors.fill: parent
            text: page.viewModel.code
            Accessible.role: Accessible.Graphic
            Accessible.name: page.title
        }
    }
}
