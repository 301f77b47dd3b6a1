import QtQuick
import ui.components
import ui.console.announcements
import ui.console.model
import ui.console.parts
import ui.style

// One announcement in full: each terminal, and of the accounts that it concerns who is still to be called.
FocusScope {
    id: pane

    required property DeliveryModel delivery
    readonly property bool aimed: delivery.concerned >= 0
    property bool calling: false

    Row {
        id: head
        width: parent.width
        height: Theme.touch
        spacing: Theme.touchGap
        DeskButton {
            height: parent.height
            iconName: "file-text"
            label: qsTr("Record for the file")
            hint: qsTr("As a PDF")
            onClicked: pane.delivery.record()
        }
        DeskButton {
            height: parent.height
            visible: pane.aimed && Desk.may("announcements/calls")
            iconName: "phone-call"
            label: pane.calling ? qsTr("Terminals") : qsTr("Whom to call")
            onClicked: {
                pane.calling = !pane.calling;
                if (pane.calling)
                    pane.delivery.askCalls();
            }
        }
        KioskText {
            height: parent.height
            visible: pane.aimed
            leftPadding: Theme.gap
            verticalAlignment: Text.AlignVCenter
            text: qsTr("Accounts concerned: %1 · reached: %2 · not reached: %3").arg(pane.delivery.concerned).arg(
                pane.delivery.reached).arg(pane.delivery.concerned - pane.delivery.reached)
            font { pixelSize: Theme.fontNote; bold: true; features: ({ "tnum": 1 }) }
            color: pane.delivery.reached < pane.delivery.concerned ? Theme.bad : Theme.good
            wrapMode: Text.NoWrap
        }
    }
    DataTable {
        visible: !pane.calling
        anchors { top: head.bottom; topMargin: Theme.touchGap; bottom: parent.bottom }
        width: parent.width
        focus: !pane.calling
        sheet: pane.delivery.terminals as Sheet
        exportName: "delivery"
        emptyTitle: qsTr("No terminal is paired")
        columns: [
            { "key": "key", "title": qsTr("Code"), "width": 62 },
            { "key": "name", "title": qsTr("Terminal"), "flex": 1 },
            { "key": "standing", "title": qsTr("State"), "width": 150, "words": KindWords.standings },
            { "key": "received", "title": qsTr("Received"), "width": 84 },
            { "key": "showing", "title": qsTr("Shows"), "width": 66 },
            { "key": "since", "title": qsTr("since"), "width": 136 },
            { "key": "seen", "title": qsTr("Seen"), "width": 58, "right": true },
            { "key": "read", "title": qsTr("Read"), "width": 58, "right": true },
            { "key": "printed", "title": qsTr("Printed"), "width": 68, "right": true },
            { "key": "taken", "title": qsTr("To a phone"), "width": 92, "right": true },
            { "key": "connected", "title": qsTr("Last heard of"), "width": 136 }
        ]
    }
    DataTable {
        visible: pane.calling
        anchors { top: head.bottom; topMargin: Theme.touchGap; bottom: parent.bottom }
        width: parent.width
        focus: pane.calling
        sheet: pane.delivery.calls as Sheet
        exportName: "call-list"
        emptyTitle: qsTr("Nobody is left to call")
        emptyNote: qsTr("Enter on a line notes that they were told.")
        columns: [
            { "key": "village", "title": qsTr("Village"), "flex": 1 },
            { "key": "name", "title": qsTr("Name"), "width": 140 },
            { "key": "key", "title": qsTr("Account"), "width": 180 },
            { "key": "phone", "title": qsTr("Phone"), "width": 180 }
        ]
        onActivated: key => pane.delivery.noteCalled(key)
    }
}
