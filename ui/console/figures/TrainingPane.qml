pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.style

// What was agreed that managers see of quizzes: how many took part, shares from a least number of people on, and what
// single people show of their own.
Card {
    id: pane

    required property var training
    readonly property var lines: training.lines ?? []
    readonly property var shown: training.shown ?? []

    implicitHeight: 0
    KioskText {
        id: head
        width: parent.width
        text: pane.training.staff === undefined ? qsTr("One moment …")
            : qsTr("%1 of %n people took part, %2 to %3", "", pane.training.staff).arg(pane.training.tookPart).arg(pane.training.since).arg(pane.training.until)
        font { pixelSize: Theme.fontHeading; bold: true }
        Accessible.role: Accessible.Heading
    }
    KioskText {
        id: note
        anchors.top: head.bottom
        width: parent.width
        text: qsTr("Of each question the share of latest answers that are right, once %1 people have answered it; by weeks that are over. Nobody sees who answered what.").arg(pane.training.fewest ?? 5)
        font.pixelSize: Theme.fontSmall
        color: Theme.cardNote
    }
    Flickable {
        anchors { top: note.bottom; topMargin: Theme.gap; bottom: parent.bottom }
        width: parent.width - side.width - Theme.margin
        contentHeight: column.implicitHeight
        clip: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: column
            width: parent.width
            spacing: Theme.unit
            Repeater {
                model: pane.lines
                Item {
                    id: line
                    required property var modelData
                    readonly property bool told: modelData.share >= 0
                    width: column.width
                    height: Math.max(words.implicitHeight, share.implicitHeight) + Theme.touchGap
                    Rectangle {
                        // The eye's way from a question to its share.
                        anchors.bottom: parent.bottom
                        width: parent.width
                        height: 1
                        color: Theme.cardLine
                    }
                    KioskText {
                        id: words
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - 340
                        text: line.modelData.text
                        font.pixelSize: Theme.fontNote
                    }
                    Rectangle {
                        x: parent.width - 320
                        anchors.verticalCenter: parent.verticalCenter
                        visible: line.told
                        width: 140
                        height: 10
                        radius: 5
                        color: Theme.cardPressed
                        Rectangle {
                            width: parent.width * Math.max(0, line.modelData.share)
                            height: parent.height
                            radius: 5
                            color: Theme.ground
                        }
                    }
                    KioskText {
                        id: share
                        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                        width: line.told ? 170 : 320
                        horizontalAlignment: Text.AlignRight
                        text: line.told ? qsTr("%1 % (%2 people)").arg(Math.round(100 * line.modelData.share)).arg(line.modelData.people)
                            : qsTr("too few answers")
                        font { pixelSize: Theme.fontNote; features: ({ "tnum": 1 }) }
                        color: line.told ? Theme.cardInk : Theme.cardNote
                    }
                }
            }
        }
    }
    Column {
        id: side
        anchors { top: note.bottom; topMargin: Theme.gap; right: parent.right }
        width: 300
        spacing: Theme.touchGap
        KioskText {
            width: parent.width
            text: qsTr("Shown by themselves")
            font { pixelSize: Theme.fontNote; bold: true }
        }
        KioskText {
            width: parent.width
            visible: pane.shown.length === 0
            text: qsTr("Nobody shows their own. It is theirs to decide, at the counter.")
            font.pixelSize: Theme.fontNote
            color: Theme.cardNote
        }
        Repeater {
            model: pane.shown
            KioskText {
                required property var modelData
                width: side.width
                text: modelData.number + " " + modelData.name + ": " + qsTr("%1 of %2 known").arg(modelData.known).arg(modelData.answered)
                font.pixelSize: Theme.fontNote
            }
        }
    }
}
