pragma ComponentBehavior: Bound
import QtQuick
import ui.console.parts
import ui.console.standards
import ui.style

// The same words in Chinese and in English, side by side.
Row {
    id: pair

    required property PackEditor editor
    required property string path
    required property string label
    required property string zh
    required property string en
    property bool tall: false
    readonly property string key: editor.keyOfEntry + path
    readonly property real half: (width - spacing) / 2

    function fault(language: string): string {
        return PackWords.fault(editor.faults[key + "." + language] ?? editor.faults[key] ?? "");
    }
    spacing: Theme.gap
    Loader {
        width: pair.half
        sourceComponent: pair.tall ? zhArea : zhLine
    }
    Loader {
        width: pair.half
        sourceComponent: pair.tall ? enArea : enLine
    }
    Component {
        id: zhLine
        FormField {
            label: qsTr("%1, Chinese").arg(pair.label)
            text: pair.zh
            readOnly: !pair.editor.writable
            history: pair.editor
            fault: pair.fault("zh")
            onEdited: text => pair.editor.put(pair.path + ".zh", text)
        }
    }
    Component {
        id: enLine
        FormField {
            label: qsTr("%1, English").arg(pair.label)
            text: pair.en
            readOnly: !pair.editor.writable
            history: pair.editor
            fault: pair.fault("en")
            onEdited: text => pair.editor.put(pair.path + ".en", text)
        }
    }
    Component {
        id: zhArea
        FormArea {
            label: qsTr("%1, Chinese").arg(pair.label)
            lines: 3
            text: pair.zh
            enabled: pair.editor.writable
            history: pair.editor
            fault: pair.fault("zh")
            onEdited: text => pair.editor.put(pair.path + ".zh", text.replace(/\n/g, " "))
        }
    }
    Component {
        id: enArea
        FormArea {
            label: qsTr("%1, English").arg(pair.label)
            lines: 3
            text: pair.en
            enabled: pair.editor.writable
            history: pair.editor
            fault: pair.fault("en")
            onEdited: text => pair.editor.put(pair.path + ".en", text.replace(/\n/g, " "))
        }
    }
}
