pragma ComponentBehavior: Bound

import QtQuick
import ui.catalogue
import ui.components
import ui.flow
import ui.model
import ui.style

// What would you like to know? By group; or call someone.
Page {
    id: page

    required property ConsultationModel viewModel

    title: Hall.phrase("consultation.title", Hall.language)
    subtitle: qsTr("What to bring, how it works, how long it takes, what it costs.")
    iconName: Zones.iconName("consultation")
    mark: Zones.colour("consultation")
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
    actions: [
        SecondaryButton {
            width: page.half
            iconName: "headset"
            label: Hall.phrase("help.call", Hall.language)
            onClicked: Help.call()
        },
        SecondaryButton {
            width: page.half
            iconName: "search"
            label: Hall.phrase("search.title", Hall.language)
            onClicked: Navigator.open("search")
        }
    ]
    readonly property real half: (grid.width - Theme.touchGap) / 2

    CardGrid {
        id: grid
        anchors.fill: parent
        columns: Theme.large && !Theme.landscape ? 1 : 2
        rowHeight: Theme.landscape ? (Theme.large ? 168 : 128) : Theme.large ? 136 : 208
        model: page.viewModel.catalogue.groups
        delegate: ChoiceCard {
            required property string groupId
            required property string name
            required iconName
            required property int count

            width: grid.cardWidth
            height: grid.cardHeight
            title: name
            titleSize: Theme.large ? Theme.type(36) : Theme.fontBody
            tileSize: Theme.large || Theme.landscape ? 80 : 96
            note: Theme.large || Theme.landscape ? "" : qsTr("%n service(s)", "", count)
            mark: page.mark
            onPressed: {
                page.viewModel.catalogue.openGroup(groupId);
                Navigator.expectPage(Qt.resolvedUrl("GuidePage.qml"), { "viewModel": page.viewModel });
            }
            onClicked: {
                page.viewModel.catalogue.openGroup(groupId);
                Navigator.push(Qt.resolvedUrl("GuidePage.qml"), { "viewModel": page.viewModel });
            }
        }
    }
}
