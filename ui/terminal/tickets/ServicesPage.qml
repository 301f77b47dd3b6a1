pragma ComponentBehavior: Bound

import QtQuick
import ui.catalogue
import ui.components
import ui.flow
import ui.model
import ui.style

// What do you need? The common services take a ticket at one touch; all others are two touches further.
Page {
    id: page

    required property TicketsModel viewModel
    readonly property bool open: viewModel.doors.state === "open"

    title: Hall.phrase("tickets.title", Hall.language)
    subtitle: open ? qsTr("Touch a service and your ticket is printed at once.") : ""
    iconName: Zones.iconName("business")
    mark: Zones.colour("business")
    guide: Column {
        width: parent.width
        spacing: Theme.unit * 2
        DoorsNotice {
            width: parent.width
            visible: text !== ""
            doors: page.viewModel.doors
        }
        GuideLine {
            visible: Hall.ready && !Hall.online && page.open
            iconName: "cloud-off"
            text: Hall.phrase("offline.banner", Hall.language)
        }
        GuideLine {
            visible: page.open && page.viewModel.cardAge > 0
            iconName: page.viewModel.priority ? "circle-check" : "id"
            text: page.viewModel.priority ? Hall.phrase("tickets.card_seen", Hall.language)
                : Hall.phrase("tickets.card_age", Hall.language, { "n": page.viewModel.cardAge })
        }
    }
    actions: [
        SecondaryButton {
            width: page.buttonWidth
            iconName: "search"
            label: Hall.phrase("search.title", Hall.language)
            onClicked: Navigator.open("search")
        },
        SecondaryButton {
            width: page.buttonWidth
            iconName: "category"
            label: Hall.phrase("tickets.all", Hall.language)
            onPressed: Navigator.expectPage(Qt.resolvedUrl("GroupsPage.qml"), { "viewModel": page.viewModel })
            onClicked: Navigator.push(Qt.resolvedUrl("GroupsPage.qml"), { "viewModel": page.viewModel })
        }
    ]
    readonly property real buttonWidth: (grid.width - Theme.touchGap) / 2

    KioskText {
        id: heading
        width: parent.width
        text: Hall.phrase("tickets.common", Hall.language)
        font.pixelSize: Theme.fontNote
        font.bold: true
        color: Theme.groundNote
        Accessible.role: Accessible.Heading
    }
    CardGrid {
        id: grid
        anchors { top: heading.bottom; topMargin: Theme.unit * 2; left: parent.left; right: parent.right
                  bottom: parent.bottom }
        columns: Theme.landscape && !Theme.large ? 3 : 2
        rowHeight: Theme.landscape ? (Theme.large ? 144 : 160)
                 : Theme.large ? 184 : Math.max(160, Math.min(216, Math.floor(height / 4) - Theme.gap))
        model: page.viewModel.catalogue.common
        delegate: TakeCard {
            width: grid.cardWidth
            height: grid.cardHeight
            mark: page.mark
            takes: page.open
            onPressed: page.expect(serviceId)
            onClicked: page.choose(serviceId)
        }
    }

    function expect(serviceId: string): void {
        if (page.open)
            Navigator.expectPage(Qt.resolvedUrl("TicketPage.qml"), { "viewModel": page.viewModel });
        else
            Navigator.expectPage(Qt.resolvedUrl("ServicePage.qml"),
                                 { "viewModel": page.viewModel, "serviceId": serviceId });
    }
    function choose(serviceId: string): void {
        if (page.open) {
            page.viewModel.take(serviceId);
            Navigator.push(Qt.resolvedUrl("TicketPage.qml"), { "viewModel": page.viewModel });
        } else {
            Navigator.push(Qt.resolvedUrl("ServicePage.qml"), { "viewModel": page.viewModel, "serviceId": serviceId });
        }
    }
}
