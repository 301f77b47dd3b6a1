import QtQuick
import ui.components
import ui.flow
import ui.model
import ui.style

// Thank you, and what happens now.
Page {
    id: page

    required property RatingModel viewModel
    readonly property bool failed: viewModel.step === "failed"

    title: failed ? Hall.phrase(viewModel.error, Hall.language) : Hall.phrase("rate.thanks", Hall.language)
    subtitle: failed ? "" : !viewModel.low ? Hall.phrase("rate.private", Hall.language)
        : viewModel.phone !== "" ? Hall.phrase("rate.call_promise", Hall.language)
        : Hall.phrase("rate.review_promise", Hall.language)
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
            iconName: "heart-handshake"
            colour: Zones.colour("feedback")
        }
    }
}
