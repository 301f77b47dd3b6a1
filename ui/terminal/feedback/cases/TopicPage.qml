pragma ComponentBehavior: Bound

import QtQuick
import ui.components
import ui.flow
import ui.model
import ui.style

// Which category, then which of its own.
CasePage {
    id: page

    // Whether a category is chosen already and its own are asked for.
    property bool within: false

    kicker: within ? viewModel.topicName : viewModel.kindName
    title: Hall.phrase(within ? "case.sub" : "case.topic", Hall.language)

    CardGrid {
        id: grid
        anchors.fill: parent
        columns: page.within && !Theme.large ? 2 : 1
        // Five categories, or seven of one in two columns, without a second page where that can be.
        readonly property int whole: page.within && !Theme.large ? 4 : 5
        rowHeight: Theme.large ? (Theme.landscape ? 112 : 136) : Math.max(112, Math.min(176, Math.floor((height - (whole - 1) * Theme.gap) / whole)))
        model: page.within ? page.viewModel.subs : page.viewModel.topics
        delegate: ChoiceCard {
            required property string topic
            required property string name
            required property bool subs

            width: grid.cardWidth
            height: grid.cardHeight
            padding: Theme.unit * 2
            leftPadding: Theme.gap
            title: name
            titleSize: Theme.large ? Theme.type(32) : Theme.fontHeading
            onClicked: {
                if (page.within)
                    page.viewModel.chooseSub(topic);
                else
                    page.viewModel.chooseTopic(topic);
                if (subs)
                    Navigator.push(Qt.resolvedUrl("TopicPage.qml"), { "viewModel": page.viewModel, "within": true });
                else
                    Navigator.push(Qt.resolvedUrl("TextPage.qml"), { "viewModel": page.viewModel });
            }
        }
    }
}
