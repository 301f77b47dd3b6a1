import QtQuick
import QtQuick.Templates as T
import ui.components
import ui.flow
import ui.model
import ui.style

// What the camera sees; taken, looked at, used or left.
Page {
    id: page

    required property VoiceModel viewModel

    title: viewModel.looking ? Hall.phrase("voices.photo", Hall.language) : Hall.phrase("voices.photo_taken", Hall.language)
    subtitle: Hall.phrase("voices.photo_note", Hall.language)
    iconName: Theme.large ? "" : "camera"
    mark: Zones.colour("feedback")
    readOnly: true
    patience: 60
    actions: [
        PrimaryButton {
            label: page.viewModel.looking ? qsTr("Take the photo") : qsTr("Use it")
            iconName: page.viewModel.looking ? "camera" : "check"
            onClicked: {
                if (page.viewModel.looking) {
                    page.viewModel.take();
                } else {
                    page.viewModel.keep();
                    Navigator.leave();
                }
            }
        },
        SecondaryButton {
            height: Theme.touch + 16
            label: page.viewModel.looking ? qsTr("No photo") : qsTr("Once more")
            onClicked: {
                if (page.viewModel.looking) {
                    page.viewModel.drop();
                    Navigator.leave();
                } else {
                    page.viewModel.look();
                }
            }
        }
    ]
    Card {
        anchors.fill: parent
        LivePicture {
            anchors.fill: parent
            source: page.viewModel
            Accessible.role: Accessible.Graphic
            Accessible.name: page.title
        }
    }
    Component.onCompleted: viewModel.look()
    T.StackView.onRemoved: viewModel.leave()
}
