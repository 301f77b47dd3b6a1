pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.cases
import ui.console.model
import ui.console.parts
import ui.style

// What somebody came with, by whatever way: taken down once, with a number at once.
FocusScope {
    id: form

    required property CasesModel viewModel
    readonly property bool ready: text.text.trim() !== "" && !Desk.busy

    function save(): void {
        viewModel.accept({
            "kind": kind.value, "channel": channel.value, "grade": grade.value, "topic": topic.value, "who": who.value,
            "text": text.text, "where": where.text, "happened_on": day.text, "name": name.text, "phone": phone.text,
            "account_no": account.text, "about_window": place.text, "about_number": number.text, "outside_no": outside.text });
    }
    Component.onCompleted: text.take()

    Card {
        anchors.fill: parent
        implicitHeight: 0
        Flickable {
            id: view
            anchors { fill: parent; bottomMargin: Theme.touch + Theme.gap }
            contentWidth: width
            contentHeight: lines.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            // What Tab reaches comes into view.
            readonly property Item reached: Window.activeFocusItem
            onReachedChanged: {
                if (reached === null || !form.activeFocus)
                    return;
                const top = reached.mapToItem(lines, 0, 0).y;
                if (top >= 0 && top + reached.height > contentY + height)
                    contentY = Math.min(contentHeight - height, top + reached.height + Theme.gap - height);
                else if (top >= 0 && top < contentY)
                    contentY = Math.max(0, top - Theme.margin);
            }
            Column {
                id: lines
                width: view.width
                spacing: Theme.gap
                readonly property int half: Math.floor((width - Theme.gap) / 2)
                readonly property int third: Math.floor((width - 2 * Theme.gap) / 3)
                Row {
                    spacing: Theme.gap
                    ChoiceRow { id: kind; width: lines.half; label: qsTr("Kind"); choices: CaseWords.choices(CaseWords.kinds); value: "complaint"; onChosen: value => kind.value = value }
                    ChoiceRow {
                        id: channel
                        width: lines.half
                        label: qsTr("How it came")
                        choices: ["counter", "phone", "letter", "book", "95598", "12345"].map(one => ({ "value": one, "label": CaseWords.channels[one] }))
                        value: "counter"
                        onChosen: value => channel.value = value
                    }
                }
                Row {
                    spacing: Theme.gap
                    ChoiceRow { id: grade; width: lines.half; label: qsTr("Grade"); choices: CaseWords.choices(CaseWords.grades); value: "ordinary"; onChosen: value => grade.value = value }
                    ChoiceRow {
                        id: who
                        width: lines.half
                        label: qsTr("How they are answered")
                        choices: [{ "value": "named", "label": qsTr("By phone") }, { "value": "confidential", "label": qsTr("In confidence") },
                                  { "value": "anonymous", "label": qsTr("Anonymous: no name; listed tomorrow") }]
                        value: "named"
                        onChosen: value => who.value = value
                    }
                }
                KioskText {
                    visible: who.value === "anonymous" && grade.value === "major"
                    width: parent.width
                    text: qsTr("A major one goes to the manager at once, this one tomorrow with the day's others: an hour would say who it was. If it cannot wait, tell the manager yourself, without the person.")
                    font.pixelSize: Theme.fontNote
                    color: Theme.bad
                    Accessible.role: Accessible.AlertMessage
                }
                ChoiceRow { id: topic; width: parent.width; label: qsTr("Category"); choices: form.viewModel.topics; onChosen: value => topic.value = topic.value === value ? "" : value }
                FormArea { id: text; keptAs: "case/new/text"; width: parent.width; lines: 5; label: qsTr("What happened, in the customer's words") }
                Row {
                    visible: who.value !== "anonymous"
                    spacing: Theme.gap
                    FormField { id: name; keptAs: "case/new/name"; width: lines.third; label: qsTr("Name"); maximumLength: 200 }
                    FormField { id: phone; keptAs: "case/new/phone"; width: lines.third; label: qsTr("Phone"); maximumLength: 200 }
                    FormField { id: account; keptAs: "case/new/account"; width: lines.third; label: qsTr("Account"); maximumLength: 13 }
                }
                Row {
                    spacing: Theme.gap
                    FormField { id: day; keptAs: "case/new/day"; width: lines.third; label: qsTr("Day (2026-11-29)"); maximumLength: 10 }
                    FormField { id: where; keptAs: "case/new/where"; width: lines.third; label: qsTr("Where"); maximumLength: 200 }
                    FormField { id: outside; keptAs: "case/new/outside"; width: lines.third; label: qsTr("Its number there (95598, 12345)"); maximumLength: 200 }
                }
                Row {
                    spacing: Theme.gap
                    FormField { id: place; keptAs: "case/new/place"; width: lines.third; label: qsTr("About a window"); maximumLength: 8 }
                    FormField { id: number; keptAs: "case/new/number"; width: lines.third; label: qsTr("About a person: staff number"); maximumLength: 20 }
                }
            }
        }
        DeskButton {
            anchors.bottom: parent.bottom
            height: Theme.touch
            main: true
            enabled: form.ready
            label: qsTr("Take it down")
            keys: "Ctrl+S"
            onClicked: form.save()
        }
    }
    Shortcut {
        sequence: "Ctrl+S"
        enabled: form.ready
        onActivated: form.save()
    }
}
