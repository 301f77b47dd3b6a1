pragma ComponentBehavior: Bound

import QtQuick
import ui.components
import ui.model
import ui.style

// Which pages of a PDF on A4: the one that was being read, or all; more than go at once in parts.
Page {
    id: page

    required property AnnouncementsModel viewModel
    required property int at
    readonly property NoticePaper paper: viewModel.paper
    readonly property int many: viewModel.pages.length
    readonly property var choices: {
        const only = { "first": at, "count": 1, "words": many > 1 ? qsTr("Only page %1").arg(at + 1) : qsTr("This page") };
        if (many <= 1)
            return [only];
        if (many <= paper.most)
            return [only, { "first": 0, "count": many, "words": qsTr("All %n page(s)", "", many) }];
        const parts = Array.from({ "length": Math.ceil(many / paper.most) }, (_, n) => n * paper.most);
        return [only, ...parts.map(first => ({ "first": first, "count": Math.min(paper.most, many - first),
                "words": qsTr("Pages %1 to %2").arg(first + 1).arg(Math.min(many, first + paper.most)) }))];
    }

    kicker: viewModel.pdf
    kickerShown: !(Theme.large && Theme.landscape)
    titleSize: !Theme.large ? Theme.fontTitle : Theme.type(Theme.landscape ? 34 : 44)
    title: viewModel.gone ? viewModel.title : qsTr("Which pages on paper?")
    // In large type what becomes of the paper needs its room.
    subtitle: Theme.large && said.text !== "" ? "" : many > paper.most ? qsTr("On A4, at most %n page(s) at once", "", paper.most) : qsTr("On A4")
    iconName: "printer"
    mark: Zones.colour("announcements")
    guide: KioskText {
        width: parent.width
        visible: text !== ""
        text: said.text
        font.pixelSize: Theme.large ? Theme.fontNote : Theme.fontBody
        font.bold: true
        color: Theme.groundInk
    }

    PaperWords {
        id: said
        paper: page.paper
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width
        visible: page.viewModel.gone
        title: Hall.phrase("announcements.gone", Hall.language)
        ink: Theme.groundInk
    }
    Column {
        id: list
        anchors.fill: parent
        visible: !page.viewModel.gone
        spacing: Theme.touchGap
        Repeater {
            model: page.choices
            ChoiceCard {
                id: card
                required property var modelData
                width: list.width
                height: Math.min(208, (list.height - (page.choices.length - 1) * list.spacing) / page.choices.length)
                enabled: page.paper.state !== "sent" && page.paper.state !== "held"
                iconName: "file-text"
                titleSize: Theme.fontHeading
                title: modelData.words
                mark: Zones.colour("announcements")
                onClicked: page.paper.printPages(modelData.first, modelData.count)
            }
        }
    }
}
