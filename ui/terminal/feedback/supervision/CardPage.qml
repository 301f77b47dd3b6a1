pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ui.components
import ui.flow
import ui.model
import ui.style
import ui.terminal.feedback.voices

// Whom the card is of, and what one may say about them.
Page {
    id: page

    required property CardModel viewModel
    readonly property bool failed: viewModel.error !== ""

    title: failed ? Hall.phrase(viewModel.error, Hall.language)
        : viewModel.who !== "" ? Hall.phrase("card.title", Hall.language, { "who": viewModel.who }) : ""
    subtitle: failed || viewModel.who === "" ? "" : Hall.phrase("card.note", Hall.language)
    titleSize: failed ? Theme.fontHeading : Theme.fontTitle
    iconName: failed ? "alert-circle" : Theme.large ? "" : "id"
    mark: Zones.colour("feedback")
    patience: 60
    actions: [
        SecondaryButton {
            visible: page.failed
            height: Theme.touch + 16
            label: Hall.phrase("help.call", Hall.language)
            iconName: "headset"
            onClicked: Help.call()
        }
    ]

    function go(way: string): void {
        viewModel.take();
        if (way !== "praise") {
            Navigator.open(way);
            return;
        }
        const voices = Zones.viewModel("voices") as VoiceModel;
        voices.begin("praise");
        if (voices.takes)
            Navigator.push(Qt.resolvedUrl("../voices/VoiceWordsPage.qml"), { "viewModel": voices });
        else
            Navigator.open("voices");
    }

    CardGrid {
        id: grid
        anchors.fill: parent
        columns: 1
        rowHeight: Theme.landscape ? (Theme.large ? 152 : 184) : Theme.large ? 200 : 220
        model: page.viewModel.ways
        delegate: ChoiceCard {
            required property int index
            required property string way
            required iconName
            required title
            required property string say

            width: grid.cardWidth
            height: grid.cardHeight
            titleSize: Theme.large ? Theme.type(36) : Theme.fontHeading
            mark: Zones.colour("feedback")
            note: Theme.large ? "" : say
            hint: say
            leading: index === 0
            onClicked: page.go(way)
        }
    }
    Component.onCompleted: viewModel.begin()
    T.StackView.onRemoved: viewModel.end()
}
