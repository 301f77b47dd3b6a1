import QtQuick
import ui.components
import ui.console.model
import ui.console.parts
import ui.console.people
import ui.style

// Number, name, roles, windows. What it shows is the model's until somebody changes it here.
Card {
    id: form

    required property PeopleModel viewModel
    readonly property bool adding: viewModel.openKey === "new"
    readonly property bool editable: viewModel.mayChange
    property var roles: []
    property var windows: []
    readonly property bool changed: adding ? number.text !== "" || name.text !== "" || roles.length > 0
        : name.text.trim() !== viewModel.name || !same(roles, viewModel.roles) || !same(windows, viewModel.windows)
    readonly property bool whole: name.text.trim() !== "" && roles.length > 0 && (!adding || /^[0-9]{1,10}$/.test(number.text))

    function same(one: var, other: var): bool {
        return one.length === other.length && one.every(value => other.includes(value));
    }
    function turned(values: var, value: string): var {
        return values.includes(value) ? values.filter(one => one !== value) : [...values, value];
    }
    function load(): void {
        number.text = viewModel.number;
        name.text = viewModel.name;
        roles = viewModel.roles;
        windows = viewModel.windows;
    }
    function take(): void {
        if (adding)
            number.take();
        else
            name.take();
    }
    function send(): void {
        if (!whole || !changed || viewModel.moved || Desk.busy || !editable)
            return;
        if (adding)
            viewModel.add(number.text, name.text.trim(), roles, windows);
        else
            viewModel.save(name.text.trim(), roles, windows);
    }
    Component.onCompleted: load()

    Connections {
        target: form.viewModel
        function onFormChanged(): void {
            form.load();
            if (!form.adding)
                form.forceActiveFocus();  // out of a field, where Ctrl+Z would take back letters
        }
    }
    Column {
        width: parent.width
        spacing: Theme.margin
        Row {
            spacing: Theme.gap
            FormField {
                id: number
                width: 160
                label: qsTr("Staff number")
                readOnly: !form.adding
                enabled: form.adding
                inputMethodHints: Qt.ImhDigitsOnly
                maximumLength: 10
                placeholder: qsTr("digits")
                onAccepted: name.take()
            }
            FormField {
                id: name
                width: 320
                label: qsTr("Name")
                readOnly: !form.editable
                maximumLength: 80
                onAccepted: form.send()
            }
        }
        ChoiceRow {
            width: parent.width
            enabled: form.editable
            label: qsTr("Roles: what they may do")
            many: true
            choices: PeopleWords.roleCodes.map(code => ({ "value": code, "label": PeopleWords.roles[code] }))
            values: form.roles
            onChosen: value => form.roles = form.turned(form.roles, value)
        }
        ChoiceRow {
            width: parent.width
            enabled: form.editable
            label: qsTr("Windows that they may open")
            many: true
            choices: [{ "value": "", "label": PeopleWords.windows.every }, ...form.viewModel.windowChoices]
            values: form.windows.length === 0 ? [""] : form.windows
            onChosen: value => form.windows = value === "" ? [] : form.turned(form.windows, value)
        }
        Notice {
            visible: form.viewModel.own && form.editable
            width: parent.width
            grave: false
            iconName: "info-circle"
            text: qsTr("These are your own rights: you may give some up, only another manager gives you more.")
        }
        Notice {
            visible: form.viewModel.moved
            width: parent.width
            text: qsTr("Somebody else has changed this person meanwhile.")
        }
        Row {
            visible: form.editable
            spacing: Theme.touchGap
            DeskButton {
                height: Theme.touch
                main: true
                enabled: form.whole && form.changed && !form.viewModel.moved && !Desk.busy
                label: form.adding ? qsTr("Add and make a PIN") : qsTr("Save")
                keys: "Ctrl+S"
                onClicked: form.send()
            }
            DeskButton {
                visible: !form.adding && (form.changed || form.viewModel.moved)
                height: Theme.touch
                label: form.viewModel.moved ? qsTr("Show how it is now") : qsTr("Leave it as it was")
                onClicked: form.viewModel.load()
            }
        }
    }
    Shortcut {
        sequence: "Ctrl+S"
        enabled: form.editable
        onActivated: form.send()
    }
}
