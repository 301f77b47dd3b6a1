import QtQuick
import ui.console.announcements
import ui.console.parts

// Whether a policy is about tariffs: its page leads customers to their own figures then.
ChoiceRow {
    id: field

    required property Editor editor

    label: qsTr("About the customer's own tariff")
    many: true
    choices: [{ "value": "tariff", "label": KindWords.tariff }]
    values: editor.list("about")
    onChosen: value => editor.toggle("about", value)
    Connections {
        target: field.editor
        function onFilled(): void {
            field.values = field.editor.list("about");
        }
    }
}
