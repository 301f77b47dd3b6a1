import QtQuick
import ui.console.announcements
import ui.style

// A part of the text in Chinese and, beside it, in English.
Row {
    id: both

    required property Editor editor
    required property string name
    required property string label
    property int limit: 200

    function take(): void {
        first.take();
    }
    spacing: Theme.gap
    EditField {
        id: first
        width: (both.width - both.spacing) / 2
        editor: both.editor
        field: both.name + "_zh"
        label: qsTr("%1, Chinese").arg(both.label)
        maximumLength: both.limit
    }
    EditField {
        width: (both.width - both.spacing) / 2
        editor: both.editor
        field: both.name + "_en"
        label: qsTr("%1, English").arg(both.label)
        maximumLength: both.limit
    }
}
