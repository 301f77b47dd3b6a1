import QtQuick
import ui.components
import ui.console.parts
import ui.console.reports
import ui.style

// Where the file goes: proposed, typed, or a folder that is chosen. What lies there already is replaced on word only.
Card {
    id: bar

    required property Saving saving
    signal browse

    padding: Theme.gap
    implicitHeight: row.height + 2 * padding
    onVisibleChanged: if (visible) place.take()

    Row {
        id: row
        width: parent.width
        spacing: Theme.touchGap
        FormField {
            id: place
            width: parent.width - buttons.width - Theme.touchGap
            label: bar.saving.exists ? qsTr("There is a file of this name") : qsTr("Save as")
            fault: ""
            text: bar.saving.path
            onEdited: text => bar.saving.put(text)
            onAccepted: bar.saving.save(false)
        }
        Row {
            id: buttons
            anchors.bottom: parent.bottom
            spacing: Theme.touchGap
            DeskButton {
                label: qsTr("Folder …")
                hint: qsTr("Choose a folder of this machine")
                onClicked: bar.browse()
            }
            DeskButton {
                visible: !bar.saving.exists
                main: true
                label: qsTr("Save")
                onClicked: bar.saving.save(false)
            }
            DeskButton {
                visible: bar.saving.exists
                grave: true
                label: qsTr("Replace it")
                onClicked: bar.saving.save(true)
            }
            DeskButton {
                label: qsTr("Leave it")
                keys: "Esc"
                onClicked: bar.saving.cancel()
            }
        }
    }
}
