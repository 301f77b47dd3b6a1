pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.parts
import ui.console.standards
import ui.style

// One field of an entry, by its kind: see ui.console.standards.forms.
Column {
    id: field

    required property PackEditor editor
    required property var row
    readonly property string key: editor.keyOfEntry + row.path
    readonly property string label: PackWords.field(row.label)
    readonly property bool writable: editor.writable && !(row.fixed ?? false)
    readonly property string fault: PackWords.fault(editor.faults[key] ?? "")

    Loader {
        width: field.width
        sourceComponent: {
            switch (field.row.kind) {
            case "pair": return pair;
            case "pairs": return pairs;
            case "lines": return lines;
            case "choice":
            case "many": return choice;
            }
            return line;
        }
    }
    Component {
        id: pair
        PairField {
            editor: field.editor
            path: field.row.path
            label: field.label
            zh: field.row.zh
            en: field.row.en
            tall: field.row.long
        }
    }
    Component {
        id: pairs
        PairsField {
            editor: field.editor
            path: field.row.path
            label: field.label
            items: field.row.items
            subs: field.row.subs
        }
    }
    Component {
        id: lines
        FormArea {
            label: qsTr("%1, one a line").arg(field.label)
            lines: Math.max(2, Math.min(12, field.row.text.split("\n").length))
            text: field.row.text
            enabled: field.writable
            history: field.editor
            fault: field.fault
            onEdited: text => field.editor.put(field.row.path, text)
        }
    }
    Component {
        id: line
        FormField {
            label: field.label
            text: field.row.text
            readOnly: !field.writable
            inputMethodHints: field.row.kind === "number" ? Qt.ImhFormattedNumbersOnly : Qt.ImhNone
            history: field.editor
            fault: field.fault
            onEdited: text => field.editor.put(field.row.path, text)
        }
    }
    Component {
        id: choice
        Column {
            spacing: Theme.unit
            ChoiceRow {
                width: parent.width
                label: field.label
                enabled: field.writable
                many: field.row.kind === "many"
                value: field.row.value ?? ""
                values: field.row.values ?? []
                choices: field.row.choices.map(one => ({
                    "value": one.value,
                    "label": field.row.days ? PackWords.day(one.value) : field.row.coded ? PackWords.value(one.value) : one.label
                }))
                onChosen: value => {
                    if (field.row.kind === "many")
                        field.editor.toggle(field.row.path, value, field.row.days);
                    else
                        field.editor.choose_value(field.row.path, value);
                }
            }
            KioskText {
                width: parent.width
                visible: text !== ""
                text: field.fault
                font.pixelSize: Theme.fontSmall
                color: Theme.bad
                Accessible.role: Accessible.AlertMessage
            }
        }
    }
}
