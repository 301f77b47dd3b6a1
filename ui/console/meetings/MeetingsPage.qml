pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.meetings
import ui.console.model
import ui.console.parts
import ui.style

// Days that customers can book: what is to come, what is over, and one of them whole beside the table.
ConsolePage {
    id: page

    required property ConsoleMeetingsModel viewModel
    readonly property bool beside: viewModel.making || viewModel.openKey !== ""

    title: qsTr("Reception days and forums")
    note: qsTr("Customers book at the terminal, under Feedback; who booked is forgotten as the pack says")
    handlesBack: beside
    onBackRequested: {
        viewModel.make(false);
        viewModel.open("");
    }
    actions: [
        DeskButton {
            visible: Desk.may("open_meeting")
            main: true
            height: Theme.touch
            label: qsTr("Open a day")
            iconName: "edit"
            onClicked: page.viewModel.make(true)
        }
    ]
    ChoiceRow {
        id: which
        width: table.width
        value: page.viewModel.over ? "over" : "next"
        choices: [{ "value": "next", "label": qsTr("To come") }, { "value": "over", "label": qsTr("Over") }]
        onChosen: value => page.viewModel.showOver(value === "over")
    }
    DataTable {
        id: table
        anchors { top: which.bottom; topMargin: Theme.gap; bottom: parent.bottom }
        width: page.beside ? parent.width * 0.5 : parent.width
        focus: true
        sheet: page.viewModel.sheet as Sheet
        exportName: "reception-days"
        emptyTitle: page.viewModel.over ? qsTr("None is over yet") : qsTr("None is planned")
        emptyNote: page.viewModel.over ? qsTr("A day stands here once it has ended, with who came and what followed.")
            : Desk.may("open_meeting") ? qsTr("Open a day: customers can book it at once.") : ""
        readonly property bool whole: !page.beside
        columns: [
            { "key": "day", "title": qsTr("Day"), "width": 104 },
            { "key": "time", "title": qsTr("Time"), "width": 112 },
            { "key": "kind", "title": qsTr("Kind"), "width": 150, "words": page.kinds },
            { "key": "topic", "title": qsTr("Topic"), "flex": 3 },
            ...(whole ? [{ "key": "place", "title": qsTr("Place"), "flex": 2 },
                         { "key": "receives", "title": qsTr("Receives"), "flex": 2 }] : []),
            { "key": "booked", "title": qsTr("Booked"), "width": 76, "right": true },
            ...(whole ? [{ "key": "tasks", "title": qsTr("To be done"), "width": 92, "right": true },
                         { "key": "door", "title": qsTr("Booking"), "width": 104, "words": page.doors }] : [])
        ]
        onActivated: key => page.viewModel.open(key)
    }
    readonly property var kinds: ({ "reception": qsTr("Reception day"), "forum": qsTr("Customers' forum") })
    readonly property var doors: ({ "open": qsTr("Open"), "full": qsTr("Full"), "closed": qsTr("Ended"), "called_off": qsTr("Called off"),
        "over": qsTr("Over") })

    MeetingForm {
        visible: page.viewModel.making
        anchors { left: table.right; leftMargin: Theme.gap; right: parent.right; top: parent.top; bottom: parent.bottom }
        viewModel: page.viewModel
    }
    MeetingSide {
        visible: page.viewModel.one.key !== undefined
        anchors { left: table.right; leftMargin: Theme.gap; right: parent.right; top: parent.top; bottom: parent.bottom }
        viewModel: page.viewModel
        kind: page.kinds[page.viewModel.one.kind] ?? ""
    }
    Connections {
        target: page.viewModel
        function onDrafted(announcement: string): void {
            Pages.open("announcements", announcement);
        }
    }
}
