import QtQuick
import QtQuick.Templates as T
import ui.components
import ui.style

// A few lines to type into; what is beyond `longest` signs is not taken. `typed` holds what is still being composed.
T.TextArea {
    id: box

    required property string label
    property int longest: 200
    property int lines: 3
    readonly property string typed: text + preeditText

    implicitHeight: lines * Math.ceil(Theme.fontBody * 1.4) + 2 * Theme.gap
    padding: Theme.gap
    bottomPadding: Theme.gap
    wrapMode: TextInput.Wrap
    font.family: Theme.family
    font.pixelSize: Theme.fontBody
    color: Theme.cardInk
    textFormat: TextEdit.PlainText
    selectionColor: Theme.cardPressed
    selectedTextColor: Theme.cardInk
    selectByMouse: false
    persistentSelection: false
    inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
    Accessible.role: Accessible.EditableText
    Accessible.name: label
    clip: true
    onTextChanged: if (length > longest) remove(longest, length)

    background: Rectangle {
        radius: Theme.radius
        color: Theme.card
        border.width: box.activeFocus ? 6 : Math.max(2, Theme.border)
        border.color: box.activeFocus ? Theme.accent : Theme.cardLine
        MouseArea {
            anchors.fill: parent
            acceptedButtons: Qt.RightButton
        }
    }
    KioskText {
        anchors { right: parent.right; bottom: parent.bottom; margins: Theme.unit * 2 }
        text: box.length + " / " + box.longest
        font.pixelSize: Theme.fontSmall
        color: Theme.cardNote
        wrapMode: Text.NoWrap
    }
    TapHandler {
        onTapped: {
            box.forceActiveFocus();
            InputMethod.show();
        }
    }
}
