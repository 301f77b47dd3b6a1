pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.conduct
import ui.console.model
import ui.console.parts
import ui.style

// A new record: about whom, what, why, what it rests on. Ctrl+S writes it.
Card {
    id: form

    required property ConductModel viewModel
    property string kind: "praise"
    readonly property bool sanction: ["talk", "criticism", "deduction"].includes(kind)

    implicitHeight: 0
    Component.onCompleted: number.take()
    function send(): void {
        form.viewModel.make(number.text, form.kind, reason.text, rule.text, first.text, last.text, of.text, month.text);
    }
    Flickable {
        anchors { fill: parent; bottomMargin: write.height + Theme.touchGap }
        contentHeight: fields.implicitHeight
        clip: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: fields
            width: parent.width
            spacing: Theme.gap
            FormField {
                id: number
                keptAs: "conduct/new/number"
                width: parent.width
                label: qsTr("About whom (staff number)")
                needed: true
                maximumLength: 10
            }
            ChoiceRow {
                width: parent.width
                label: form.sanction ? qsTr("A sanction: in force after a week, once a second person approves") : qsTr("A reward: in force at once")
                value: form.kind
                choices: form.viewModel.kinds.map(kind => ({ "value": kind, "label": ConductWords.kinds[kind] }))
                onChosen: value => form.kind = value
            }
            FormArea {
                id: reason
                keptAs: "conduct/new/reason"
                width: parent.width
                lines: 4
                label: qsTr("Reason, as the person will read it")
            }
            FormField {
                id: rule
                keptAs: "conduct/new/rule"
                width: parent.width
                label: qsTr("The rule that it rests on")
                needed: true
                maximumLength: 200
            }
            Row {
                width: parent.width
                spacing: Theme.gap
                FormField {
                    id: first
                    width: (parent.width - Theme.gap) / 2
                    label: qsTr("From the day")
                    placeholder: form.viewModel.today
                    maximumLength: 10
                }
                FormField {
                    id: last
                    width: (parent.width - Theme.gap) / 2
                    label: qsTr("To the day")
                    placeholder: first.text !== "" ? first.text : form.viewModel.today
                    maximumLength: 10
                }
            }
            Grid {
                id: grounds
                width: parent.width
                columns: width < 520 ? 1 : 2 // the English names need a line each on a narrow page
                spacing: Theme.gap
                FormField {
                    id: of
                    keptAs: "conduct/new/of"
                    width: (grounds.width - (grounds.columns - 1) * Theme.gap) / grounds.columns
                    label: qsTr("Rests on a case (hidden from its person)")
                    maximumLength: 24
                }
                FormField {
                    id: month
                    keptAs: "conduct/new/month"
                    width: (grounds.width - (grounds.columns - 1) * Theme.gap) / grounds.columns
                    label: qsTr("Rests on the figures of a month")
                    placeholder: form.viewModel.today.slice(0, 7)
                    maximumLength: 7
                }
            }
        }
    }
    DeskButton {
        id: write
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.touch
        main: true
        enabled: !Desk.busy && number.text !== "" && reason.text.trim() !== "" && rule.text.trim() !== ""
        label: qsTr("Write it")
        keys: "Ctrl+S"
        onClicked: form.send()
    }
    Shortcut {
        sequence: "Ctrl+S"
        enabled: write.enabled
        onActivated: form.send()
    }
}
