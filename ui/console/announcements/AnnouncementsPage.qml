import QtQuick
import ui.components
import ui.console.announcements
import ui.console.parts
import ui.style

// All announcements; Enter opens one.
ConsolePage {
    id: page

    required property AnnouncementsModel viewModel

    title: qsTr("Announcements")
    note: viewModel.waiting > 0 ? qsTr("Waiting for your review: %1").arg(viewModel.waiting) : ""

    ListPane {
        anchors.fill: parent
        focus: true
        viewModel: page.viewModel
    }
}
