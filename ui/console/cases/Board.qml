pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.cases
import ui.style

// A column a stage; its cards with the next due first, the late ones in red.
FocusScope {
    id: board

    required property var stages
    signal opened(key: string)

    readonly property int columnWidth: Math.max(120, Math.floor((width - 7 * Theme.touchGap) / 8))

    Flickable {
        anchors.fill: parent
        contentWidth: columns.width
        contentHeight: height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Row {
            id: columns
            height: parent.height
            spacing: Theme.touchGap
            Repeater {
                model: board.stages
                Item {
                    id: column
                    required property var modelData
                    width: board.columnWidth
                    height: columns.height
                    KioskText {
                        id: head
                        width: parent.width
                        text: (CaseWords.stages[column.modelData.stage] ?? "") + "  " + column.modelData.count
                        font { pixelSize: Theme.fontSmall; bold: true }
                        color: Theme.cardNote
                        wrapMode: Text.NoWrap
                        elide: Text.ElideRight
                        Accessible.role: Accessible.Heading
                    }
                    ListView {
                        anchors { top: head.bottom; topMargin: Theme.unit; bottom: parent.bottom }
                        width: parent.width
                        clip: true
                        spacing: Theme.touchGap
                        boundsBehavior: Flickable.StopAtBounds
                        model: column.modelData.cards
                        delegate: Pressable {
                            id: card
                            required property var modelData
                            width: board.columnWidth
                            implicitHeight: lines.implicitHeight + 2 * Theme.touchGap
                            padding: Theme.touchGap
                            shadow: false
                            frameWidth: 1
                            frame: modelData.late ? Theme.bad : Theme.cardLine
                            label: [modelData.number, CaseWords.kinds[modelData.kind] ?? "", modelData.topic, modelData.dueAt].join(", ")
                            onClicked: board.opened(modelData.key)
                            contentItem: Column {
                                id: lines
                                spacing: 2
                                Line { text: card.modelData.number; font.bold: true }
                                Line { text: CaseWords.kinds[card.modelData.kind] ?? "" }
                                Line { visible: text !== ""; text: card.modelData.topic; wrapMode: Text.Wrap; elide: Text.ElideNone }
                                Line { text: CaseWords.owner(card.modelData.owner); color: Theme.cardNote }
                                Line {
                                    visible: text !== ""
                                    text: card.modelData.dueAt.slice(5)
                                    color: card.modelData.late ? Theme.bad : Theme.cardNote
                                    font.features: { "tnum": 1 }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    component Line: KioskText {
        width: parent.width
        font.pixelSize: Theme.fontSmall
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}
