import QtQuick
import ui.components
import ui.keyboard
import ui.model
import ui.style

// Number and PIN, on keys of our own; a one-time PIN is replaced in the same place.
Page {
    id: page

    required property SignIn model
    readonly property bool renewing: model.way === "new_pin"

    title: renewing ? qsTr("Choose a PIN of your own") : qsTr("Sign in")
    subtitle: renewing ? qsTr("At least six signs that nobody would guess. You use it from now on.")
                       : qsTr("For technicians and managers. Customers: please touch Close.")
    iconName: "tool"
    mark: Theme.groundEnd
    scenery: Theme.landscape
    guide: SignInTrouble {
        width: parent.width
        model: page.model
    }
    actions: [
        PrimaryButton {
            width: page.half
            label: page.model.busy ? qsTr("One moment …") : page.renewing ? qsTr("Save and sign in") : qsTr("Sign in")
            iconName: "check"
            enabled: !page.model.busy
            onClicked: page.model.submit()
        },
        SecondaryButton {
            width: page.half
            height: Theme.touch + 16
            visible: !page.renewing
            label: qsTr("Without the hub")
            iconName: "cloud-off"
            enabled: !page.model.busy
            onClicked: page.model.withoutHub()
        }
    ]
    readonly property real half: (room.width - Theme.touchGap) / 2

    Item {
        id: room
        anchors.fill: parent

        Row {
            id: fields
            width: parent.width
            spacing: Theme.touchGap
            EntryField {
                width: page.half
                label: page.renewing ? qsTr("New PIN") : qsTr("Staff number")
                placeholder: qsTr("Touch the keys")
                value: page.renewing ? "" : page.model.number
                dots: page.renewing ? page.model.newLength : -1
                chosen: page.model.entry === (page.renewing ? "new_pin" : "number")
                onClicked: page.model.choose(page.renewing ? "new_pin" : "number")
            }
            EntryField {
                width: page.half
                label: page.renewing ? qsTr("Once more") : qsTr("PIN")
                placeholder: page.renewing ? qsTr("The same again") : qsTr("Six or more")
                dots: page.renewing ? page.model.againLength : page.model.pinLength
                chosen: page.model.entry === (page.renewing ? "again" : "pin")
                onClicked: page.model.choose(page.renewing ? "again" : "pin")
            }
        }
        KeyRows {
            anchors { top: fields.bottom; topMargin: Theme.gap; bottom: parent.bottom; left: parent.left; right: parent.right }
            longest: 176
            enabled: !page.model.busy
            onTyped: key => page.model.press(key)
            onErased: page.model.erase()
        }
    }
}
