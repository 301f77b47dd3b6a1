import QtQuick
import ui.components
import ui.flow
import ui.keyboard
import ui.model
import ui.style

// With a number somebody can answer; without one nobody can tell who it was.
Page {
    id: page

    required property VoiceModel viewModel

    title: viewModel.error !== "" ? Hall.phrase(viewModel.error, Hall.language) : Hall.phrase("voices.phone", Hall.language)
    subtitle: Hall.phrase("voices.phone_note", Hall.language)
    iconName: Theme.large ? "" : "phone-call"
    mark: Zones.colour("feedback")
    guide: EntryField {
        width: parent.width
        height: Theme.type(136)
        label: qsTr("Phone number")
        value: page.viewModel.phone
        placeholder: qsTr("Not given")
        chosen: true
    }
    actions: [
        PrimaryButton {
            width: page.half
            enabled: page.viewModel.phone !== ""
            label: qsTr("Send")
            iconName: "check"
            onClicked: page.finish()
        },
        SecondaryButton {
            width: page.half
            height: Theme.touch + 16
            label: qsTr("No number")
            onClicked: {
                page.viewModel.withhold();
                page.finish();
            }
        }
    ]
    readonly property real half: (keys.width - Theme.touchGap) / 2

    function finish(): void {
        if (viewModel.send())
            Navigator.replace(Qt.resolvedUrl("VoiceThanksPage.qml"), { "viewModel": viewModel });
    }

    KeyRows {
        id: keys
        anchors.fill: parent
        onTyped: key => page.viewModel.dial(key)
        onErased: page.viewModel.erase()
    }
}
