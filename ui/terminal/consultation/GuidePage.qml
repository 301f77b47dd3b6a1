pragma ComponentBehavior: Bound

import QtQuick
import ui.catalogue
import ui.components
import ui.flow
import ui.model
import ui.style

// The services of one group; each leads to its own page.
Page {
    id: page

    required property ConsultationModel viewModel

    title: viewModel.catalogue.groupName
    subtitle: Hall.phrase("consultation.title", Hall.language)
    iconName: Zones.iconName("consultation")
    mark: Zones.colour("consultation")

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
            onClicked: Navigator.openService(serviceId)
        }
    }
}
