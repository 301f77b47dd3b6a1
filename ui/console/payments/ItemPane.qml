pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.model
import ui.console.parts
import ui.console.payments
import ui.style

// One item: what happened, what comes next, what is known, and what this person may do. Closing asks for its reason in place.
FocusScope {
    id: pane

    required property PaymentsModel viewModel
    property string asking

    function go(step: string): void {
        if (step === "close" || step === "refuse") {
            asking = step;
            reason.text = "";
            reason.take();
        } else {
            viewModel.take(step, "");
        }
    }
    function confirm(): void {
        viewModel.take(asking, reason.text);
        asking = "";
        pane.forceActiveFocus();
    }
    function cancel(): void {
        asking = "";
        pane.forceActiveFocus();
    }

    Card {
        id: says
        width: parent.width
        padding: Theme.margin
        Column {
            width: parent.width
            spacing: Theme.gap
            KioskText {
                width: Math.min(parent.width, 900)
                text: ItemWords.happened(pane.viewModel.code)
                font.pixelSize: Theme.fontBody
                lineHeight: 1.3
            }
            KioskText {
                width: Math.min(parent.width, 900)
                text: pane.viewModel.closed ? qsTr("Nothing more is to be done.") : ItemWords.next(pane.viewModel.code, pane.viewModel.channel)
                font { pixelSize: Theme.fontBody; bold: true }
                lineHeight: 1.3
            }
        }
    }
    Row {
        id: steps
        visible: pane.viewModel.steps.length > 0
        anchors { top: says.bottom; topMargin: Theme.gap }
        width: parent.width
        height: visible ? Theme.touch : 0
        spacing: Theme.touchGap
        Repeater {
            model: pane.viewModel.steps
            DeskButton {
                required property string modelData
                required property int index
                height: steps.height
                main: index === 0 && modelData !== "close"
                grave: modelData === "close" || modelData === "refuse"
                enabled: !Desk.busy
                label: ItemWords.step(modelData, pane.viewModel.code)
                onClicked: pane.go(modelData)
            }
        }
    }
    Row {
        id: why
        visible: pane.asking !== ""
        anchors { top: steps.bottom; topMargin: visible ? Theme.gap : 0 }
        width: parent.width
        height: visible ? implicitHeight : 0
        spacing: Theme.touchGap
        FormField {
            id: reason
            width: 480
            label: pane.asking === "refuse" ? qsTr("Why is the money not moved?") : ItemWords.closing(pane.viewModel.code)
            maximumLength: 200
            onAccepted: if (text.trim() !== "") pane.confirm()
        }
        DeskButton {
            anchors.bottom: parent.bottom
            grave: true
            enabled: reason.text.trim() !== "" && !Desk.busy
            label: pane.asking === "refuse" ? qsTr("Refuse it") : qsTr("Close it")
            hint: qsTr("With this reason")
            onClicked: pane.confirm()
        }
        DeskButton {
            anchors.bottom: parent.bottom
            label: qsTr("Leave it")
            keys: "Esc"
            onClicked: pane.cancel()
        }
    }
    Card {
        anchors { top: why.bottom; topMargin: Theme.gap; bottom: parent.bottom }
        width: parent.width
        padding: Theme.unit
        implicitHeight: 0
        Flickable {
            id: view
            anchors.fill: parent
            contentWidth: width
            contentHeight: facts.height + 2 * facts.y
            clip: true
            focus: true
            activeFocusOnTab: true
            Accessible.role: Accessible.Pane
            Accessible.name: qsTr("What is known of it")
            boundsBehavior: Flickable.StopAtBounds
            Keys.onDownPressed: contentY = Math.max(0, Math.min(contentHeight - height, contentY + 48))
            Keys.onUpPressed: contentY = Math.max(0, contentY - 48)
            FocusFrame { of: view }
            Column {
                id: facts
                // Clear of the frame that shows where the keys go.
                x: Theme.margin - Theme.unit
                y: x
                width: view.width - 2 * x
                spacing: Theme.touchGap
                Repeater {
                    model: pane.viewModel.fields
                    Row {
                        id: fact
                        required property var modelData
                        width: facts.width
                        spacing: Theme.gap
                        KioskText {
                            width: 200
                            text: ItemWords.fields[fact.modelData.name] ?? fact.modelData.name
                            font.pixelSize: Theme.fontNote
                            color: Theme.cardNote
                        }
                        KioskText {
                            width: Math.max(0, parent.width - 200 - Theme.gap)
                            text: fact.modelData.value !== "" ? fact.modelData.value : ItemWords.codes[fact.modelData.code] ?? fact.modelData.code
                            font { pixelSize: Theme.fontNote; features: ({ "tnum": 1 }) }
                        }
                    }
                }
            }
        }
    }
}
