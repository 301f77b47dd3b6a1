pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.flow
import ui.model
import ui.style

// A suggestion, or thanks to somebody?
Page {
    id: page

    required property VoiceModel viewModel

    title: viewModel.takes ? Hall.phrase("voices.title", Hall.language) : Hall.phrase("error.voice_cannot_take", Hall.language)
    subtitle: viewModel.takes ? Hall.phrase("voices.what", Hall.language) : ""
    titleSize: viewModel.takes ? Theme.fontTitle : Theme.fontHeading
    iconName: Theme.large ? "" : "bulb"
    mark: Zones.colour("feedback")

    Column {
        visible: page.viewModel.takes
        width: parent.width
        spacing: Theme.gap
        Repeater {
            model: [{ "kind": "suggestion", "icon": "bulb" }, { "kind": "praise", "icon": "heart-handshake" }]
            ChoiceCard {
                required property var modelData
                width: parent.width
                height: Math.max(implicitHeight, Theme.large ? 220 : 240)
                iconName: modelData.icon
                mark: Zones.colour("feedback")
                title: Hall.phrase("voices." + modelData.kind, Hall.language)
                titleSize: Theme.large ? Theme.type(36) : Theme.fontHeading
                note: Hall.phrase("voices." + modelData.kind + "_note", Hall.language)
                onClicked: {
                    page.viewModel.begin(modelData.kind);
                    Navigator.push(Qt.resolvedUrl("VoiceWordsPage.qml"), { "viewModel": page.viewModel });
                }
            }
        }
    }
}
