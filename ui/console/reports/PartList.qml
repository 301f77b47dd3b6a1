pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.style

// The parts of a report; arrows go through them and open them.
FocusScope {
    id: parts

    required property var model
    required property string current
    signal chosen(key: string)

    Card {
        anchors.fill: parent
        padding: 6
        implicitHeight: 0
        ListView {
            id: list
            anchors.fill: parent
            model: parts.model
            clip: true
            focus: true
            activeFocusOnTab: true
            spacing: 2
            boundsBehavior: Flickable.StopAtBounds
            highlightFollowsCurrentItem: false
            keyNavigationEnabled: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Parts of the report")
            onCurrentItemChanged: if (activeFocus && currentItem) parts.chosen((currentItem as Line).key)
            delegate: Line {}
        }
    }

    component Line: Rectangle {
        id: line
        required property int index
        required property string key
        required property string title
        required property int count
        readonly property bool on: parts.current === key
        width: ListView.view ? ListView.view.width : 0
        height: Math.max(34, words.height + 12)
        radius: Theme.radius
        color: on ? Theme.cardPressed : hover.hovered ? Theme.cardWell : Theme.card
        Accessible.role: Accessible.ListItem
        Accessible.name: words.text
        Accessible.selected: on
        Accessible.onPressAction: parts.chosen(key)
        Rectangle {
            visible: line.on
            x: 2
            y: 6
            width: 4
            height: parent.height - 12
            radius: 2
            color: list.activeFocus ? Theme.accent : Theme.cardNote
        }
        KioskText {
            id: words
            anchors { left: parent.left; leftMargin: 14; right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
            text: line.key === "glance" ? qsTr("At a glance") : line.title
            font { pixelSize: Theme.fontNote; bold: line.on }
            Accessible.ignored: true
        }
        HoverHandler { id: hover }
        TapHandler {
            onTapped: {
                list.forceActiveFocus();
                list.currentIndex = line.index;
                parts.chosen(line.key);
            }
        }
    }
}
