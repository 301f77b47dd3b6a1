pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.style

// One of a few: `choices` is [{ value, label }], `value` the one that is chosen.
Column {
    id: row

    property string label
    required property var choices
    property string value
    property bool many: false
    property var values: []
    // In a page's head: the last one ends where the head does.
    property bool toRight: false
    signal chosen(value: string)

    spacing: Theme.unit
    KioskText {
        visible: text !== ""
        text: row.label
        font.pixelSize: Theme.fontSmall
        color: Theme.cardNote
        Accessible.ignored: true
    }
    Flow {
        x: row.toRight ? row.width - childrenRect.width : 0
        width: parent.width
        spacing: Theme.touchGap
        Repeater {
            model: row.choices
            Pressable {
                id: choice
                required property var modelData
                readonly property bool on: row.many ? row.values.includes(modelData.value) : row.value === modelData.value
                implicitHeight: Theme.touchSmall
                implicitWidth: words.implicitWidth + 2 * Theme.gap
                padding: 0
                shadow: false
                radius: Theme.radius
                label: modelData.label
                hint: row.label
                checkable: false
                colour: on ? Theme.ground : Theme.card
                frame: on ? Theme.ground : Theme.cardNote
                frameWidth: 1
                Accessible.role: row.many ? Accessible.CheckBox : Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: on
                onClicked: row.chosen(modelData.value)
                Keys.onReturnPressed: clicked()
                Keys.onEnterPressed: clicked()
                contentItem: KioskText {
                    id: words
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    text: choice.label
                    font { pixelSize: Theme.fontNote; bold: choice.on }
                    color: choice.down ? Theme.cardInk : choice.on ? Theme.groundInk : Theme.cardInk
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
    }
}
