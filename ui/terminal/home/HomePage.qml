import QtQuick
import ui.components
import ui.flow
import ui.model
import ui.style

// The zones of this terminal: the first one large, fault report last and always there.
Page {
    id: page

    readonly property int columns: 2
    readonly property int gap: Theme.touchGap + Theme.unit
    readonly property int rest: Math.max(0, zones.count - 1)
    readonly property int rows: Math.ceil(rest / columns)
    readonly property int faultHeight: Theme.large ? 184 : 168
    readonly property real free: area.height - faultHeight - gap * (rows + 1)
    // The first card counts one and a half rows.
    readonly property real rowHeight: Math.min(free / (rows + 1.3), Theme.landscape ? 240 : 300)

    title: Hall.phrase("home.title", Hall.language)
    subtitle: Hall.phrase("idle.welcome", Hall.language)
    iconName: "hand-finger"

    Item {
        id: area
        anchors.fill: parent

        Repeater {
            id: zones
            model: Zones
            ZoneCard {
                readonly property bool first: index === 0
                readonly property int place: index - 1
                readonly property bool alone: first || (index === page.rest && page.rest % page.columns === 1)

                x: alone || place % page.columns === 0 ? 0 : width + page.gap
                y: first ? 0 : firstHeight + page.gap + Math.floor(place / page.columns) * (page.rowHeight + page.gap)
                width: alone ? area.width : (area.width - page.gap) / page.columns
                height: first ? firstHeight : page.rowHeight
                readonly property real firstHeight: page.rowHeight * 1.3
                leading: first
                tall: !alone && !Theme.large && height > 250
                onClicked: Navigator.open(zoneId)
            }
        }
        FaultCard {
            width: area.width
            height: page.faultHeight
            anchors.bottom: parent.bottom
            onClicked: Navigator.open("fault")
        }
    }
}
