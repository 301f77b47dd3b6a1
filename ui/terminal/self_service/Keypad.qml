pragma ComponentBehavior: Bound

import QtQuick
import ui.components
import ui.style

// Digits for a finger: as on a telephone, with "clear" and "delete" in the corners; of an amount the point and "delete".
Grid {
    id: keypad

    property bool filled: false
    property bool point: false
    signal digit(string key)
    signal erase
    signal clear

    readonly property real keyWidth: (width - 2 * columnSpacing) / 3
    readonly property real keyHeight: (height - 3 * rowSpacing) / 4

    columns: 3
    columnSpacing: Theme.touchGap
    rowSpacing: Theme.touchGap

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", keypad.point ? "." : "clear", "0", "erase"]
        Pressable {
            id: key
            required property string modelData
            readonly property bool isDigit: modelData.length === 1

            width: keypad.keyWidth
            height: keypad.keyHeight
            label: modelData === "." ? qsTr("Point") : isDigit ? modelData : modelData === "clear" ? qsTr("Clear") : qsTr("Delete")
            enabled: isDigit || keypad.filled
            padding: Theme.unit
            colour: isDigit ? Theme.card : Theme.cardWell
            onClicked: isDigit ? keypad.digit(modelData) : modelData === "clear" ? keypad.clear() : keypad.erase()

            contentItem: Item {
                KioskText {
                    anchors.centerIn: parent
                    visible: key.modelData !== "erase"
                    text: key.isDigit ? key.modelData : key.label
                    font.pixelSize: key.isDigit ? Math.min(Theme.fontHero, key.height * 0.62) : Theme.fontBody
                    font.bold: key.isDigit
                    color: key.enabled ? Theme.cardInk : Theme.cardNote
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
                Icon {
                    anchors.centerIn: parent
                    visible: key.modelData === "erase"
                    name: "backspace"
                    size: Theme.type(64)
                    colour: key.enabled ? Theme.cardInk : Theme.cardNote
                }
            }
        }
    }
}
