pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.cases
import ui.console.model
import ui.console.parts
import ui.style

// One case: what was said and what is known at the left, its clocks and steps at the right; above, what may be done now.
FocusScope {
    id: pane

    required property CasesModel viewModel
    property string asking

    function go(step: string): void {
        if (step === "investigate" || step === "close")
            viewModel.take(step, {});
        else
            asking = step;
    }
    function cancel(): void {
        asking = "";
        pane.forceActiveFocus();
    }

    Flow {
        id: steps
        visible: pane.viewModel.steps.length > 0 && pane.asking === ""
        width: parent.width
        height: visible ? implicitHeight : 0
        spacing: Theme.touchGap
        Repeater {
            model: pane.viewModel.steps
            DeskButton {
                required property string modelData
                required property int index
                height: Theme.touch
                main: index === 0
                enabled: !Desk.busy
                label: CaseWords.steps[modelData] ?? modelData
                onClicked: pane.go(modelData)
            }
        }
    }
    Loader {
        id: form
        active: pane.asking !== ""
        anchors.top: steps.bottom
        width: parent.width
        height: active && item ? (item as Item).implicitHeight : 0
        focus: active
        sourceComponent: StepForm {
            viewModel: pane.viewModel
            step: pane.asking
            onDone: pane.cancel()
        }
        onLoaded: (item as StepForm).take()
    }
    Connections {
        target: pane.viewModel
        function onStepsChanged(): void { pane.asking = ""; }
    }
    CaseFacts {
        id: facts
        anchors { top: form.bottom; topMargin: Theme.gap; bottom: parent.bottom }
        width: Math.round((parent.width - Theme.gap) * 0.54)
        viewModel: pane.viewModel
        focus: !form.active
    }
    Timeline {
        anchors { top: facts.top; bottom: parent.bottom; left: facts.right; leftMargin: Theme.gap; right: parent.right }
        clocks: pane.viewModel.clocks
        steps: pane.viewModel.timeline
    }
}
