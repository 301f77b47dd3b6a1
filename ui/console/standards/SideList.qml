pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.style

// A narrow list to go through by arrows: a dot where something was changed, red where something is wrong.
FocusScope {
    id: side

    required property var rows
    required property string current
    required property string name
    // Which row `current` is, from 0; -1 where the filter hides it.
    required property int place
    property var titles: ({})
    property bool notes: true
    property int rowHeight: 32
    signal picked(key: string)

    onPlaceChanged: Qt.callLater(list.follow)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.card
        border { width: list.activeFocus ? 2 : 1; color: list.activeFocus ? Theme.accent : Theme.cardLine }
    }
    ListView {
        id: list
        function step(by: int): void {
            const at = Math.max(0, Math.min(count - 1, side.place + by));
            positionViewAtIndex(at, ListView.Contain);
            const item = itemAtIndex(at) as Line;
            if (item !== null)
                side.picked(item.key);
        }
        // Never while rows are being made.
        function follow(): void {
            if (side.place >= 0 && side.place < count)
                positionViewAtIndex(side.place, ListView.Contain);
        }
        anchors { fill: parent; margins: 2 }
        model: side.rows
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        highlightFollowsCurrentItem: false
        Accessible.role: Accessible.List
        Accessible.name: side.name
        onCountChanged: Qt.callLater(follow)
        Keys.onDownPressed: step(1)
        Keys.onUpPressed: step(-1)
        delegate: Line {}
    }

    component Line: Rectangle {
        id: line
        required property int index
        required property string key
        required property string title
        required property string note
        required property bool changed
        required property bool faulty
        readonly property string words: side.titles[key] ?? title
        readonly property bool on: side.current === key
        width: list.width
        height: side.rowHeight
        color: on ? Theme.cardPressed : hover.hovered ? Theme.cardWell : Theme.card
        Accessible.role: Accessible.ListItem
        Accessible.name: words + (faulty ? ", " + qsTr("something is wrong here") : changed ? ", " + qsTr("changed") : "")
        Accessible.onPressAction: side.picked(line.key)
        Rectangle {
            visible: line.on
            x: 2
            y: 5
            width: 3
            height: parent.height - 10
            radius: 2
            color: Theme.accent
        }
        KioskText {
            anchors { left: parent.left; leftMargin: Theme.gap; right: mark.left; rightMargin: 4; top: parent.top
                      topMargin: tag.visible ? 4 : 0 }
            height: tag.visible ? implicitHeight : parent.height
            verticalAlignment: Text.AlignVCenter
            text: line.words
            font { pixelSize: Theme.fontNote; bold: line.on }
            color: line.faulty ? Theme.bad : Theme.cardInk
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        KioskText {
            id: tag
            visible: side.notes && side.rowHeight > 40 && text !== ""
            anchors { left: parent.left; leftMargin: Theme.gap; right: mark.left; bottom: parent.bottom; bottomMargin: 4 }
            text: line.note
            font.pixelSize: Theme.fontSmall
            color: Theme.cardNote
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Row {
            id: mark
            anchors { right: parent.right; rightMargin: Theme.touchGap; verticalCenter: parent.verticalCenter }
            spacing: 6
            KioskText {
                visible: side.notes && side.rowHeight <= 40
                anchors.verticalCenter: parent.verticalCenter
                text: line.note
                font { pixelSize: Theme.fontSmall; features: ({ "tnum": 1 }) }
                color: Theme.cardNote
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            Icon {
                visible: line.faulty
                anchors.verticalCenter: parent.verticalCenter
                name: "alert-circle"
                size: 16
                colour: Theme.bad
            }
            Rectangle {
                visible: line.changed && !line.faulty
                anchors.verticalCenter: parent.verticalCenter
                width: 8
                height: 8
                radius: 4
                color: Theme.accent
            }
        }
        HoverHandler {
            id: hover
        }
        TapHandler {
            onTapped: {
                list.forceActiveFocus();
                side.picked(line.key);
            }
        }
    }
}
