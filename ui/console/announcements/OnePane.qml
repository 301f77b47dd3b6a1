pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.announcements
import ui.console.model
import ui.console.parts
import ui.style

// One announcement in both languages, and the steps that this person may take. A grave step asks for its reason in place.
FocusScope {
    id: pane

    required property AnnouncementsModel viewModel
    property string asking

    function go(step: string): void {
        if (step === "return" || step === "withdraw") {
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

    Row {
        id: steps
        width: parent.width
        height: Theme.touch
        spacing: Theme.touchGap
        Repeater {
            model: pane.viewModel.steps
            DeskButton {
                required property string modelData
                required property int index
                height: steps.height
                main: index === 0 && modelData !== "withdraw"
                grave: modelData === "withdraw"
                enabled: !Desk.busy
                label: KindWords.steps[modelData] ?? modelData
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
            label: pane.asking === "withdraw" ? qsTr("Why is it taken off every screen? It cannot come back.")
                : qsTr("Why does it go back to its author?")
            maximumLength: 200
            onAccepted: if (text.trim() !== "") pane.confirm()
        }
        DeskButton {
            anchors.bottom: parent.bottom
            grave: true
            enabled: reason.text.trim() !== "" && !Desk.busy
            label: KindWords.steps[pane.asking] ?? ""
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
        implicitHeight: 0
        Flickable {
            id: view
            anchors.fill: parent
            contentWidth: width
            contentHeight: words.height
            clip: true
            focus: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            Keys.onDownPressed: contentY = Math.max(0, Math.min(contentHeight - height, contentY + 48))
            Keys.onUpPressed: contentY = Math.max(0, contentY - 48)
            Column {
                id: words
                width: view.width
                spacing: Theme.gap
                Repeater {
                    model: pane.viewModel.parts
                    Column {
                        id: part
                        required property var modelData
                        width: words.width
                        spacing: Theme.unit
                        KioskText {
                            text: KindWords.parts[part.modelData.part] ?? ""
                            font { pixelSize: Theme.fontSmall; bold: true }
                            color: Theme.cardNote
                            Accessible.role: Accessible.Heading
                        }
                        Row {
                            width: parent.width
                            spacing: Theme.margin
                            KioskText {
                                width: (parent.width - parent.spacing) / 2
                                text: part.modelData.zh
                                font.pixelSize: Theme.fontNote
                                lineHeight: 1.3
                            }
                            KioskText {
                                width: (parent.width - parent.spacing) / 2
                                text: part.modelData.en
                                font.pixelSize: Theme.fontNote
                                lineHeight: 1.3
                            }
                        }
                    }
                }
            }
        }
    }
}
