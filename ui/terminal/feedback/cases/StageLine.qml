pragma ComponentBehavior: Bound

import QtQuick
import ui.components
import ui.model
import ui.style

// How far a case is: four steps, those behind it ticked.
Row {
    id: line

    required property string stage
    readonly property int at: stage === "accepted" ? 0 : stage === "replied" ? 2 : stage === "closed" ? 3 : 1

    Accessible.role: Accessible.StaticText
    Accessible.name: stage === "" ? "" : Hall.phrase("track.stage_" + stage, Hall.language)

    Repeater {
        model: ["accepted", line.stage === "returned" ? "returned" : "working", "replied", "closed"]
        Item {
            id: step
            required property int index
            required property string modelData
            readonly property bool reached: index <= line.at
            width: line.width / 4
            z: -index
            height: dot.height + Theme.unit + name.height
            Rectangle {
                visible: step.index > 0
                x: -width / 2
                width: parent.width
                anchors.verticalCenter: dot.verticalCenter
                height: 6
                color: step.reached ? Theme.good : Theme.cardLine
            }
            Rectangle {
                id: dot
                z: 1
                anchors.horizontalCenter: parent.horizontalCenter
                width: Theme.type(56)
                height: width
                radius: width / 2
                color: step.reached ? Theme.good : Theme.card
                border.width: 4
                border.color: step.reached ? Theme.good : Theme.cardNote
                Icon {
                    anchors.centerIn: parent
                    visible: step.reached
                    name: step.index === line.at && step.index !== 3 ? "hourglass" : "check"
                    size: Math.round(parent.width * 0.65)
                    colour: Theme.card
                }
            }
            KioskText {
                id: name
                anchors { top: dot.bottom; topMargin: Theme.unit }
                width: parent.width
                text: Hall.phrase("track.stage_" + step.modelData, Hall.language)
                font.pixelSize: Theme.fontSmall
                font.bold: step.index === line.at
                horizontalAlignment: Text.AlignHCenter
                color: step.reached ? Theme.cardInk : Theme.cardNote
                Accessible.ignored: true
            }
        }
    }
}
