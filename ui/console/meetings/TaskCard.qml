import QtQuick
import ui.components
import ui.console.meetings
import ui.console.model
import ui.console.parts
import ui.style

// One thing that follows: who, until when, what came of it, and its way to the noticeboard.
Rectangle {
    id: card

    required property var task
    required property ConsoleMeetingsModel viewModel
    property bool finishing: result.text !== "" || english.text !== ""

    height: lines.height + 2 * Theme.unit
    color: "transparent"
    border { width: 1; color: Theme.cardLine }
    radius: Theme.radius

    Column {
        id: lines
        x: Theme.gap
        y: Theme.unit
        width: parent.width - 2 * x
        spacing: Theme.unit
        KioskText {
            width: parent.width
            text: card.task.words
            font.pixelSize: Theme.fontNote
        }
        KioskText {
            width: parent.width
            text: [qsTr("%1 until %2").arg(card.task.owner).arg(card.task.due), card.task.overdue ? qsTr("overdue") : "",
                   card.task.case ? qsTr("Case %1").arg(card.task.case) : ""].filter(word => word !== "").join(" · ")
            font.pixelSize: Theme.fontSmall
            color: card.task.overdue ? Theme.bad : Theme.cardNote
        }
        KioskText {
            width: parent.width
            visible: card.task.done
            text: [qsTr("Done: %1").arg(card.task.result), card.task.published ? qsTr("Published") : card.task.announcement !== "" ? qsTr("Drafted") : ""].filter(word => word !== "").join(" · ")
            font.pixelSize: Theme.fontNote
        }
        Flow {
            width: parent.width
            spacing: Theme.touchGap
            DeskButton {
                visible: card.task.canFinish && !card.finishing
                height: Theme.touchSmall
                label: qsTr("It is done")
                onClicked: card.finishing = true
            }
            DeskButton {
                visible: card.task.canPublish
                height: Theme.touchSmall
                enabled: !Desk.busy
                label: qsTr("Draft the announcement")
                onClicked: card.viewModel.publishTask(card.task.id)
            }
            DeskButton {
                visible: card.task.announcement !== "" && Desk.may("announcements/content")
                height: Theme.touchSmall
                label: qsTr("Open the announcement")
                onClicked: Pages.open("announcements", card.task.announcement)
            }
        }
        FormArea {
            id: result
            keptAs: "task/" + card.task.id + "/result"
            visible: card.finishing
            width: parent.width
            lines: 2
            label: qsTr("What came of it (Chinese)")
        }
        FormArea {
            id: english
            keptAs: "task/" + card.task.id + "/english"
            visible: card.finishing
            width: parent.width
            lines: 2
            label: qsTr("What came of it (English)")
        }
        Row {
            visible: card.finishing
            spacing: Theme.touchGap
            DeskButton {
                height: Theme.touchSmall
                main: true
                enabled: !Desk.busy
                label: qsTr("Save")
                onClicked: card.viewModel.finishTask(card.task.id, result.text, english.text)
            }
            DeskButton {
                height: Theme.touchSmall
                label: qsTr("Not now")
                onClicked: card.finishing = false
            }
        }
    }
}
