pragma ComponentBehavior: Bound
import QtQuick
import ui.style

// Text that may be longer than its room: moves by finger, and by two large buttons beside it.
Item {
    id: area

    default property alias content: holder.data
    readonly property bool longer: held.longer
    // How far one has come: 1 when the end is in sight.
    readonly property real reach: view.contentHeight <= 0 ? 0 : Math.min(1, (view.contentY + view.height) / view.contentHeight)
    readonly property real textWidth: width - (longer ? rail.width + Theme.gap : 0)

    // What stands at `item` in sight.
    function reveal(item: Item): void {
        const top = item.mapToItem(holder, 0, 0).y;
        if (longer && (top < view.contentY || top + Math.min(item.height, view.height * 0.5) > view.contentY + view.height))
            view.contentY = Math.max(0, Math.min(view.contentHeight - view.height, top - Theme.gap));
    }

    Flickable {
        id: view
        width: area.textWidth
        height: area.height
        contentWidth: width
        contentHeight: holder.height
        interactive: area.longer
        clip: area.longer
        boundsBehavior: Flickable.StopAtBounds
        Item {
            id: holder
            width: view.width
            height: childrenRect.height
            onHeightChanged: Qt.callLater(held.decide)
        }
        Behavior on contentY {
            enabled: !view.moving
            NumberAnimation { duration: Theme.slide; easing.type: Easing.OutCubic }
        }
    }
    Column {
        id: rail
        visible: area.longer
        anchors { right: parent.right; bottom: parent.bottom }
        width: Theme.touch
        spacing: Theme.touchGap
        ArrowButton {
            iconName: "chevron-up"
            label: qsTr("Up")
            enabled: view.contentY > 1
            onClicked: view.contentY = Math.max(0, view.contentY - view.height * 0.8)
        }
        ArrowButton {
            iconName: "chevron-down"
            label: qsTr("Down")
            enabled: view.contentY < view.contentHeight - view.height - 1
            onClicked: view.contentY = Math.min(view.contentHeight - view.height, view.contentY + view.height * 0.8)
        }
    }
    // Narrower text is longer: decided step by step, so that the decision does not undo itself.
    QtObject {
        id: held
        property bool longer: false
        function decide(): void {
            if (holder.height > area.height)
                longer = true;
            else if (holder.height < area.height * 0.85)
                longer = false;
        }
    }
    onHeightChanged: Qt.callLater(held.decide)

    component ArrowButton: Pressable {
        id: arrow
        required property string iconName
        width: Theme.touch
        height: Math.min(Theme.touch * 1.5, (area.height - Theme.touchGap) / 2)
        opacity: enabled ? 1 : 0.4
        contentItem: Item {
            Icon {
                anchors.centerIn: parent
                name: arrow.iconName
                size: 56
            }
        }
    }
}
