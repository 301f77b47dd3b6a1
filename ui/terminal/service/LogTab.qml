pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.style

// What was logged today, the newest first. Only what is on the screen is made.
Item {
    id: tab

    required property LogBook model

    Row {
        id: head
        spacing: Theme.touchGap
        SecondaryButton {
            height: Theme.touch + 16
            label: tab.model.troubleOnly ? qsTr("Show all") : qsTr("Only trouble")
            iconName: "list-search"
            onClicked: tab.model.showTroubleOnly(!tab.model.troubleOnly)
        }
        SecondaryButton {
            height: Theme.touch + 16
            label: qsTr("Read again")
            iconName: "refresh"
            enabled: !tab.model.busy
            onClicked: tab.model.look()
        }
    }
    Card {
        anchors { top: head.bottom; topMargin: Theme.gap; bottom: parent.bottom }
        width: parent.width
        padding: Theme.gap
        Item {
            anchors.fill: parent
            KioskText {
                anchors.centerIn: parent
                visible: tab.model.count === 0
                text: tab.model.busy ? qsTr("Reading …") : tab.model.troubleOnly ? qsTr("No trouble today") : qsTr("Nothing was logged today")
                color: Theme.cardNote
            }
            ListView {
                id: list
                anchors { left: parent.left; top: parent.top; bottom: parent.bottom; right: rail.left; rightMargin: Theme.gap }
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                model: tab.model.rows
                function step(pages: int): void {
                    contentY = Math.max(originY, Math.min(originY + contentHeight - height, contentY + pages * height * 0.8));
                }
                delegate: Item {
                    id: entry
                    required property string time
                    required property string grade
                    required property string text
                    width: list.width
                    height: Math.max(words.height, 40) + Theme.unit * 2
                    KioskText {
                        id: at
                        y: Theme.unit
                        width: 136
                        text: entry.time
                        font.pixelSize: Theme.fontSmall
                        font.features: { "tnum": 1 }
                        color: Theme.cardNote
                    }
                    Icon {
                        id: mark
                        x: at.width
                        y: Theme.unit
                        visible: entry.grade !== "ok"
                        name: entry.grade === "fail" ? "alert-circle" : "alert-triangle"
                        size: 36
                        colour: entry.grade === "fail" ? Theme.bad : Theme.cardInk
                    }
                    KioskText {
                        id: words
                        y: Theme.unit
                        x: mark.x + mark.width + Theme.unit * 2
                        width: parent.width - x
                        text: entry.text
                        font.pixelSize: Theme.fontSmall
                        font.bold: entry.grade === "fail"
                        color: entry.grade === "fail" ? Theme.bad : Theme.cardInk
                        wrapMode: Text.Wrap
                    }
                }
            }
            Column {
                id: rail
                anchors { right: parent.right; bottom: parent.bottom }
                visible: list.contentHeight > list.height
                width: visible ? Theme.touch : 0
                spacing: Theme.touchGap
                Scroll { iconName: "chevron-up"; label: qsTr("Newer"); enabled: !list.atYBeginning; onClicked: list.step(-1) }
                Scroll { iconName: "chevron-down"; label: qsTr("Older"); enabled: !list.atYEnd; onClicked: list.step(1) }
            }
        }
    }

    component Scroll: Pressable {
        id: arrow
        required property string iconName
        width: Theme.touch
        height: Theme.touch * 1.5
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
