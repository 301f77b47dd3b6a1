pragma ComponentBehavior: Bound
import QtQuick
import ui.style

// What staff came for: one thing at a time, its tabs at the side or on top.
Item {
    id: page

    required property ServiceModel viewModel
    property string tab: "health"

    readonly property var tabs: [
        { "id": "health", "icon": "gauge", "label": qsTr("Health") },
        { "id": "paper", "icon": "printer", "label": qsTr("Printer") },
        { "id": "levels", "icon": "device-tablet", "label": qsTr("Screen, sound") },
        { "id": "log", "icon": "file-text", "label": qsTr("Log") },
        { "id": "end", "icon": "refresh", "label": qsTr("Restart, leave") },
    ]

    Grid {
        id: rail
        x: Theme.margin
        y: Theme.margin
        columns: Theme.landscape ? 1 : page.tabs.length
        rowSpacing: Theme.touchGap
        columnSpacing: Theme.touchGap
        Repeater {
            model: page.tabs
            TabButton {
                required property var modelData
                readonly property int count: page.tabs.length
                width: Theme.landscape ? 400 : (page.width - 2 * Theme.margin - (count - 1) * Theme.touchGap) / count
                height: Theme.landscape ? 120 : 160
                iconName: modelData.icon
                label: modelData.label
                on: page.tab === modelData.id
                onClicked: page.tab = modelData.id
            }
        }
    }
    Loader {
        x: Theme.landscape ? rail.x + rail.width + Theme.margin : Theme.margin
        y: Theme.landscape ? Theme.margin : rail.y + rail.height + Theme.margin
        width: page.width - x - Theme.margin
        height: page.height - y - Theme.margin
        sourceComponent: ({ "health": health, "paper": paper, "levels": levels, "log": log, "end": end })[page.tab]
    }
    Component { id: health; HealthTab { model: page.viewModel.health } }
    Component { id: paper; PaperTab { model: page.viewModel.paper } }
    Component { id: levels; LevelsTab { model: page.viewModel.levels } }
    Component { id: log; LogTab { model: page.viewModel.log } }
    Component { id: end; EndTab { viewModel: page.viewModel } }
}
