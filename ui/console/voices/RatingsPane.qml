pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.parts
import ui.console.voices
import ui.style

// How satisfied, why not, what was set apart, and what was written, of some days.
FocusScope {
    id: pane

    required property VoicesModel viewModel

    ChoiceRow {
        id: days
        width: parent.width
        value: String(pane.viewModel.days)
        choices: [
            { "value": "7", "label": qsTr("7 days") }, { "value": "30", "label": qsTr("30 days") },
            { "value": "90", "label": qsTr("90 days") }, { "value": "365", "label": qsTr("365 days") }
        ]
        onChosen: value => pane.viewModel.look(parseInt(value))
    }
    Flickable {
        id: view
        anchors { top: days.bottom; topMargin: Theme.gap; bottom: parent.bottom }
        width: parent.width
        contentHeight: columns.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        Accessible.role: Accessible.Pane
        Accessible.name: qsTr("Ratings")
        focus: true
        Keys.onDownPressed: contentY = Math.max(0, Math.min(contentHeight - height, contentY + 48))
        Keys.onUpPressed: contentY = Math.max(0, contentY - 48)
        FocusFrame { of: view }
        Row {
            id: columns
            width: view.width
            height: Math.max(left.height, right.height, middle.height)
            spacing: Theme.gap
            readonly property real part: (width - 2 * spacing) / 3
            Column {
                id: left
                width: columns.part
                spacing: Theme.gap
                BarList {
                    width: parent.width
                    title: qsTr("How satisfied")
                    rows: pane.viewModel.levels
                    words: VoiceWords.levels
                    tints: VoiceWords.tints
                    foot: qsTr("Ratings that count: %1").arg(pane.viewModel.counted)
                        + (pane.viewModel.waiting > 0 ? "  ·  " + qsTr("whose visit is not over: %1").arg(pane.viewModel.waiting) : "")
                }
                BarList {
                    width: parent.width
                    title: qsTr("Set apart")
                    rows: pane.viewModel.apart
                    words: VoiceWords.apart
                    foot: qsTr("Kept with their reason, in no figure.")
                }
            }
            BarList {
                id: middle
                width: columns.part
                title: qsTr("What was good, what was not")
                rows: pane.viewModel.reasons
                words: VoiceWords.reasons
            }
            Card {
                id: right
                width: columns.part
                implicitHeight: said.implicitHeight + 2 * padding
                Column {
                    id: said
                    width: parent.width
                    spacing: Theme.touchGap
                    KioskText {
                        width: parent.width
                        text: qsTr("In their words")
                        font { pixelSize: Theme.fontHeading; bold: true }
                        Accessible.role: Accessible.Heading
                    }
                    KioskText {
                        width: parent.width
                        visible: pane.viewModel.words.length === 0
                        text: qsTr("None in these days")
                        font.pixelSize: Theme.fontNote
                        color: Theme.cardNote
                    }
                    Repeater {
                        model: pane.viewModel.words
                        Column {
                            id: one
                            required property var modelData
                            width: said.width
                            spacing: 2
                            KioskText {
                                width: parent.width
                                text: one.modelData.words
                                font.pixelSize: Theme.fontNote
                            }
                            KioskText {
                                text: one.modelData.day + "  ·  " + (VoiceWords.levels[one.modelData.level] ?? "")
                                font.pixelSize: Theme.fontSmall
                                color: Theme.cardNote
                            }
                        }
                    }
                }
            }
        }
    }
}
