import QtQuick
import QtQuick.Templates as T
import ui.components
import ui.style

// A line to type into. `typed` holds what is still being composed too, so that a search can follow every key.
T.TextField {
    id: entry

    required property string label
    property string iconName: "search"
    readonly property string typed: text + preeditText
    // Large type in portrait: the field is out of reach; what clears it and brings the keys back lies below (TypeAgain).
    readonly property bool high: Theme.large && !Theme.landscape

    implicitHeight: Theme.touch + 24
    leftPadding: Theme.padding + mark.width + Theme.unit * 2
    rightPadding: clear.visible ? clear.width + Theme.unit * 2 : Theme.padding
    verticalAlignment: TextInput.AlignVCenter
    font.family: Theme.family
    font.pixelSize: Theme.fontBody
    color: Theme.cardInk
    selectionColor: Theme.cardPressed
    selectedTextColor: Theme.cardInk
    placeholderTextColor: Theme.cardNote
    selectByMouse: false
    persistentSelection: false
    maximumLength: 40
    inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
    Accessible.name: label

    background: Rectangle {
        radius: Theme.radius
        color: Theme.card
        border.width: entry.activeFocus ? 6 : Math.max(2, Theme.border)
        border.color: entry.activeFocus ? Theme.accent : Theme.cardLine
        // What could be pasted or copied here is nobody's business: no menu, no second window.
        MouseArea {
            anchors.fill: parent
            acceptedButtons: Qt.RightButton
        }
    }
    KioskText {
        anchors { left: parent.left; leftMargin: entry.leftPadding; right: parent.right
                  rightMargin: entry.rightPadding; verticalCenter: parent.verticalCenter }
        visible: entry.typed === ""
        text: entry.placeholderText
        font.pixelSize: Theme.fontNote
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 24
        wrapMode: Text.NoWrap
        color: Theme.cardNote
        Accessible.ignored: true
    }
    Icon {
        id: mark
        x: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        name: entry.iconName
        size: Theme.type(44)
        colour: Theme.cardNote
    }
    Pressable {
        id: clear
        visible: entry.typed !== "" && !entry.high
        anchors { right: parent.right; verticalCenter: parent.verticalCenter; rightMargin: Theme.unit }
        width: Theme.touch
        height: Theme.touch
        padding: 0
        shadow: false
        frameWidth: 0
        label: qsTr("Clear what was typed")
        onClicked: {
            entry.empty();
            entry.forceActiveFocus();
        }
        contentItem: Item {
            Icon {
                anchors.centerIn: parent
                name: "x"
                size: 44
            }
        }
    }
    // A touch brings the keyboard back after "done".
    TapHandler {
        onTapped: entry.goOn()
    }
    function goOn(): void {
        forceActiveFocus();
        InputMethod.show();
    }
    function empty(): void {
        InputMethod.reset();
        entry.clear();
    }
}
