pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.counter
import ui.counter.model
import ui.style

// A shift is handed over: which till, what came and was counted, the second person, its paper. Esc goes back.
FocusScope {
    id: pane

    signal done
    readonly property string step: ShiftDesk.step

    Keys.onEscapePressed: ShiftDesk.back()
    // Whoever counts money here calls nobody by a stray key.
    Keys.onPressed: event => event.accepted = event.key !== Qt.Key_Tab && event.key !== Qt.Key_Backtab

    Connections {
        target: ShiftDesk
        function onStepChanged(): void {
            if (pane.step === "")
                pane.done();
            else if (pane.step === "list")
                list.forceActiveFocus();
            else
                one.begin();
        }
    }
    Card {
        anchors.fill: parent
        padding: Theme.margin
        implicitWidth: 0
        implicitHeight: 0
        KioskText {
            id: title
            width: parent.width - back.width - Theme.gap
            text: pane.step === "done" ? qsTr("Taken: both have signed") : qsTr("Shift hand-over")
            font { pixelSize: Theme.fontTitle; bold: true }
            Accessible.role: Accessible.Heading
        }
        KeyedButton {
            id: back
            anchors.right: parent.right
            width: 132
            height: Theme.touchSmall
            colour: Theme.cardWell
            label: pane.step === "list" ? qsTr("Close") : qsTr("Back")
            keys: "Esc"
            onClicked: ShiftDesk.back()
        }
        ShiftList {
            id: list
            visible: pane.step === "list"
            anchors { top: title.bottom; topMargin: Theme.gap; bottom: parent.bottom }
            width: parent.width
        }
        ShiftOne {
            id: one
            visible: pane.step !== "list" && pane.step !== ""
            anchors { top: title.bottom; topMargin: Theme.gap; bottom: parent.bottom }
            width: parent.width
        }
    }
}
