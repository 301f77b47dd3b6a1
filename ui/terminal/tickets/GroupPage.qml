pragma ComponentBehavior: Bound

import QtQuick
import ui.catalogue
import ui.components
import ui.flow
import ui.model
import ui.style

// The services of one group.
Page {
    id: page

    required property TicketsModel viewModel

    title: viewModel.catalogue.groupName
    subtitle: Hall.phrase("tickets.title", Hall.language)
    iconName: Zones.iconName("business")
    mark: Zones.colour("business")

    CardGrid {
        id: grid
        anchors.fill: parent
        columns: Theme.large ? 1 : 2
        rowHeight: Theme.landscape ? (Theme.large ? 112 : 160) : 184
        model: page.viewModel.catalogue.services
        delegate: ChoiceCard {
            required property string serviceId
            required property string name
            required iconName

            width: grid.cardWidth
            height: grid.cardHeight
            title: name
            tileSize: Theme.large && Theme.landscape ? 64 : 96
            titleSize: Theme.large ? Theme.type(36) : Theme.fontBody
            mark: page.mark
            onPressed: Navigator.expectPage(Qt.resolvedUrl("ServicePage.qml"),
                                            { "viewModel": page.viewModel, "serviceId": serviceId })
            onClicked: Navigator.push(Qt.resolvedUrl("ServicePage.qml"),
                                      { "viewModel": page.viewModel, "serviceId": serviceId })
        }
    }
}
