pragma ComponentBehavior: Bound
import QtQuick
import ui.catalogue
import ui.components
import ui.console.announcements
import ui.console.parts
import ui.model
import ui.style

// A week: a line an announcement, its bar from when until when, an outage's hours below. Enter opens it; the arrows beside the week turn it.
FocusScope {
    id: pane

    required property Week week
    readonly property int names: 300
    readonly property real day: (list.width - names - Theme.gap) / 7
    signal opened(key: string)

    NoticeKinds { id: kinds }
    Row {
        id: head
        width: parent.width
        height: Theme.touch
        spacing: Theme.touchGap
        DeskButton {
            height: parent.height
            iconName: "chevron-left"
            label: qsTr("Week before")
            keys: "Alt+←"
            onClicked: pane.week.go(-1)
        }
        DeskButton {
            height: parent.height
            enabled: pane.week.weeks !== 0
            label: qsTr("This week")
            onClicked: pane.week.go(0)
        }
        DeskButton {
            height: parent.height
            iconName: "chevron-right"
            label: qsTr("Week after")
            keys: "Alt+→"
            onClicked: pane.week.go(1)
        }
    }
    Shortcut {
        sequence: "Alt+Left"
        onActivated: pane.week.go(-1)
    }
    Shortcut {
        sequence: "Alt+Right"
        onActivated: pane.week.go(1)
    }
    Card {
        anchors { top: head.bottom; topMargin: Theme.touchGap; bottom: parent.bottom }
        width: parent.width
        implicitHeight: 0
        padding: 1
        Row {
            id: days
            x: pane.names
            height: 40
            Repeater {
                model: pane.week.days
                KioskText {
                    required property string modelData
                    readonly property var parts: modelData.split("-")
                    width: pane.day
                    height: days.height
                    leftPadding: 6
                    verticalAlignment: Text.AlignVCenter
                    text: new Date(parts[0], parts[1] - 1, parts[2]).toLocaleDateString(Qt.locale(Session.language), qsTr("ddd d MMM"))
                    font { pixelSize: Theme.fontSmall; bold: true }
                    color: Theme.cardNote
                    wrapMode: Text.NoWrap
                }
            }
        }
        Repeater {
            model: 7
            Rectangle {
                required property int index
                x: pane.names + index * pane.day
                width: 1
                height: parent.height
                color: Theme.cardLine
            }
        }
        ListView {
            id: list
            // The list is said first, then its row: not within the change of the focus.
            function begin(): void {
                if (activeFocus && currentIndex < 0)
                    currentIndex = 0;
            }
            anchors { fill: parent; topMargin: days.height }
            model: pane.week.bars
            clip: true
            focus: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            currentIndex: -1
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Calendar")
            onActiveFocusChanged: Qt.callLater(begin)
            Keys.onReturnPressed: if (currentItem !== null) pane.opened((currentItem as Line).key)
            delegate: Line {}
        }
        Rectangle {
            visible: pane.week.now >= 0
            x: pane.names + pane.week.now * pane.day
            y: days.height
            width: 2
            height: parent.height - y
            color: Theme.accent
        }
        EmptyState {
            visible: list.count === 0
            anchors.centerIn: parent
            width: 420
            iconName: "clock"
            title: qsTr("Nothing plays in this week")
        }
    }

    component Line: Item {
        id: line
        required property string key
        required property string words
        required property string kind
        required property real begins
        required property real ends
        required property string spans
        required property real off
        required property real on
        required property string hours
        readonly property string cut: hours !== "" ? qsTr("Power off %1").arg(hours) : ""
        width: ListView.view.width
        height: cut !== "" ? 62 : 38
        Accessible.role: Accessible.ListItem
        Accessible.name: [words, spans, cut].filter(part => part !== "").join(", ")
        Accessible.focusable: true
        Accessible.selectable: true
        Accessible.selected: ListView.isCurrentItem
        Accessible.onPressAction: pane.opened(key)
        Rectangle {
            anchors.fill: parent
            color: line.ListView.isCurrentItem && line.ListView.view.activeFocus ? Theme.cardPressed : hover.hovered ? Theme.cardWell : "transparent"
        }
        KioskText {
            x: Theme.gap
            width: pane.names - 2 * Theme.gap
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: line.words
            font.pixelSize: Theme.fontNote
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Rectangle {
            x: pane.names + line.begins * pane.day + 2
            y: 6
            visible: line.ends > line.begins
            width: Math.max(6, (line.ends - line.begins) * pane.day - 4)
            height: 26
            radius: 4
            color: kinds.mark(line.kind)
            KioskText {
                x: 8
                width: parent.width - 16
                height: parent.height
                visible: parent.width > 120
                verticalAlignment: Text.AlignVCenter
                text: line.spans
                font { pixelSize: Theme.fontSmall; features: ({ "tnum": 1 }) }
                color: "#ffffff"
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
        // When the power is off, in its own place below; the words stand where the week has room for them.
        Rectangle {
            id: cutBar
            x: pane.names + line.off * pane.day
            y: 37
            visible: line.cut !== ""
            width: Math.max(6, (line.on - line.off) * pane.day)
            height: 18
            radius: 4
            color: Theme.cardInk
        }
        KioskText {
            readonly property bool before: line.on > 3.5
            x: before ? pane.names + Theme.unit : cutBar.x + cutBar.width + Theme.unit
            y: cutBar.y
            width: before ? cutBar.x - x - Theme.unit : line.width - x - Theme.unit
            height: cutBar.height
            visible: cutBar.visible
            horizontalAlignment: before ? Text.AlignRight : Text.AlignLeft
            verticalAlignment: Text.AlignVCenter
            text: line.cut
            font { pixelSize: Theme.fontSmall; features: ({ "tnum": 1 }) }
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        HoverHandler {
            id: hover
        }
        TapHandler {
            onTapped: pane.opened(line.key)
        }
    }
}
