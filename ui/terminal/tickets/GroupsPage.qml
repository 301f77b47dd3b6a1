pragma ComponentBehavior: Bound

import QtQuick
import ui.catalogue
import ui.components
import ui.flow
import ui.model
import ui.style

// All services, by what they are about.
Page {
    id: page

    required property TicketsModel viewModel

    title: Hall.phrase("tickets.all", Hall.language)
    subtitle: qsTr("What is it about?")
    iconName: Zones.iconName("business")
    mark: Zones.colour("business")

    CardGrid {
        id: grid
        anchors.fill: parent
        columns: Theme.large && !Theme.landscape ? 1 : 2
        rowHeight: Theme.landscape ? (Theme.large ? 176 : 160) : Theme.large ? 136 : 208
        model: page.viewModel.catalogue.groups
        delegate: ChoiceCard {
            required property string groupId
            required property string name
            required iconName
            required property int count

            width: grid.cardWidth
            height: grid.cardHeight
            title: name
            note: Theme.large || Theme.landscape ? "" : qsTr("%n service(s)", "", count)
            mark: page.mark
            onPressed: {
                page.viewModel.catalogue.openGroup(groupId);
                Navigator.expectPage(Qt.resolvedUrl("GroupPage.qml"), { "viewModel": page.viewModel });
            }
            onClicked: {
                page.viewModel.catalogue.openGroup(groupId);
                Navigator.push(Qt.resolvedUrl("GroupPage.qml"), { "viewModel": page.viewModel });
            }
        }
    }
}
