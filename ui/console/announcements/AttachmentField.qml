pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.announcements
import ui.console.parts
import ui.style

// The PDF beside the text: what customers read as its name, its pages as the hub drew them, and the way to another one.
Column {
    id: field

    required property Editor editor
    property var pages: editor.list("pages")
    signal wanted

    spacing: Theme.gap
    Connections {
        target: field.editor
        function onFilled(): void {
            field.pages = field.editor.list("pages");
        }
    }
    EditField {
        visible: field.pages.length > 0
        width: parent.width
        editor: field.editor
        field: "attachment"
        label: qsTr("Attached PDF, as customers read its name")
        maximumLength: 60
    }
    Row {
        spacing: Theme.touchGap
        DeskButton {
            iconName: "file-text"
            label: field.pages.length > 0 ? qsTr("Another PDF …") : qsTr("Attach a PDF …")
            hint: qsTr("At most 20 pages and 5 MB, not protected")
            onClicked: field.wanted()
        }
        DeskButton {
            visible: field.pages.length > 0
            iconName: "x"
            label: qsTr("Without it")
            onClicked: field.editor.removeAttachment()
        }
    }
    Flow {
        visible: field.pages.length > 0
        width: parent.width
        spacing: Theme.touchGap
        Repeater {
            model: field.pages
            PageSheet {
                required property string modelData
                required property int index
                width: 132
                page: modelData
                no: index + 1
                many: field.pages.length
            }
        }
    }
}
