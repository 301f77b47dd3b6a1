pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.flow
import ui.model
import ui.style

// The zones of this terminal: the first one large, fault report last and always there where the hall supplies power.
Page {
    id: page

    readonly property int gap: Theme.touchGap + Theme.unit
    // Half-width places after the first card; fault report, or without one the last zone, is the last of them.
    readonly property int places: zones.count - (Hall.suppliesPower ? 0 : 1)
    readonly property int rows: Math.ceil(places / 2)
    readonly property bool lastWide: places % 2 === 1
    // In large type only cards of full width have room for their note.
    readonly property bool noted: !Theme.large
    readonly property bool notedWide: noted || rowHeight >= 190
    readonly property real lead: Theme.large ? 1 : 1.25
    readonly property real rowHeight: (area.height - gap * rows) / (rows + lead)

    kicker: Hall.phrase("idle.welcome", Hall.language)
    title: Hall.phrase("home.title", Hall.language)
    titleSize: Theme.large ? Theme.fontTitle : 80
    scenery: !Theme.large || Theme.landscape
    guide: ZoneLegend {
        visible: !page.noted && !Theme.landscape
        first: page.notedWide ? 1 : 0
        width: parent.width
        height: visible ? implicitHeight : 0
    }

    Item {
        id: area
        anchors.fill: parent

        Repeater {
            id: zones
            model: Zones
            ZoneCard {
                required property int index
                readonly property int place: index - 1

                readonly property bool wide: leading || (page.lastWide && place === page.places - 1)

                leading: index === 0
                noted: wide ? page.notedWide : page.noted
                x: leading || place % 2 === 0 ? 0 : width + page.gap
                y: leading ? 0 : page.rowHeight * page.lead + page.gap
                                 + Math.floor(place / 2) * (page.rowHeight + page.gap)
                width: wide ? area.width : (area.width - page.gap) / 2
                height: leading ? page.rowHeight * page.lead : page.rowHeight
                tall: !wide && height > 280
                onPressed: Navigator.expect(zoneId)
                onClicked: Navigator.open(zoneId)
            }
        }
        FaultCard {
            visible: Hall.suppliesPower
            anchors { right: parent.right; bottom: parent.bottom }
            width: page.lastWide ? area.width : (area.width - page.gap) / 2
            height: page.rowHeight
            noted: page.lastWide ? page.notedWide : page.noted
            tall: !page.lastWide && height > 280
            onPressed: Navigator.expect("fault")
            onClicked: Navigator.open("fault")
        }
    }
}
