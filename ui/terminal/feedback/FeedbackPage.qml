pragma ComponentBehavior: Bound

import QtQuick
import ui.catalogue
import ui.components
import ui.flow
import ui.model
import ui.style

// What would you like to tell us? One card a way; or call someone.
Page {
    id: page

    required property FeedbackModel viewModel

    title: Hall.phrase("feedback.title", Hall.language)
    subtitle: Hall.phrase("feedback.what", Hall.language)
    iconName: Zones.iconName("feedback")
    mark: Zones.colour("feedback")
    guide: Flow {
        id: lines
        width: parent.width
        visible: !Theme.large
        spacing: Theme.landscape ? Theme.unit * 2 : Theme.gap
        Repeater {
            model: page.viewModel.hotlines
            HotlineLine {
                width: Theme.landscape ? lines.width : Math.floor((lines.width - 2 * Theme.gap) / 3)
                ink: Theme.groundInk
                note: Theme.groundNote
            }
        }
    }

    CardGrid {
        id: grid
        anchors.fill: parent
        columns: Theme.landscape ? 2 : 1
        rowHeight: Theme.landscape ? (Theme.large ? 160 : 210) : Theme.large ? 128 : 200
        model: page.viewModel.cards
        delegate: ChoiceCard {
            required property int index
            required property string pageId
            required iconName
            required title
            required property string say

            width: grid.cardWidth
            height: grid.cardHeight
            titleSize: Theme.large ? Theme.type(36) : Theme.fontHeading
            mark: Zones.colour("feedback")
            note: Theme.large || Theme.landscape ? "" : say
            leading: index === 0
            onPressed: Navigator.expect(pageId)
            onClicked: Navigator.open(pageId)
        }
    }
}
