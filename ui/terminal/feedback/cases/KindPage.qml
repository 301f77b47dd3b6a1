pragma ComponentBehavior: Bound

import QtQuick
import ui.catalogue
import ui.components
import ui.flow
import ui.model
import ui.style

// What kind of thing is it? Where nothing can be taken, whom to call instead.
Page {
    id: page

    required property CaseModel viewModel
    readonly property bool takes: viewModel.offers

    title: Hall.phrase(takes ? "case.which" : "case.unavailable", Hall.language)
    subtitle: takes && viewModel.about !== "" ? Hall.phrase("card.about", Hall.language, { "who": viewModel.about })
        : Theme.large && takes ? "" : Hall.phrase(takes ? "case.which_note" : "case.unavailable_note", Hall.language)
    iconName: Theme.large ? "" : "message-2"
    mark: Zones.colour("feedback")
    readOnly: !takes
    handlesBack: true
    onBackRequested: viewModel.dirty ? page.ask() : Navigator.leave()
    guardsHome: viewModel.dirty
    onHomeRequested: page.ask()

    function ask(): void {
        Navigator.push(Qt.resolvedUrl("LeavePage.qml"), { "viewModel": viewModel });
    }

    Card {
        visible: !page.takes
        width: parent.width
        height: numbers.height + 2 * padding
        Column {
            id: numbers
            width: parent.width
            spacing: Theme.gap
            Repeater {
                model: page.viewModel.hotlines
                HotlineLine { width: numbers.width }
            }
        }
    }
    CardGrid {
        id: grid
        visible: page.takes
        anchors.fill: parent
        columns: 1
        rowHeight: Math.min(Theme.large ? 176 : 200, Math.max(112, Math.floor((height - 4 * Theme.gap) / 5)))
        model: page.viewModel.kinds
        delegate: ChoiceCard {
            required property int index
            required property string kind
            required iconName
            required property string name
            required property string say

            width: grid.cardWidth
            height: grid.cardHeight
            tileSize: Math.min(96, grid.cardHeight - 32)
            padding: Theme.unit * 2
            title: name
            titleSize: Theme.large ? Theme.type(32) : Theme.fontHeading
            note: Theme.large ? "" : say
            hint: say
            mark: Zones.colour("feedback")
            leading: index === 0
            onClicked: {
                page.viewModel.chooseKind(kind);
                Navigator.push(Qt.resolvedUrl(page.viewModel.byTopic ? "TopicPage.qml" : "TextPage.qml"),
                               { "viewModel": page.viewModel });
            }
        }
    }
    Component.onCompleted: viewModel.begin()
}
