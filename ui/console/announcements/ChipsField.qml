pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.announcements
import ui.console.parts
import ui.style

// Some of many: what is chosen as chips, and a line that finds the others. None chosen: all.
Column {
    id: chips

    required property Editor editor
    required property string field
    required property string label
    property string allWords
    readonly property var choices: editor.choices[field] ?? []
    property var values: editor.list(field)
    property string sought
    readonly property var found: sought === "" ? [] : choices.filter(
        one => !values.includes(one.value) && one.label.toLowerCase().includes(sought.toLowerCase())).slice(0, 8)

    function wordsOf(value: string): string {
        return choices.find(one => one.value === value)?.label ?? value;
    }
    function take(value: string): void {
        editor.toggle(field, value);
        finder.text = "";
        sought = "";
        finder.forceActiveFocus();
    }
    spacing: Theme.unit
    Connections {
        target: chips.editor
        function onFilled(): void {
            chips.values = chips.editor.list(chips.field);
        }
    }
    KioskText {
        text: chips.values.length === 0 ? chips.label + " · " + chips.allWords : chips.label
        font.pixelSize: Theme.fontSmall
        color: Theme.cardNote
    }
    Flow {
        width: parent.width
        spacing: Theme.touchGap
        Repeater {
            model: chips.values
            DeskButton {
                required property string modelData
                implicitHeight: Theme.touchSmall
                iconName: "x"
                label: chips.wordsOf(modelData)
                hint: qsTr("Take it out")
                onClicked: chips.editor.toggle(chips.field, modelData)
            }
        }
        FormLine {
            id: finder
            width: 220
            label: qsTr("%1: type to find").arg(chips.label)
            placeholderText: qsTr("Type to find …")
            onTextEdited: chips.sought = text.trim()
            onAccepted: if (chips.found.length > 0) chips.take(chips.found[0].value)
        }
        Repeater {
            model: chips.found
            DeskButton {
                required property var modelData
                implicitHeight: Theme.touchSmall
                label: modelData.label
                hint: qsTr("Take it in")
                onClicked: chips.take(modelData.value)
            }
        }
    }
}
