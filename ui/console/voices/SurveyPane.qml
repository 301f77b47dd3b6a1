pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.parts
import ui.console.voices
import ui.style

// What the hall's own questions came to: every answer with its share and how sure it is; month by month.
FocusScope {
    id: pane

    required property SurveyResultsModel viewModel
    readonly property var one: viewModel.question
    readonly property bool byMonth: viewModel.view === "months"

    Row {
        id: which
        width: parent.width
        spacing: Theme.margin
        ChoiceRow {
            width: 300
            value: String(pane.viewModel.months)
            choices: [{ "value": "1", "label": qsTr("This month") }, { "value": "3", "label": qsTr("3 months") },
                      { "value": "12", "label": qsTr("12 months") }]
            onChosen: value => pane.viewModel.look(parseInt(value))
        }
        ChoiceRow {
            width: 260
            value: pane.viewModel.view
            choices: [{ "value": "answers", "label": qsTr("Answers") }, { "value": "months", "label": qsTr("Month by month") }]
            onChosen: value => pane.viewModel.show(value)
        }
    }
    DataTable {
        visible: !pane.byMonth
        focus: visible
        anchors { top: which.bottom; topMargin: Theme.gap; bottom: parent.bottom }
        width: parent.width * 0.62
        sheet: pane.viewModel.answers as Sheet
        exportName: "survey"
        emptyTitle: qsTr("Nothing is asked")
        emptyNote: qsTr("The questions stand in the standards pack, under Survey questions.")
        columns: [
            { "key": "question", "title": qsTr("Question"), "flex": 3 },
            { "key": "answer", "title": qsTr("Answer"), "flex": 2, "words": VoiceWords.answers },
            { "key": "count", "title": qsTr("Given"), "width": 76, "right": true },
            { "key": "share", "title": qsTr("Share"), "width": 68, "right": true },
            { "key": "interval", "title": qsTr("95 % interval"), "width": 112, "right": true }
        ]
        onActivated: key => pane.viewModel.open(key)
        onCurrentKeyChanged: if (currentKey !== "") pane.viewModel.open(currentKey)
    }
    DataTable {
        visible: pane.byMonth
        focus: visible
        anchors { top: which.bottom; topMargin: Theme.gap; bottom: parent.bottom }
        width: parent.width * 0.62
        sheet: pane.viewModel.byMonth as Sheet
        exportName: "survey-months"
        emptyTitle: qsTr("No answers in these months")
        emptyNote: qsTr("Customers are asked by lot when they have their paper. Choose more months above.")
        columns: [
            { "key": "month", "title": qsTr("Month"), "width": 92 },
            { "key": "question", "title": qsTr("Question"), "flex": 3 },
            { "key": "n", "title": qsTr("Given"), "width": 76, "right": true },
            { "key": "share", "title": qsTr("Good or yes"), "width": 104, "right": true },
            { "key": "interval", "title": qsTr("95 % interval"), "width": 112, "right": true }
        ]
        onActivated: key => pane.viewModel.open(key)
        onCurrentKeyChanged: if (currentKey !== "") pane.viewModel.open(currentKey)
    }
    SidePane {
        visible: pane.one.id !== undefined
        anchors { left: parent.left; leftMargin: parent.width * 0.62 + Theme.gap; right: parent.right; top: which.bottom
                  topMargin: Theme.gap; bottom: parent.bottom }
        heading: pane.one.text ?? ""
        under: [qsTr("%1 answered, %2 left it out").arg(pane.one.n ?? 0).arg(pane.one.skipped ?? 0),
                pane.one.askedNow ? "" : qsTr("no longer asked")].filter(word => word !== "").join(" · ")

        Notice {
            width: parent.width
            visible: pane.one.few ?? false
            grave: false
            iconName: "hourglass"
            text: qsTr("Too few to say: %1 of %2 answers").arg(pane.one.n ?? 0).arg(pane.one.fewest ?? 0)
        }
        Repeater {
            model: pane.one.answers ?? []
            ShareBar {
                required property var modelData
                width: parent.width
                name: VoiceWords.answers[modelData.words] ?? modelData.words
                figure: qsTr("%1 · %2 % (%3–%4)").arg(modelData.count).arg((100 * modelData.share).toFixed(0))
                    .arg((100 * modelData.low).toFixed(0)).arg((100 * modelData.high).toFixed(0))
                share: modelData.share
                low: modelData.low
                high: modelData.high
                tint: VoiceWords.tints[modelData.words.replace("scale_", "")] ?? Theme.groundEnd
            }
        }
        KioskText {
            width: parent.width
            visible: (pane.one.answers ?? []).length > 0
            text: qsTr("The line across a bar is the 95 % interval (Wilson).")
            font.pixelSize: Theme.fontSmall
            color: Theme.cardNote
        }
        KioskText {
            width: parent.width
            visible: (pane.one.words ?? []).length > 0
            text: qsTr("In their words")
            font { pixelSize: Theme.fontHeading; bold: true }
            Accessible.role: Accessible.Heading
        }
        Repeater {
            model: pane.one.words ?? []
            Column {
                id: said
                required property var modelData
                width: parent.width
                spacing: 2
                KioskText {
                    width: parent.width
                    text: said.modelData.words
                    font.pixelSize: Theme.fontNote
                }
                KioskText {
                    text: said.modelData.month
                    font.pixelSize: Theme.fontSmall
                    color: Theme.cardNote
                }
            }
        }
    }
}
