import QtQuick
import ui.console.announcements
import ui.style

// From and until, on the hall's clock.
Row {
    id: times

    required property Editor editor
    required property string first
    required property string firstLabel
    required property string second
    required property string secondLabel

    spacing: Theme.gap
    EditField {
        width: (times.width - times.spacing) / 2
        editor: times.editor
        field: times.first
        label: times.firstLabel
        maximumLength: 16
    }
    EditField {
        width: (times.width - times.spacing) / 2
        editor: times.editor
        field: times.second
        label: times.secondLabel
        maximumLength: 16
    }
}
