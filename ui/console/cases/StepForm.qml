pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.cases
import ui.console.model
import ui.console.parts
import ui.style

// What a step has to be told, in place; the button that takes it carries its name.
FocusScope {
    id: form

    required property CasesModel viewModel
    required property string step
    signal done

    readonly property bool replies: step === "reply"
    readonly property var decisions: ({
        "contact": [{ "value": "yes", "label": qsTr("Reached") }, { "value": "no", "label": qsTr("Not reached") }],
        "review": [{ "value": "yes", "label": qsTr("Good: on to the call back") }, { "value": "no", "label": qsTr("Back to its handler") }],
        "downgrade": [{ "value": "yes", "label": qsTr("It is an opinion") }, { "value": "no", "label": qsTr("It stays a complaint") }],
        "call_back": [{ "value": "content", "label": qsTr("Content") }, { "value": "not_content", "label": qsTr("Not content") },
                      { "value": "not_reached", "label": qsTr("Not reached") }],
        "grade": CaseWords.choices(CaseWords.grades), "find": CaseWords.choices(CaseWords.findings),
        "dispatch": viewModel.handlers })
    readonly property var fields: ({ "contact": "reached", "review": "good", "downgrade": "granted", "call_back": "outcome",
                                     "grade": "grade", "find": "finding", "dispatch": "owner" })
    // A reason, or what was put right, without which the hub refuses the step.
    readonly property bool noteNeeded: step === "find" || step === "ask_downgrade" || (step === "review" && decision.value === "no")
    readonly property bool ready: (decision.choices.length === 0 || decision.value !== "")
        && (step !== "find" || responsible.value !== "") && (!noteNeeded || note.text.trim() !== "")
        && (!replies || (reply.text.trim() !== "" && reply.rude.length === 0))
        && (step !== "concern" || number.text.trim() !== "" || place.text.trim() !== "")

    readonly property string keptAs: "case/" + viewModel.openKey + "/" + step
    function take(): void {
        if (replies)
            reply.take();
        else if (step === "concern")
            number.take();
        else
            note.take();
    }
    function confirm(): void {
        const typed = { "note": replies ? reply.text : note.text };
        if (decision.value !== "")
            typed[fields[step]] = decision.value;
        if (step === "find")
            Object.assign(typed, { "responsibility": responsible.value, "at_fault": fault.visible ? fault.values : [] });
        if (step === "concern") {
            typed.number = number.text;
            typed.window = place.text;
        }
        if (step === "dispatch") {
            typed.outside = outside.text;
            typed.outside_no = outsideNo.text;
        }
        viewModel.take(step, typed);
    }

    implicitHeight: card.height
    Card {
        id: card
        width: parent.width
        height: lines.height + 2 * padding
        Column {
            id: lines
            width: parent.width
            spacing: Theme.gap
            ChoiceRow {
                id: decision
                visible: choices.length > 0
                width: parent.width
                label: form.step === "dispatch" ? qsTr("To whom") : (CaseWords.steps[form.step] ?? "").replace(/ ?…$/, "")
                choices: form.decisions[form.step] ?? []
                onChosen: value => decision.value = value
            }
            ChoiceRow {
                id: responsible
                visible: form.step === "find"
                width: parent.width
                label: qsTr("Who is responsible")
                choices: CaseWords.choices(CaseWords.responsibilities)
                onChosen: value => responsible.value = value
            }
            ChoiceRow {
                id: fault
                visible: responsible.visible && responsible.value === "service" && decision.value !== "not_upheld"
                    && choices.length > 0
                width: parent.width
                label: qsTr("Who was at fault: it counts in their figures")
                many: true
                choices: form.viewModel.concerned
                onChosen: value => fault.values = fault.values.includes(value)
                    ? fault.values.filter(one => one !== value) : [...fault.values, value]
            }
            Row {
                visible: form.step === "concern"
                spacing: Theme.gap
                FormField { id: number; width: 240; label: qsTr("Staff number"); maximumLength: 20 }
                FormField { id: place; width: 160; label: qsTr("or window"); maximumLength: 8 }
            }
            Row {
                visible: form.step === "dispatch"
                spacing: Theme.gap
                FormField { id: outside; width: 320; label: qsTr("Passed on beyond the hall to"); maximumLength: 200 }
                FormField { id: outsideNo; width: 240; label: qsTr("Its number there (95598, 12345)"); maximumLength: 200 }
            }
            ReplyField {
                id: reply
                visible: form.replies
                width: parent.width
                viewModel: form.viewModel
                keptAs: form.replies ? form.keptAs : ""
            }
            FormArea {
                id: note
                visible: !form.replies
                width: parent.width
                keptAs: form.replies ? "" : form.keptAs
                lines: 3
                label: form.step === "find" ? qsTr("What was put right, or done for the customer")
                    : form.noteNeeded ? qsTr("The reason, needed") : qsTr("Words to it, for the file")
            }
            Row {
                spacing: Theme.touchGap
                DeskButton {
                    main: true
                    enabled: form.ready && !Desk.busy
                    label: (CaseWords.steps[form.step] ?? form.step).replace(/ ?…$/, "")
                    keys: "Ctrl+S"
                    onClicked: form.confirm()
                }
                DeskButton {
                    label: qsTr("Leave it")
                    keys: "Esc"
                    onClicked: form.done()
                }
            }
        }
    }
    Shortcut {
        sequence: "Ctrl+S"
        enabled: form.ready && !Desk.busy
        onActivated: form.confirm()
    }
}
