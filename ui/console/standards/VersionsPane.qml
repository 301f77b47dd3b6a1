import QtQuick
import ui.components
import ui.console.model
import ui.console.parts
import ui.console.standards
import ui.style

// What was given out, when and by whom; what every screen shows; an earlier version held against the newest, or back.
FocusScope {
    id: pane

    required property Release release
    property bool back: false
    readonly property string chosen: table.currentKey
    readonly property string stateOf: release.states[chosen] ?? ""

    Row {
        id: steps
        width: parent.width
        height: Theme.touch
        spacing: Theme.touchGap
        DeskButton {
            height: parent.height
            enabled: pane.chosen !== "" && pane.stateOf !== "live" && pane.stateOf !== "gone" && !Desk.busy
            label: qsTr("Hold it against the newest")
            onClicked: pane.release.compare(pane.chosen)
        }
        DeskButton {
            height: parent.height
            visible: Desk.may("restore_standards") && !pane.back
            enabled: pane.chosen !== "" && pane.stateOf !== "live" && pane.stateOf !== "gone" && !Desk.busy
            grave: true
            label: qsTr("Bring it back …")
            onClicked: {
                pane.back = true;
                why.text = "";
                why.forceActiveFocus();
            }
        }
        FormLine {
            id: why
            visible: pane.back
            width: 300
            height: parent.height
            label: qsTr("Why is it brought back?")
            placeholderText: label
            maximumLength: 200
            onAccepted: pane.bring()
        }
        DeskButton {
            height: parent.height
            visible: pane.back
            grave: true
            enabled: why.text.trim() !== "" && !Desk.busy
            label: qsTr("Give version %1 out again").arg(pane.chosen)
            onClicked: pane.bring()
        }
        DeskButton {
            height: parent.height
            visible: pane.back
            label: qsTr("Leave it")
            onClicked: pane.back = false
        }
        DeskButton {
            height: parent.height
            visible: pane.stateOf === "due" && Desk.may("review_standards")
            enabled: !Desk.busy
            label: qsTr("I have looked at it")
            onClicked: pane.release.review(pane.chosen)
        }
    }
    DataTable {
        id: table
        anchors { top: steps.bottom; topMargin: Theme.touchGap }
        width: parent.width
        height: Math.round((parent.height - steps.height) * 0.5)
        focus: true
        sheet: pane.release.versions as Sheet
        exportName: "standards-versions"
        emptyTitle: qsTr("Nothing was given out here yet")
        rowHeight: 38
        columns: [
            { "key": "no", "title": qsTr("No."), "width": 56, "right": true },
            { "key": "version", "title": qsTr("Version"), "width": 104 },
            { "key": "at", "title": qsTr("Given out"), "width": 138 },
            { "key": "by", "title": qsTr("by"), "width": 72 },
            { "key": "writers", "title": qsTr("Written by"), "width": 110 },
            { "key": "changed", "title": qsTr("Values"), "width": 74, "right": true },
            { "key": "note", "title": qsTr("Why"), "flex": 1 },
            { "key": "state", "title": qsTr("State"), "width": 130, "words": PackWords.states }
        ]
        onCurrentKeyChanged: pane.back = false
    }
    DataTable {
        anchors { top: table.bottom; topMargin: Theme.gap; bottom: parent.bottom }
        visible: pane.release.compared === ""
        width: parent.width
        filterable: false
        exportable: false
        sheet: pane.release.terminals as Sheet
        exportName: "standards-terminals"
        emptyTitle: qsTr("No terminal, counter or board is paired here")
        rowHeight: 38
        columns: [
            { "key": "kind", "title": qsTr("Screen"), "width": 90, "words": PackWords.screens },
            { "key": "code", "title": qsTr("Code"), "width": 70 },
            { "key": "name", "title": qsTr("Name"), "flex": 1 },
            { "key": "shows", "title": qsTr("Shows"), "width": 150 },
            { "key": "since", "title": qsTr("since"), "width": 160 },
            { "key": "connected", "title": qsTr("Signed on last"), "width": 150 },
            { "key": "state", "title": qsTr("State"), "width": 170, "words": PackWords.terminals }
        ]
    }
    Item {
        anchors { top: table.bottom; topMargin: Theme.gap; bottom: parent.bottom }
        visible: pane.release.compared !== ""
        width: parent.width
        DeskButton {
            id: shut
            label: qsTr("Screens again")
            onClicked: pane.release.compare("")
        }
        KioskText {
            anchors { left: shut.right; leftMargin: Theme.gap; verticalCenter: shut.verticalCenter }
            text: qsTr("Version %1 against the newest").arg(pane.release.compared)
            font { pixelSize: Theme.fontNote; bold: true }
        }
        DataTable {
            anchors { top: shut.bottom; topMargin: Theme.touchGap; bottom: parent.bottom }
            width: parent.width
            filterable: false
            exportable: false
            sheet: pane.release.comparison as Sheet
            exportName: "standards-comparison"
            emptyTitle: qsTr("They say the same")
            columns: [
                { "key": "place", "title": qsTr("Place"), "flex": 3, "words": PackWords.placeWords(pane.release.comparedPlaces) },
                { "key": "old", "title": qsTr("Then"), "flex": 4 },
                { "key": "new", "title": qsTr("Newest"), "flex": 4 }
            ]
        }
    }
    function bring(): void {
        if (why.text.trim() === "")
            return;
        back = false;
        release.bringBack(chosen, why.text);
    }
}
