pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.cases
import ui.console.parts
import ui.style

// The customer's words, then the facts.
Card {
    id: card

    required property CasesModel viewModel

    implicitHeight: 0
    Flickable {
        id: view
        anchors.fill: parent
        contentWidth: width
        contentHeight: lines.height
        clip: true
        focus: true
        activeFocusOnTab: true
        Accessible.role: Accessible.Pane
        Accessible.name: qsTr("The case")
        boundsBehavior: Flickable.StopAtBounds
        Keys.onDownPressed: contentY = Math.max(0, Math.min(contentHeight - height, contentY + 48))
        Keys.onUpPressed: contentY = Math.max(0, contentY - 48)
        FocusFrame { of: view }
        Column {
            id: lines
            width: view.width
            spacing: Theme.touchGap
            KioskText {
                width: parent.width
                text: card.viewModel.text !== "" ? card.viewModel.text
                    : card.viewModel.forgotten ? qsTr("The words were forgotten as the rules say.") : qsTr("The words are for those who handle it.")
                color: card.viewModel.text !== "" ? Theme.cardInk : Theme.cardNote
                font.pixelSize: Theme.fontBody
                lineHeight: 1.35
            }
            Rectangle {
                width: parent.width
                height: 1
                color: Theme.cardLine
            }
            Repeater {
                model: card.viewModel.facts
                Row {
                    id: fact
                    required property var modelData
                    width: lines.width
                    spacing: Theme.gap
                    KioskText {
                        width: 120
                        text: CaseWords.facts[fact.modelData.name] ?? fact.modelData.name
                        font.pixelSize: Theme.fontNote
                        color: Theme.cardNote
                    }
                    KioskText {
                        width: Math.max(0, parent.width - 120 - Theme.gap)
                        text: CaseWords.fact(fact.modelData.name, fact.modelData.value, fact.modelData.code)
                        font { pixelSize: Theme.fontNote; features: ({ "tnum": 1 }) }
                    }
                }
            }
        }
    }
}
