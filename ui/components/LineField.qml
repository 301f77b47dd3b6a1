import QtQuick
import QtQuick.Templates as T
import ui.style

// A line to type into at a desk, by a real keyboard. No menu: what could be pasted is nobody's business.
T.TextField {
    id: field

    required property string label
    signal escaped

    implicitWidth: 240
    implicitHeight: Theme.touch
    leftPadding: Theme.padding
    rightPadding: Theme.padding
    verticalAlignment: TextInput.AlignVCenter
    font.family: Theme.family
    font.pixelSize: Theme.fontBody
    color: Theme.cardInk
    selectionColor: Theme.ground
    selectedTextColor: Theme.groundInk
    placeholderTextColor: Theme.cardNote
    selectByMouse: true
    Accessible.name: label
    // Qt hides the name of what hides its text.
    Accessible.description: echoMode === TextInput.Normal ? "" : label
    // Taken here, so that no key does a second thing further up.
    Keys.onEscapePressed: field.escaped()
    Keys.onReturnPressed: field.accepted()
    Keys.onEnterPressed: field.accepted()

    background: Rectangle {
        radius: Theme.radius
        color: Theme.card
        border.width: field.activeFocus ? Theme.focusFrame - 1 : 1
        border.color: field.activeFocus ? Theme.ground : Theme.cardNote
        MouseArea {
            anchors.fill: parent
            acceptedButtons: Qt.RightButton
        }
    }
    KioskText {
        anchors { left: parent.left; leftMargin: field.leftPadding; right: parent.right; rightMargin: field.rightPadding
                  verticalCenter: parent.verticalCenter }
        visible: field.text === "" && field.preeditText === ""
        text: field.placeholderText
        font.pixelSize: Theme.fontNote
        color: Theme.cardNote
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}
