pragma ComponentBehavior: Bound
import QtQuick
import ui.style

// Numbered steps, one below the other, spread over the height there is.
Column {
    id: steps

    property alias model: repeater.model
    property int textSize: Theme.fontBody

    spacing: Theme.gap

    Repeater {
        id: repeater
        Item {
            id: step
            required property int index
            required property string modelData

            width: steps.width
            height: Math.max(badge.height, words.implicitHeight)
            Rectangle {
                id: badge
                width: Theme.type(64)
                height: width
                radius: width / 2
                color: Theme.contrast ? Theme.card : Theme.ground
                border.width: Theme.border
                border.color: Theme.cardLine
                KioskText {
                    anchors.centerIn: parent
                    text: step.index + 1
                    font.bold: true
                    font.pixelSize: Theme.fontNote
                    color: Theme.groundInk
                }
            }
            KioskText {
                id: words
                anchors { left: badge.right; leftMargin: Theme.gap; right: parent.right; verticalCenter: parent.verticalCenter }
                text: step.modelData
                font.pixelSize: steps.textSize
            }
        }
    }
}
