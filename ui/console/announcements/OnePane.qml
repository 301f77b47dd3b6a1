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

    required property ConsoleAnnouncementsModel viewModel
    property string asking
    readonly property Item focused: Window.activeFocusItem

    // A step that was taken is gone with its button: the words have the keys then.
    onFocusedChanged: if (focused === pane)
        Qt.callLater(pane.read)

    function read(): void {
        if (focused === pane)
            words.forceActiveFocus();
    }
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
                label: modelData === "review" && pane.viewModel.lookedAt !== pane.viewModel.version
                    ? qsTr("I have looked at version %1").arg(pane.viewModel.lookedAt) : KindWords.steps[modelData] ?? modelData
                onClicked: pane.go(modelData)
            }
        }
        PreviewButton {
            height: steps.height
            preview: pane.viewModel.preview
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
        width: parent.width - (look.visible ? look.width + Theme.gap : 0)
        implicitHeight: 0
        WordsPane {
            id: words
            anchors.fill: parent
            focus: true
            parts: pane.viewModel.parts
            pages: pane.viewModel.pages
            pdf: pane.viewModel.pdf
            tariff: pane.viewModel.tariff
            doubts: pane.viewModel.doubts
        }
    }
    PreviewPane {
        id: look
        visible: pane.viewModel.preview.open
        anchors { top: why.bottom; topMargin: Theme.gap; bottom: parent.bottom; right: parent.right }
        width: Math.round(parent.width * 0.4)
        preview: pane.viewModel.preview
    }
}
