pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.parts
import ui.console.standards
import ui.style

// The open entry: what is wrong with it as a whole, why customers do not see it, its fields.
FocusScope {
    id: form

    required property PackEditor editor

    Flickable {
        id: view
        anchors.fill: parent
        contentWidth: width
        contentHeight: fields.height + Theme.gap
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        // Later: the one that had the focus may be going away just now.
        function follow(): void {
            const item = Window.activeFocusItem;
            if (item === null)
                return;
            for (let at = item; at !== null; at = at.parent)
                if (at === fields) {
                    const y = fields.mapFromItem(item, 0, 0).y;
                    if (y < contentY + 24)
                        contentY = Math.max(0, y - 32);
                    else if (y + item.height > contentY + height - 24)
                        contentY = Math.min(Math.max(0, contentHeight - height), y + item.height - height + 32);
                    return;
                }
        }
        Connections {
            target: view.Window.window
            function onActiveFocusItemChanged(): void {
                Qt.callLater(view.follow);
            }
        }
        Column {
            id: fields
            width: view.width - Theme.touchGap
            spacing: Theme.gap
            KioskText {
                width: parent.width
                text: PackWords.sections[form.editor.section] + (form.editor.entryId !== "" ? " · " + form.editor.entryId : "")
                font { pixelSize: Theme.fontHeading; bold: true }
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.role: Accessible.Heading
            }
            Repeater {
                model: form.editor.ownFaults
                Notice {
                    required property string modelData
                    width: fields.width
                    text: PackWords.fault(modelData)
                }
            }
            Row {
                visible: form.editor.hiddenBecause !== ""
                width: parent.width
                spacing: Theme.touchGap
                Notice {
                    grave: false
                    iconName: "info-circle"
                    width: parent.width - (sign.visible ? sign.width + parent.spacing : 0)
                    text: qsTr("Customers do not see this: %1").arg(PackWords.fault(form.editor.hiddenBecause))
                }
                DeskButton {
                    id: sign
                    visible: form.editor.maySign
                    label: qsTr("I stand for it")
                    hint: qsTr("Signs exactly what it says now")
                    onClicked: form.editor.sign()
                }
            }
            Repeater {
                model: form.editor.rows
                FieldRow {
                    required property var modelData
                    width: fields.width
                    editor: form.editor
                    row: modelData
                }
            }
        }
    }
    EmptyState {
        visible: !form.editor.opened
        anchors.centerIn: parent
        width: Math.min(400, parent.width)
        iconName: "edit"
        title: form.editor.empty ? qsTr("Nothing was given out here yet") : qsTr("Nothing chosen")
        note: form.editor.empty ? qsTr("Open a pack's folder to begin.") : ""
    }
}
