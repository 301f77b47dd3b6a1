pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.style

// Keys of our own for digits, codes and addresses: nothing is guessed and nothing is learnt.
// A row is a string, one key a sign; ⌫ erases, a blank leaves room.
Item {
    id: keys

    property list<string> rows: ["123", "456", "789", " 0⌫"]
    property int gap: 16
    property int longest: 128
    signal typed(key: string)
    signal erased

    readonly property int most: rows.reduce((most, row) => Math.max(most, row.length), 1)
    readonly property real keyWidth: Math.min(longest * 1.6, (width - (most - 1) * gap) / most)
    readonly property real keyHeight: Math.min(longest, (height - (rows.length - 1) * gap) / rows.length)

    implicitHeight: rows.length * (96 + gap) - gap

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: keys.gap
        Repeater {
            model: keys.rows
            Row {
                id: row
                required property string modelData
                anchors.horizontalCenter: parent?.horizontalCenter
                spacing: keys.gap
                Repeater {
                    model: Array.from(row.modelData)
                    Key {}
                }
            }
        }
    }

    component Key: Pressable {
        id: key
        required property string modelData
        readonly property bool erases: modelData === "⌫"

        width: keys.keyWidth
        height: keys.keyHeight
        padding: 0
        opacity: modelData === " " ? 0 : 1
        enabled: keys.enabled && modelData !== " "
        shadow: enabled
        colour: erases ? Theme.cardWell : Theme.card
        label: erases ? qsTr("Erase") : modelData
        autoRepeat: erases
        focusPolicy: Qt.TabFocus
        onClicked: {
            if (erases)
                keys.erased();
            else
                keys.typed(modelData);
        }
        contentItem: Item {
            Icon {
                anchors.centerIn: parent
                visible: key.erases
                name: "backspace"
                size: 56
            }
            KioskText {
                anchors.centerIn: parent
                visible: !key.erases
                text: key.modelData
                font.pixelSize: Math.min(56, key.height * 0.5)
                font.bold: true
                Accessible.ignored: true
            }
        }
    }
}
