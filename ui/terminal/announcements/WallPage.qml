pragma ComponentBehavior: Bound

import QtQuick
import ui.catalogue
import ui.components
import ui.flow
import ui.model
import ui.style

// One of the pages that must always be public, made from the pack.
Page {
    id: page

    required property AnnouncementsModel viewModel
    required property string wall

    kicker: kinds.name("wall")
    title: walls.name(wall)
    subtitle: wall === "fees" || wall === "times" ? qsTr("Touch a line for what to bring and how it works.") : ""
    iconName: walls.iconName(wall)
    mark: kinds.mark("wall")
    readOnly: wall !== "fees" && wall !== "times"
    patience: 120

    WallNames { id: walls }
    NoticeKinds { id: kinds }
    ScrollArea {
        id: scroll
        // Cards beside each other, as many as can be read.
        readonly property int across: Theme.large ? 1 : 2
        anchors.fill: parent
        Column {
            width: scroll.textWidth
            spacing: Theme.gap
            TextCard {
                width: parent.width
                blocks: page.viewModel.pageBlocks
            }
            Flow {
                visible: page.wall === "staff"
                width: parent.width
                spacing: Theme.gap
                Repeater {
                    model: page.wall === "staff" ? page.viewModel.people : 0
                    PersonCard { width: (scroll.textWidth - Theme.gap * (scroll.across - 1)) / scroll.across }
                }
            }
            Repeater {
                model: page.wall === "promises" ? page.viewModel.promises : 0
                PromiseCard { width: scroll.textWidth }
            }
            Repeater {
                model: page.wall === "fees" ? page.viewModel.fees : page.wall === "times" ? page.viewModel.times : 0
                ChoiceCard {
                    required property string serviceId
                    required property string name
                    required property string figure
                    width: scroll.textWidth
                    title: name
                    titleSize: Theme.fontBody
                    note: figure
                    onClicked: Navigator.openService(serviceId)
                }
            }
            Card {
                visible: page.wall === "contact"
                width: parent.width
                height: facts.height + 2 * padding
                Column {
                    id: facts
                    width: parent.width
                    spacing: Theme.gap
                    HoursTable {
                        width: parent.width
                        model: page.viewModel.hours
                        ink: Theme.cardInk
                    }
                    Repeater {
                        model: page.viewModel.hotlines
                        HotlineLine { width: facts.width }
                    }
                }
            }
        }
    }
}
