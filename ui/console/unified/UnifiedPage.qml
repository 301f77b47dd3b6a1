pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.parts
import ui.console.unified
import ui.style

// The six of the measure above; every hall against them; each value in which the chosen hall deviates.
ConsolePage {
    id: page

    required property UnifiedModel viewModel

    title: qsTr("Six unifications")
    note: !viewModel.loaded || viewModel.measure === "" ? ""
        : viewModel.only ? qsTr("Version %1. One hall only: it is the measure itself.").arg(viewModel.version)
        : qsTr("Held against version %1 of %2").arg(viewModel.version).arg(viewModel.measure)

    Row {
        id: six
        visible: page.viewModel.six.length > 0
        width: parent.width
        height: visible ? 76 : 0
        spacing: Theme.touchGap
        Repeater {
            model: page.viewModel.six
            Rectangle {
                id: tile
                required property var modelData
                readonly property bool whole: modelData.halls === modelData.of
                width: (six.width - 5 * six.spacing) / 6
                height: six.height
                radius: Theme.radius
                color: Theme.card
                border { width: 1; color: whole ? Theme.cardLine : Theme.bad }
                Accessible.role: Accessible.StaticText
                Accessible.name: name.text + ", " + count.text
                Column {
                    anchors { left: parent.left; right: parent.right; margins: Theme.gap; verticalCenter: parent.verticalCenter }
                    spacing: 2
                    KioskText {
                        id: name
                        width: parent.width
                        text: SixWords.parts[tile.modelData.part]
                        font { pixelSize: Theme.fontNote; bold: true }
                        wrapMode: Text.NoWrap
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                    KioskText {
                        width: parent.width
                        text: qsTr("%n values", "", tile.modelData.values)
                        font.pixelSize: Theme.fontSmall
                        color: Theme.cardNote
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
                    }
                    KioskText {
                        id: count
                        width: parent.width
                        text: qsTr("%1 of %n halls the same", "", tile.modelData.of).arg(tile.modelData.halls)
                        font.pixelSize: Theme.fontSmall
                        color: tile.whole ? Theme.good : Theme.bad
                        wrapMode: Text.NoWrap
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
    DataTable {
        id: halls
        anchors { top: six.bottom; topMargin: Theme.touchGap }
        width: parent.width
        height: page.viewModel.only ? 180 : Math.round((parent.height - six.height) * 0.45)
        focus: true
        sheet: page.viewModel.halls as Sheet
        exportName: "six-unifications"
        emptyTitle: qsTr("No pack was given out yet")
        rowHeight: 40
        columns: [
            { "key": "hall", "title": qsTr("Hall"), "flex": 2 },
            { "key": "state", "title": qsTr("State"), "width": 168, "words": SixWords.states },
            { "key": "version", "title": qsTr("Version"), "width": 84 },
            { "key": "terminals", "title": qsTr("Screens"), "width": 88, "right": true }
        ].concat(Object.keys(SixWords.heads).map(part => ({
            "key": part, "title": SixWords.heads[part], "flex": 1, "right": true, "words": { "same": qsTr("the same") }
        })))
        onActivated: key => page.viewModel.show(key)
        onCurrentKeyChanged: if (currentKey !== "")
            page.viewModel.show(currentKey)
    }
    KioskText {
        id: whose
        anchors { top: halls.bottom; topMargin: Theme.gap }
        visible: page.viewModel.loaded && page.viewModel.hall !== ""
        width: parent.width
        text: page.viewModel.deviating > 0 ? qsTr("%1 deviates in %n values", "", page.viewModel.deviating).arg(page.viewModel.hall)
            : qsTr("%1 deviates in nothing that is known").arg(page.viewModel.hall)
        font { pixelSize: Theme.fontBody; bold: true }
        color: page.viewModel.deviating > 0 ? Theme.bad : Theme.cardInk
        Accessible.role: Accessible.Heading
    }
    DataTable {
        anchors { top: whose.bottom; topMargin: Theme.touchGap; bottom: parent.bottom }
        visible: page.viewModel.deviating > 0
        width: parent.width
        exportable: false
        sheet: page.viewModel.deviations as Sheet
        exportName: "deviations"
        rowHeight: 40
        columns: [
            { "key": "part", "title": qsTr("Of the six"), "width": 150, "words": SixWords.parts },
            { "key": "place", "title": qsTr("Place"), "flex": 2 },
            { "key": "measure", "title": qsTr("Measure"), "flex": 3 },
            { "key": "hall", "title": qsTr("Hall"), "flex": 3 }
        ]
    }
}
