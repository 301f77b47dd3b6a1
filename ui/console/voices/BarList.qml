pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.style

// How many of each: name, bar, count. `rows` are { code, count }, `words` says what a code means.
Card {
    id: list

    required property string title
    required property var rows
    required property var words
    property var tints: ({})
    property string empty: qsTr("None in these days")
    property string foot
    readonly property int most: rows.reduce((most, row) => Math.max(most, row.count), 1)
    readonly property int all: rows.reduce((sum, row) => sum + row.count, 0)

    implicitHeight: column.implicitHeight + 2 * padding

    Column {
        id: column
        width: parent.width
        spacing: Theme.unit
        KioskText {
            width: parent.width
            text: list.title
            font { pixelSize: Theme.fontHeading; bold: true }
            Accessible.role: Accessible.Heading
        }
        KioskText {
            width: parent.width
            visible: list.rows.length === 0
            text: list.empty
            font.pixelSize: Theme.fontNote
            color: Theme.cardNote
        }
        Repeater {
            model: list.rows
            Item {
                id: row
                required property var modelData
                width: column.width
                height: Math.max(28, name.height)
                KioskText {
                    id: name
                    width: Math.min(210, parent.width * 0.42)
                    anchors.verticalCenter: parent.verticalCenter
                    text: list.words[row.modelData.code] ?? row.modelData.code
                    font.pixelSize: Theme.fontNote
                    maximumLineCount: 2
                    lineHeight: 0.95
                    elide: Text.ElideRight
                }
                Rectangle {
                    anchors { left: name.right; leftMargin: Theme.touchGap; verticalCenter: parent.verticalCenter }
                    readonly property real room: parent.width - name.width - 110 - Theme.touchGap
                    width: Math.max(2, room * row.modelData.count / list.most)
                    height: 14
                    radius: 3
                    color: list.tints[row.modelData.code] ?? Theme.groundEnd
                    opacity: row.modelData.count > 0 ? 1 : 0.25
                }
                KioskText {
                    anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    text: row.modelData.count + (list.all > 0 ? "  ·  " + (100 * row.modelData.count / list.all).toFixed(0) + " %" : "")
                    font { pixelSize: Theme.fontNote; features: ({ "tnum": 1 }) }
                    wrapMode: Text.NoWrap
                }
            }
        }
        KioskText {
            width: parent.width
            visible: text !== ""
            text: list.foot
            font.pixelSize: Theme.fontSmall
            color: Theme.cardNote
        }
    }
}
