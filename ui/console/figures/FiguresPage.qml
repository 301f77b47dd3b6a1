pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.figures
import ui.console.model
import ui.console.parts
import ui.style

// One's own figures above; below them people or windows, or the month's awards, for whoever may see them.
ConsolePage {
    id: page

    required property FiguresModel viewModel
    readonly property bool chosen: viewModel.one.key !== undefined
    readonly property bool narrow: body.width < 900

    handlesBack: chosen
    onBackRequested: viewModel.choose("")

    title: qsTr("Figures")
    note: viewModel.first === "" ? "" : qsTr("%1 to %2. Small numbers are held back; below %3 services or %4 ratings nobody is ranked.")
        .arg(viewModel.first).arg(viewModel.last).arg(viewModel.leastServices).arg(viewModel.leastRatings)
    actions: [
        ChoiceRow {
            width: 300
            toRight: true
            value: page.viewModel.span
            choices: [{ "value": "month", "label": qsTr("This month") }, { "value": "before", "label": qsTr("Last month") },
                      { "value": "quarter", "label": qsTr("90 days") }]
            onChosen: value => page.viewModel.look(value)
        }
    ]
    OwnCard {
        id: own
        width: parent.width
        viewModel: page.viewModel
    }
    ChoiceRow {
        id: tabs
        visible: page.viewModel.whole
        anchors { top: own.bottom; topMargin: Theme.gap }
        width: parent.width
        value: page.viewModel.tab
        choices: [{ "value": "people", "label": qsTr("People") }, { "value": "windows", "label": qsTr("Windows") },
                  { "value": "awards", "label": qsTr("Awards of the month") }, { "value": "training", "label": qsTr("Quizzes") }]
        onChosen: value => page.viewModel.show(value)
    }
    DataTable {
        id: table
        visible: page.viewModel.whole && (page.viewModel.tab === "people" || page.viewModel.tab === "windows")
        anchors { top: tabs.bottom; topMargin: Theme.gap; bottom: parent.bottom }
        width: page.chosen ? Math.round(parent.width * 0.56) : parent.width
        focus: visible
        exportable: !page.chosen
        sheet: page.viewModel.sheet as Sheet
        exportName: "figures-" + page.viewModel.tab
        emptyTitle: page.viewModel.told ? qsTr("Nobody was served in these days") : qsTr("One moment …")
        emptyNote: page.viewModel.told ? qsTr("Choose a longer span above.") : ""
        // Beside whom is chosen there is room for what they are compared by.
        columns: page.chosen ? [
            { "key": page.viewModel.tab === "windows" ? "key" : "who", "title": page.viewModel.tab === "windows" ? qsTr("Window") : qsTr("Name"), "flex": 1.4 },
            { "key": "services", "title": qsTr("Services"), "width": 76, "right": true },
            { "key": "time", "title": qsTr("Time for the mix"), "flex": 2 },
            ...(page.narrow ? [] : [{ "key": "rating", "title": qsTr("Ratings for the mix"), "flex": 2 }])
        ] : [
            ...(page.viewModel.tab === "windows" ? [{ "key": "key", "title": qsTr("Window"), "width": 84 }]
                : page.narrow ? [{ "key": "who", "title": qsTr("Name"), "flex": 1.8 }]
                : [{ "key": "key", "title": qsTr("Number"), "width": 84 }, { "key": "name", "title": qsTr("Name"), "flex": 1 }]),
            { "key": "services", "title": qsTr("Services"), "width": page.narrow ? 76 : 84, "right": true },
            { "key": "time", "title": qsTr("Time for the mix"), "flex": 2 },
            { "key": "timeRank", "title": qsTr("Rank"), "width": page.narrow ? 52 : 56, "right": true },
            { "key": "rating", "title": qsTr("Ratings for the mix"), "flex": 2 },
            { "key": "ratingRank", "title": qsTr("Rank"), "width": page.narrow ? 52 : 56, "right": true },
            { "key": "satisfied", "title": qsTr("Satisfied"), "width": page.narrow ? 116 : 150 },
            { "key": "kept", "title": qsTr("Time promised and kept"), "width": page.narrow ? 130 : 170 },
            { "key": "upheld", "title": qsTr("Upheld"), "width": 72, "right": true }
        ]
        onActivated: key => page.viewModel.choose(key)
    }
    OnePane {
        visible: page.chosen
        anchors { left: table.right; leftMargin: Theme.gap; right: parent.right; top: table.top; bottom: parent.bottom }
        one: page.viewModel.one
    }
    TrainingPane {
        visible: page.viewModel.whole && page.viewModel.tab === "training"
        anchors { top: tabs.bottom; topMargin: Theme.gap; bottom: parent.bottom }
        width: parent.width
        training: page.viewModel.training
    }
    AwardsPane {
        visible: page.viewModel.whole && page.viewModel.tab === "awards"
        anchors { top: tabs.bottom; topMargin: Theme.gap; bottom: parent.bottom }
        width: parent.width
        viewModel: page.viewModel
    }
}
