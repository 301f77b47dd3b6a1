pragma ComponentBehavior: Bound

import QtQuick
import ui.catalogue
import ui.components
import ui.model
import ui.style

// The hall's wall: what we promise, when we are open, whom to call.
Page {
    id: page

    required property AnnouncementsModel viewModel
    readonly property bool beside: Theme.landscape && !Theme.large

    title: Hall.phrase("announcements.title", Hall.language)
    iconName: Zones.iconName("announcements")
    mark: Zones.colour("announcements")
    readOnly: true
    patience: 120
    guide: Column {
        width: parent.width
        spacing: Theme.gap
        visible: page.beside
        HoursTable {
            width: parent.width
            model: page.viewModel.hours
        }
        Repeater {
            model: page.viewModel.hotlines
            HotlineLine {
                width: parent.width
                ink: Theme.groundInk
                note: Theme.groundNote
            }
        }
    }

    ScrollArea {
        id: scroll
        anchors.fill: parent
        Column {
            width: scroll.textWidth
            spacing: Theme.gap
            Card {
                visible: !page.beside
                width: parent.width
                height: facts.height + 2 * padding
                Column {
                    id: facts
                    width: parent.width
                    spacing: Theme.gap
                    Row {
                        width: parent.width
                        spacing: Theme.unit * 2
                        Icon {
                            id: clock
                            name: "clock"
                            size: Theme.type(44)
                        }
                        HoursTable {
                            width: parent.width - clock.width - parent.spacing
                            model: page.viewModel.hours
                            ink: Theme.cardInk
                        }
                    }
                    Flow {
                        width: parent.width
                        spacing: Theme.gap
                        Repeater {
                            model: page.viewModel.hotlines
                            HotlineLine {
                                width: Theme.large ? facts.width : Math.floor((facts.width - 2 * Theme.gap) / 3)
                            }
                        }
                    }
                }
            }
            Repeater {
                id: promises
                model: page.viewModel.promises
                PromiseCard { width: scroll.textWidth }
            }
            KioskText {
                visible: promises.count === 0
                width: parent.width
                text: Hall.phrase("announcements.none", Hall.language)
                color: Theme.groundInk
            }
        }
    }
}
