import QtQuick
import ui.components
import ui.keyboard
import ui.style

// A field and its keys, off the screen: see pad.py.
Window {
    id: window

    property string label
    property string done
    readonly property string text: field.typed
    signal finished

    function begin(words: string): void {
        field.text = words;
        field.cursorPosition = field.length;
        field.forceActiveFocus();
        InputMethod.show();
    }

    color: Theme.ground

    Binding { target: Theme; property: "landscape"; value: window.width >= window.height }

    Item {
        anchors { fill: parent; bottomMargin: keys.height }
        TextBox {
            id: field
            anchors { left: parent.left; right: ready.left; rightMargin: Theme.gap; bottom: parent.bottom
                      bottomMargin: Theme.unit }
            height: Math.min(parent.height - Theme.unit, 420)
            label: window.label
            longest: 200
        }
        PrimaryButton {
            id: ready
            anchors { right: parent.right; verticalCenter: field.verticalCenter }
            width: 300
            focusPolicy: Qt.NoFocus
            label: window.done
            iconName: "check"
            onClicked: {
                InputMethod.commit();
                window.finished();
            }
        }
    }
    Keyboard {
        id: keys
        width: parent.width
        height: room
    }
}
