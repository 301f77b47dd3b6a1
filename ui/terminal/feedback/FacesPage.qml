pragma ComponentBehavior: Bound

import QtQuick
import ui.components
import ui.flow
import ui.model
import ui.style

// How was it? Five faces; whoever is not satisfied is asked why, the others may say more.
Page {
    id: page

    required property RatingModel viewModel
    readonly property string visit: [viewModel.number, viewModel.service,
                                     viewModel.window === "" ? "" : qsTr("Window %1").arg(viewModel.window)]
                                    .filter(word => word !== "").join(" · ")

    title: Hall.phrase("rate.title", Hall.language)
    subtitle: visit === "" ? Hall.phrase("rate.private", Hall.language) : visit
    iconName: Theme.large ? "" : "star"
    mark: Zones.colour("feedback")
    actions: [
        PrimaryButton {
            width: page.half
            enabled: page.viewModel.level > 0
            label: page.viewModel.low ? qsTr("Next") : qsTr("Send")
            iconName: page.viewModel.low ? "arrow-right" : "check"
            iconAfter: page.viewModel.low
            onClicked: page.viewModel.low ? page.show("ReasonsPage.qml") : page.finish()
        },
        SecondaryButton {
            visible: page.viewModel.takesWords
            width: page.half
            height: Theme.touch + 16
            enabled: page.viewModel.level > 0
            label: page.viewModel.words === "" ? qsTr("Add words") : qsTr("My words")
            iconName: page.viewModel.words === "" ? "edit" : "check"
            onClicked: page.show("WordsPage.qml")
        }
    ]
    readonly property real half: (list.width - Theme.touchGap) / 2

    function show(next: string): void {
        Navigator.push(Qt.resolvedUrl(next), { "viewModel": viewModel });
    }
    function finish(): void {
        if (viewModel.send())
            Navigator.replace(Qt.resolvedUrl("ThanksPage.qml"), { "viewModel": viewModel });
    }

    Column {
        id: list
        anchors.fill: parent
        spacing: Theme.touchGap
        readonly property real cardHeight: Math.min(200, (height - 4 * spacing) / 5)
        Repeater {
            model: page.viewModel.levels
            FaceCard {
                required property string words
                required level
                required chosen
                width: list.width
                height: list.cardHeight
                label: words
                onClicked: page.viewModel.choose(level)
            }
        }
    }
}
