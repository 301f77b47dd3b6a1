pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.model
import ui.console.parts
import ui.console.voices
import ui.style

// Low ratings: who calls back or looks into it, until when, and what came of it.
FocusScope {
    id: pane

    required property VoicesModel viewModel
    readonly property var one: viewModel.followUp

    ChoiceRow {
        id: which
        width: table.width
        value: pane.viewModel.done ? "done" : "open"
        choices: [{ "value": "open", "label": qsTr("To be done") }, { "value": "done", "label": qsTr("Done") }]
        onChosen: value => pane.viewModel.showDone(value === "done")
    }
    DataTable {
        id: table
        anchors { top: which.bottom; topMargin: Theme.gap; bottom: parent.bottom }
        width: pane.one.key !== undefined ? parent.width * 0.6 : parent.width
        focus: true
        sheet: pane.viewModel.followUps as Sheet
        exportName: "call-backs"
        emptyTitle: pane.viewModel.done ? qsTr("Nothing done yet") : qsTr("Nothing to be done")
        emptyNote: qsTr("A low rating that counts comes here by itself. Whose service it was does not see it.")
        columns: [
            { "key": "kind", "title": qsTr("Task"), "width": 100, "words": VoiceWords.tasks },
            { "key": "level", "title": qsTr("Rating"), "width": 150, "words": VoiceWords.levels },
            { "key": "service", "title": qsTr("Service"), "flex": 1 },
            { "key": "due", "title": pane.viewModel.done ? qsTr("Was due") : qsTr("Due"), "width": 136 },
            { "key": "owner", "title": qsTr("Who"), "width": 76 },
            ...(pane.one.key === undefined ? [
                { "key": "result", "title": qsTr("Result"), "width": 190, "words": VoiceWords.results }] : [])
        ]
        onActivated: key => pane.viewModel.open(key)
    }
    SidePane {
        visible: pane.one.key !== undefined
        anchors { left: table.right; leftMargin: Theme.gap; right: parent.right; top: parent.top; bottom: parent.bottom }
        heading: (VoiceWords.tasks[pane.one.kind] ?? "") + " · " + (VoiceWords.levels[pane.one.level] ?? "")
        under: [pane.one.service ?? "", VoiceWords.said(pane.one.reasons ?? [])].filter(word => word !== "").join(" · ")

        KioskText {
            width: parent.width
            visible: text !== ""
            text: pane.one.words ?? ""
            font.pixelSize: Theme.fontBody
        }
        Notice {
            width: parent.width
            visible: (pane.one.phone ?? "") !== ""
            grave: false
            iconName: "phone-call"
            text: pane.one.phone ?? ""
        }
        KioskText {
            width: parent.width
            visible: (pane.one.note ?? "") !== ""
            text: qsTr("Note: %1").arg(pane.one.note ?? "")
            font.pixelSize: Theme.fontNote
            color: Theme.cardNote
        }
        DeskButton {
            visible: pane.one.canTake ?? false
            width: parent.width
            height: Theme.touch
            main: true
            enabled: !Desk.busy
            label: pane.one.kind === "call_back" ? qsTr("I call back") : qsTr("I look into it")
            onClicked: pane.viewModel.take()
        }
        FormArea {
            id: note
            keptAs: "follow_up/" + pane.viewModel.openKey + "/note"
            visible: pane.one.canFinish ?? false
            width: parent.width
            lines: 3
            label: qsTr("What was said and what is done about it")
        }
        Repeater {
            model: pane.one.results ?? []
            DeskButton {
                required property string modelData
                width: note.width
                height: Theme.touch
                enabled: !Desk.busy
                label: VoiceWords.results[modelData] ?? modelData
                onClicked: pane.viewModel.finish(modelData, note.text)
            }
        }
    }
}
