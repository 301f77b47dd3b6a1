import QtQuick
import ui.catalogue
import ui.components
import ui.flow
import ui.model
import ui.style

// One service: what to bring, how it works, how long it takes; and the ticket for it.
Page {
    id: page

    required property TicketsModel viewModel
    required property string serviceId
    readonly property Catalogue service: viewModel.catalogue
    // A terminal without a queue tells about its services and gives no tickets.
    readonly property bool queues: Zones.shows("business")
    readonly property bool open: queues && viewModel.doors.state === "open"

    title: service.name
    iconName: service.icon
    mark: Zones.colour("business")
    readOnly: true
    guide: Column {
        width: parent.width
        spacing: Theme.unit * 2
        GuideLine {
            visible: page.open && page.viewModel.waiting >= 0
            iconName: "users"
            text: page.viewModel.waiting === 0 ? Hall.phrase("waiting.none", Hall.language)
                : Hall.phrase("waiting.count", Hall.language, { "n": page.viewModel.waiting })
        }
        DoorsNotice {
            visible: page.queues && !page.open
            width: parent.width
            doors: page.viewModel.doors
        }
    }
    actions: PrimaryButton {
        visible: page.open
        width: Theme.landscape ? 480 : page.width - 2 * Theme.margin
        height: Theme.touch + 48
        iconName: "ticket"
        label: Hall.phrase("tickets.take", Hall.language)
        onPressed: Navigator.expectPage(Qt.resolvedUrl("TicketPage.qml"), { "viewModel": page.viewModel })
        onClicked: {
            page.viewModel.take(page.serviceId);
            Navigator.push(Qt.resolvedUrl("TicketPage.qml"), { "viewModel": page.viewModel });
        }
    }
    Component.onCompleted: service.openService(serviceId)

    Card {
        anchors.fill: parent
        ServiceNeeds {
            anchors.fill: parent
            model: page.service.needs
        }
    }
}
