import QtQuick
import ui.components
import ui.flow
import ui.model
import ui.style

// Thank you, and what becomes of it.
Page {
    id: page

    required property VoiceModel viewModel
    readonly property bool failed: viewModel.error !== ""

    title: failed ? Hall.phrase(viewModel.error, Hall.language) : Hall.phrase("voices.thanks", Hall.language)
    subtitle: failed ? "" : Hall.phrase(
        viewModel.kind === "praise" ? "voices.praise_goes" : viewModel.phone !== "" ? "voices.answer" : "voices.published", Hall.language)
    titleSize: failed ? Theme.fontHeading : Theme.fontTitle
    iconName: failed ? "alert-circle" : "circle-check"
    mark: Zones.colour("feedback")
    readOnly: true
    handlesBack: true
    onBackRequested: Navigator.home()
    actions: [
        PrimaryButton {
            label: qsTr("OK")
            iconName: "check"
            onClicked: Navigator.home()
        }
    ]
    Card {
        visible: !page.failed
        width: parent.width
        height: Math.min(parent.height, 520)
        IconTile {
            anchors.centerIn: parent
            size: Math.min(parent.height, 320)
            radius: size / 2
            iconName: page.viewModel.kind === "praise" ? "heart-handshake" : "bulb"
            colour: Zones.colour("feedback")
        }
    }
}
