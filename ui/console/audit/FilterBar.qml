pragma ComponentBehavior: Bound
import QtQuick
import ui.console.audit
import ui.console.parts
import ui.style

// By area, person and dates. A date alone is that whole day.
Column {
    id: bar

    required property AuditModel viewModel

    function look(area: string): void {
        viewModel.look_for(person.value, area, since.text, until.text);
    }
    spacing: Theme.touchGap

    ChoiceRow {
        width: parent.width
        choices: Deeds.areas
        value: bar.viewModel.area
        onChosen: value => bar.look(value)
    }
    Row {
        spacing: Theme.gap
        FormField {
            id: person
            readonly property var chosen: bar.viewModel.people.find(one => text.trim() !== "" && one.label.toLowerCase().includes(text.trim().toLowerCase()))
            readonly property string value: chosen?.value ?? ""
            width: 220
            label: qsTr("By whom: number or name")
            fault: text.trim() !== "" && value === "" ? qsTr("nobody here") : value !== "" && chosen.label !== text ? chosen.label : ""
            onAccepted: bar.look(bar.viewModel.area)
        }
        FormField {
            id: since
            width: 150
            label: qsTr("From")
            placeholder: "2026-11-29"
            maximumLength: 16
            onAccepted: bar.look(bar.viewModel.area)
        }
        FormField {
            id: until
            width: 150
            label: qsTr("until, that day too")
            placeholder: "2026-11-30"
            maximumLength: 16
            onAccepted: bar.look(bar.viewModel.area)
        }
        DeskButton {
            y: 22
            label: qsTr("Look")
            onClicked: bar.look(bar.viewModel.area)
        }
    }
}
