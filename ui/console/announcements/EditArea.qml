import QtQuick
import ui.console.announcements
import ui.console.parts

// Several lines of the editor's form, by the field's name.
FormArea {
    id: entry

    required property Editor editor
    required property string field

    history: editor
    text: editor.value(field)
    fault: KindWords.fault(editor.faults, field)
    onEdited: text => editor.set(field, text)
    Connections {
        target: entry.editor
        function onFilled(): void {
            if (entry.text !== entry.editor.value(entry.field))
                entry.text = entry.editor.value(entry.field);
        }
    }
}
