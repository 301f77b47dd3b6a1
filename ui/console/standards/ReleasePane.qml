import QtQuick
import ui.components
import ui.console.model
import ui.console.parts
import ui.console.standards
import ui.style

// What goes out: value by value, what is wrong before it may, and the step itself, asked once more in its place.
FocusScope {
    id: pane

    required property PackEditor editor
    required property Release release
    property bool sure: false
    readonly property bool faulty: editor.faultCount > 0
    readonly property bool ready: !faulty && editor.changedCount > 0 && editor.folder === "" && editor.saved !== "clash"
    readonly property var placeWords: PackWords.placeWords(release.places)
    readonly property var reasonWords: PackWords.faultWords(release.reasons)
    signal gone(key: string)

    Row {
        id: step
        visible: Desk.may("give_out_standards") && pane.editor.folder === ""
        width: parent.width
        height: visible ? implicitHeight : 0
        spacing: Theme.touchGap
        FormField {
            id: version
            width: 140
            label: qsTr("Version")
            text: pane.release.nextVersion
            maximumLength: 40
        }
        FormField {
            id: note
            width: Math.min(420, parent.width - 700)
            label: qsTr("Why (kept with the version)")
            maximumLength: 200
        }
        DeskButton {
            anchors.bottom: parent.bottom
            visible: !pane.sure
            main: true
            enabled: pane.ready && !Desk.busy
            label: qsTr("Give it out …")
            onClicked: pane.sure = true
        }
        KioskText {
            visible: pane.sure
            anchors.bottom: parent.bottom
            height: Theme.touchSmall + 6
            verticalAlignment: Text.AlignVCenter
            text: qsTr("%n values change on %1.", "", pane.editor.changedCount).arg(qsTr("%n screens", "", pane.release.terminalCount))
            font { pixelSize: Theme.fontNote; bold: true }
            wrapMode: Text.NoWrap
        }
        DeskButton {
            anchors.bottom: parent.bottom
            visible: pane.sure
            main: true
            enabled: pane.ready && !Desk.busy
            label: qsTr("Give it out now")
            onClicked: {
                pane.sure = false;
                pane.release.giveOut(version.text, note.text);
            }
        }
        DeskButton {
            anchors.bottom: parent.bottom
            visible: pane.sure
            label: qsTr("Leave it")
            onClicked: pane.sure = false
        }
    }
    Row {
        id: reached
        anchors { top: step.bottom; topMargin: visible ? Theme.touchGap : 0 }
        visible: pane.release.hasTold && pane.release.terminalCount > 0
        height: visible ? 24 : 0
        spacing: Theme.gap
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: 200
            height: 8
            radius: 4
            color: Theme.cardLine
            Rectangle {
                width: parent.width * pane.release.reached / Math.max(1, pane.release.terminalCount)
                height: parent.height
                radius: 4
                color: pane.release.drifting > 0 ? Theme.bad : Theme.good
            }
        }
        KioskText {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("What was given out last is on %1 of %n screens", "", pane.release.terminalCount).arg(pane.release.reached)
            font.pixelSize: Theme.fontNote
            color: pane.release.drifting > 0 ? Theme.bad : Theme.cardInk
            wrapMode: Text.NoWrap
        }
    }
    Notice {
        id: wrong
        anchors { top: reached.bottom; topMargin: visible ? Theme.touchGap : 0 }
        visible: pane.faulty
        width: parent.width
        height: visible ? implicitHeight : 0
        text: qsTr("%n faults: it cannot go out before they are mended.", "", pane.editor.faultCount)
    }
    DataTable {
        id: faults
        anchors { top: wrong.bottom; topMargin: visible ? Theme.touchGap : 0 }
        visible: pane.faulty
        width: parent.width
        height: visible ? 24 + Theme.touchGap + 40 + Math.min(4, sheet.count) * rowHeight : 0
        filterable: false
        exportable: false
        sheet: pane.release.faults as Sheet
        exportName: "standards-faults"
        rowHeight: 36
        columns: [
            { "key": "file", "title": qsTr("File"), "width": 150 },
            { "key": "place", "title": qsTr("Place"), "flex": 2, "words": pane.placeWords },
            { "key": "reason", "title": qsTr("What is wrong"), "flex": 3, "words": pane.reasonWords }
        ]
        onActivated: key => pane.gone((faults.sheet as Sheet).cell(key, "place"))
    }
    DataTable {
        id: table
        anchors { top: faults.bottom; topMargin: Theme.touchGap; bottom: parent.bottom }
        width: parent.width
        focus: true
        sheet: pane.release.differences as Sheet
        exportName: "standards-difference"
        emptyTitle: qsTr("The draft says the same as what was given out last")
        columns: [
            { "key": "place", "title": qsTr("Place"), "flex": 3, "words": pane.placeWords },
            { "key": "old", "title": qsTr("Given out"), "flex": 4 },
            { "key": "new", "title": qsTr("Draft"), "flex": 4 }
        ]
        onActivated: key => pane.gone((table.sheet as Sheet).cell(key, "place"))
    }
}
