pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.counter
import ui.counter.model
import ui.style

// Who waits, who is held, who missed the call: one list at a time, with what can be done with the chosen one.
Item {
    id: pane

    property string which: "waiting"
    property int chosen: -1
    readonly property bool selected: chosen >= 0 && chosen < view.count

    // What was never heard is not none.
    function count(of: int): string {
        return Work.asOf === "" ? "–" : of;
    }
    function show(list: string): void {
        which = list;
        chosen = -1;
    }
    function clear(): void {
        chosen = -1;
    }
    function move(by: int): void {
        chosen = Math.max(0, Math.min(view.count - 1, chosen + by));
        view.positionViewAtIndex(Math.max(0, chosen), ListView.Contain);
    }
    function line(): TicketLine {
        return view.itemAtIndex(chosen) as TicketLine;
    }
    function act(): void {
        if (selected)
            line().act();
    }
    function grantPriority(): void {
        if (selected && which === "waiting")
            line().fill("priority");
    }
    function cancel(): void {
        if (selected && which !== "missed")
            line().fill("cancel");
    }

    Row {
        id: tabs
        spacing: Theme.touchGap
        height: Theme.touchSmall
        Tab { list: "waiting"; label: qsTr("Waiting %1").arg(pane.count(Work.waiting)); keys: "Ctrl+1" }
        Tab { list: "held"; label: qsTr("Held %1").arg(pane.count(Lists.heldCount)); keys: "Ctrl+2" }
        Tab { list: "missed"; label: qsTr("Missed %1").arg(pane.count(Lists.missedCount)); keys: "Ctrl+3" }
    }
    Card {
        anchors { top: tabs.bottom; topMargin: Theme.touchGap; bottom: parent.bottom }
        width: parent.width
        padding: Theme.unit
        implicitHeight: 0
        ListView {
            id: view
            anchors.fill: parent
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            spacing: Theme.unit
            model: pane.which === "waiting" ? Lists.waiting : pane.which === "held" ? Lists.held : Lists.missed
            delegate: TicketLine {
                width: view.width
                list: pane.which
                chosen: pane.chosen === index
                onChose: pane.chosen = chosen ? -1 : index
            }
        }
        EmptyState {
            visible: view.count === 0
            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.margin, 320)
            iconName: pane.which === "waiting" ? "armchair" : pane.which === "held" ? "player-pause" : "user-x"
            title: Work.asOf === "" ? qsTr("The queue is not known without the hub")
                : pane.which === "waiting" ? qsTr("Nobody is waiting for this window")
                : pane.which === "held" ? qsTr("Nobody is held here") : qsTr("Nobody missed a call")
            ink: Theme.cardNote
        }
    }

    component Tab: Pressable {
        id: tab
        required property string list
        property string keys
        readonly property bool on: pane.which === list
        height: parent.height
        padding: 0
        leftPadding: Theme.gap
        rightPadding: Theme.gap
        shadow: false
        colour: on ? Theme.ground : Theme.card
        checkable: false
        hint: keys
        Accessible.checkable: true
        Accessible.checked: on
        onClicked: pane.show(list)
        contentItem: KioskText {
            text: tab.label
            font { pixelSize: Theme.fontNote; bold: tab.on; features: ({ "tnum": 1 }) }
            color: tab.on ? Theme.groundInk : Theme.cardInk
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
