pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.style

// The doctor's findings, the worst first.
Item {
    id: tab

    required property Health model

    Row {
        id: head
        width: parent.width
        spacing: Theme.gap
        Icon {
            id: mark
            anchors.verticalCenter: parent.verticalCenter
            name: tab.model.worst === "fail" ? "alert-circle" : tab.model.worst === "warn" ? "alert-triangle" : "circle-check"
            size: 80
            colour: Theme.groundInk
        }
        KioskText {
            width: head.width - mark.width - again.width - 2 * head.spacing
            anchors.verticalCenter: parent.verticalCenter
            text: tab.model.busy ? qsTr("Looking …") : tab.model.worst === "fail" ? qsTr("Something is wrong")
                : tab.model.worst === "warn" ? qsTr("It works; some things need a look") : qsTr("All is in order")
            font.pixelSize: Theme.fontHeading
            font.bold: true
            color: Theme.groundInk
            Accessible.role: Accessible.Heading
        }
        SecondaryButton {
            id: again
            height: Theme.touch + 16
            label: qsTr("Look again")
            iconName: "refresh"
            enabled: !tab.model.busy
            onClicked: tab.model.look()
        }
    }
    Card {
        anchors { top: head.bottom; topMargin: Theme.gap }
        width: parent.width
        height: Math.min(lines.height + 2 * padding, tab.height - y)
        visible: tab.model.worst !== ""
        ScrollArea {
            id: scroll
            anchors.fill: parent
            Column {
                id: lines
                width: scroll.textWidth
                Repeater {
                    model: tab.model.rows
                    FindingLine { width: lines.width }
                }
            }
        }
    }
}
