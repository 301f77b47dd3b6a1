import QtQuick
import ui.components
import ui.flow
import ui.model
import ui.style

// Not sent yet: leave all the same?
Page {
    id: page

    required property CaseModel viewModel

    title: Hall.phrase("case.leave", Hall.language)
    subtitle: Hall.phrase("case.leave_note", Hall.language)
    iconName: "alert-triangle"
    mark: Zones.colour("feedback")

    Column {
        width: parent.width
        spacing: Theme.gap
        PrimaryButton {
            width: parent.width
            label: qsTr("Go on writing")
            iconName: "edit"
            onClicked: Navigator.leave()
        }
        SecondaryButton {
            width: parent.width
            height: Theme.touch + 16
            label: qsTr("Leave and wipe")
            iconName: "x"
            onClicked: {
                page.viewModel.wipe();
                Navigator.home();
            }
        }
    }
}
