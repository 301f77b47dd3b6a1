pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.parts
import ui.console.standards
import ui.style

// Steps, lines, areas: pairs of words in their order; each can be moved and taken away, a new one comes last.
Column {
    id: list

    required property PackEditor editor
    required property string path
    required property string label
    required property var items
    required property bool subs

    spacing: Theme.touchGap
    KioskText {
        text: list.label
        font { pixelSize: Theme.fontSmall; bold: true }
        color: Theme.cardNote
        Accessible.role: Accessible.Heading
    }
    Repeater {
        model: list.items
        Row {
            id: one
            required property int index
            required property var modelData
            readonly property string at: list.path + "[" + (index + 1) + "]"
            readonly property string words: at + (list.subs ? ".name" : "")
            readonly property string key: list.editor.keyOfEntry + words
            readonly property real wide: (width - number.width - tools.width - (list.subs ? 88 : 0)
                                          - (list.subs ? 4 : 3) * spacing) / 2
            function fault(language: string): string {
                const faults = list.editor.faults;
                return PackWords.fault(faults[key + "." + language] ?? faults[key] ?? "");
            }
            width: list.width
            spacing: Theme.touchGap
            KioskText {
                id: number
                width: 22
                y: 8
                text: one.index + 1
                font { pixelSize: Theme.fontNote; features: ({ "tnum": 1 }) }
                color: Theme.cardNote
                Accessible.ignored: true
            }
            FormLine {
                visible: list.subs
                width: 88
                label: qsTr("Id")
                text: one.modelData.id
                readOnly: !list.editor.writable
                history: list.editor
                onTextEdited: list.editor.put(one.at + ".id", text)
            }
            Column {
                width: one.wide
                FormLine {
                    width: parent.width
                    label: qsTr("%1, Chinese").arg(list.label + " " + (one.index + 1))
                    text: one.modelData.zh
                    wrong: one.fault("zh") !== ""
                    readOnly: !list.editor.writable
                    history: list.editor
                    onTextEdited: list.editor.put(one.words + ".zh", text)
                }
                Wrong { text: one.fault("zh") }
            }
            Column {
                width: one.wide
                FormLine {
                    width: parent.width
                    label: qsTr("%1, English").arg(list.label + " " + (one.index + 1))
                    text: one.modelData.en
                    wrong: one.fault("en") !== ""
                    readOnly: !list.editor.writable
                    history: list.editor
                    onTextEdited: list.editor.put(one.words + ".en", text)
                }
                Wrong { text: one.fault("en") }
            }
            Row {
                id: tools
                visible: list.editor.writable
                spacing: 4
                Tool {
                    iconName: "chevron-up"
                    label: qsTr("Move up")
                    enabled: one.index > 0
                    onClicked: list.editor.moveItem(list.path, one.index, -1)
                }
                Tool {
                    iconName: "chevron-down"
                    label: qsTr("Move down")
                    enabled: one.index < list.items.length - 1
                    onClicked: list.editor.moveItem(list.path, one.index, 1)
                }
                Tool {
                    iconName: "x"
                    label: qsTr("Take away")
                    onClicked: list.editor.removeItem(list.path, one.index)
                }
            }
        }
    }
    DeskButton {
        visible: list.editor.writable
        height: Theme.touchSmall
        label: qsTr("Add a line")
        onClicked: list.editor.addItem(list.path, list.subs)
    }

    component Wrong: KioskText {
        width: parent.width
        visible: text !== ""
        font.pixelSize: Theme.fontSmall
        color: Theme.bad
        Accessible.role: Accessible.AlertMessage
    }
    component Tool: Pressable {
        id: tool
        required property string iconName
        width: Theme.touchSmall
        height: Theme.touchSmall + 6
        implicitWidth: Theme.touchSmall
        implicitHeight: Theme.touchSmall + 6
        padding: 0
        shadow: false
        frameWidth: 1
        opacity: enabled ? 1 : 0.35
        contentItem: Item {
            Icon {
                anchors.centerIn: parent
                name: tool.iconName
                size: 16
            }
        }
    }
}
