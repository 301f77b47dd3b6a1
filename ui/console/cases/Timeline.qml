pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.cases
import ui.console.parts
import ui.style

// The clocks, each with how it stands; below them every step, who took it and what they wrote, the newest first.
Card {
    id: card

    required property var clocks
    required property var steps

    implicitHeight: 0
    Flickable {
        id: view
        anchors.fill: parent
        contentWidth: width
        contentHeight: lines.height
        clip: true
        activeFocusOnTab: true
        Accessible.role: Accessible.Pane
        Accessible.name: qsTr("What was done")
        boundsBehavior: Flickable.StopAtBounds
        Keys.onDownPressed: contentY = Math.max(0, Math.min(contentHeight - height, contentY + 48))
        Keys.onUpPressed: contentY = Math.max(0, contentY - 48)
        FocusFrame { of: view }
        Column {
            id: lines
            width: view.width
            spacing: Theme.touchGap
            Repeater {
                model: card.clocks
                Row {
                    id: clock
                    required property var modelData
                    readonly property bool late: modelData.state === "late" || modelData.state === "met_late"
                    width: lines.width
                    spacing: Theme.touchGap
                    KioskText {
                        width: 84
                        text: CaseWords.clocks[clock.modelData.clock] ?? ""
                        font { pixelSize: Theme.fontNote; bold: true }
                    }
                    KioskText {
                        width: Math.max(0, parent.width - 84 - 96 - 2 * parent.spacing)
                        text: [clock.modelData.due, clock.modelData.again ? CaseWords.marks.reopened : "",
                            clock.modelData.provisional ? CaseWords.marks.provisional : ""].filter(word => word !== "").join(" · ")
                        font { pixelSize: Theme.fontNote; features: ({ "tnum": 1 }) }
                    }
                    KioskText {
                        width: 96
                        text: CaseWords.clockStates[clock.modelData.state] ?? ""
                        font { pixelSize: Theme.fontNote; bold: clock.late }
                        color: clock.late ? Theme.bad : clock.modelData.state === "met" ? Theme.good : Theme.cardNote
                        horizontalAlignment: Text.AlignRight
                    }
                }
            }
            Rectangle {
                visible: card.clocks.length > 0
                width: parent.width
                height: 1
                color: Theme.cardLine
            }
            Repeater {
                model: card.steps.slice().reverse()
                Item {
                    id: step
                    required property var modelData
                    required property int index
                    readonly property bool grave: modelData.step === "escalate" || modelData.step === "reopen" || modelData.step === "return"
                    width: lines.width
                    height: words.height + Theme.unit
                    Rectangle {
                        visible: step.index < card.steps.length - 1
                        x: 5
                        y: 12
                        width: 2
                        height: parent.height + Theme.touchGap
                        color: Theme.cardLine
                    }
                    Rectangle {
                        y: 4
                        width: 12
                        height: 12
                        radius: 6
                        color: step.grave ? Theme.bad : step.index === 0 ? Theme.good : Theme.cardNote
                    }
                    Column {
                        id: words
                        x: 24
                        width: parent.width - x
                        spacing: 2
                        KioskText {
                            width: parent.width
                            text: CaseWords.done(step.modelData.step, step.modelData.how)
                            font { pixelSize: Theme.fontNote; bold: true }
                            color: step.grave ? Theme.bad : Theme.cardInk
                        }
                        KioskText {
                            width: parent.width
                            text: step.modelData.at + "  " + CaseWords.by(step.modelData.by)
                            font { pixelSize: Theme.fontSmall; features: ({ "tnum": 1 }) }
                            color: Theme.cardNote
                        }
                        KioskText {
                            width: parent.width
                            visible: text !== ""
                            text: step.modelData.note
                            font.pixelSize: Theme.fontNote
                        }
                    }
                }
            }
        }
    }
}
