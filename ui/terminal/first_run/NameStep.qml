import QtQuick
import ui.components
import ui.keyboard
import ui.model
import ui.style

// What staff call it.
StepPage {
    id: page

    title: qsTr("What do staff call this terminal?")
    subtitle: qsTr("For instance by its place: entrance left. Help calls and printer alarms carry this name.")
    iconName: "edit"
    readOnly: true

    Item {
        id: body
        anchors.fill: parent
        TextEntry {
            id: field
            width: parent.width
            iconName: "edit"
            label: page.title
            placeholderText: qsTr("Touch to type; empty takes the machine's own name")
            focus: true
            onTypedChanged: page.viewModel.setName(typed)
            onAccepted: InputMethod.hide()
            Component.onCompleted: {
                text = page.viewModel.name;
                forceActiveFocus();
            }
        }
        Keyboard {
            width: parent.width
            height: room
        }
    }
}
