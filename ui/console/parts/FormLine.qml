import QtQuick
import QtQuick.Templates as T
import ui.components
import ui.style

// A line to type into. Esc goes on to the page, which goes back.
T.TextField {
    id: field

    required property string label
    property bool wrong: false
    // Where a whole form has its undo: Ctrl+Z goes there and not to this line alone.
    property var history: null

    implicitWidth: 240
    implicitHeight: Theme.touchSmall + 6
    leftPadding: Theme.touchGap
    rightPadding: Theme.touchGap
    verticalAlignment: TextInput.AlignVCenter
    font.family: Theme.family
    font.pixelSize: Theme.fontNote
    color: Theme.cardInk
    selectionColor: Theme.ground
    selectedTextColor: Theme.groundInk
    placeholderTextColor: Theme.cardNote
    selectByMouse: true
    Keys.priority: Keys.BeforeItem
    Keys.onPressed: event => event.accepted = history !== null && history.takeKey(event.key, event.modifiers)
    Accessible.name: label
    Accessible.description: echoMode === TextInput.Normal ? "" : label

    background: Rectangle {
        radius: Theme.radius
        color: Theme.card
        border.width: field.activeFocus ? 2 : 1
        border.color: field.wrong ? Theme.bad : field.activeFocus ? Theme.accent : Theme.cardNote
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
