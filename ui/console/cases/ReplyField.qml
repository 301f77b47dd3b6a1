pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.cases
import ui.console.parts
import ui.style

// The reply as the customer reads it: begun from a template, flagged at once where it says what nobody here says.
Column {
    id: reply

    required property CasesModel viewModel
    property alias text: area.text
    property alias keptAs: area.keptAs
    readonly property var rude: area.text === "" ? [] : viewModel.rude(area.text)

    function take(): void {
        area.take();
    }
    spacing: Theme.touchGap
    Flow {
        width: parent.width
        spacing: Theme.touchGap
        Repeater {
            model: reply.viewModel.templates
            DeskButton {
                required property var modelData
                label: CaseWords.templates[modelData.id] ?? modelData.label.slice(0, 16)
                hint: modelData.label
                onClicked: {
                    const begun = reply.viewModel.english ? modelData.en : modelData.zh;
                    area.text = area.text === "" ? begun : area.text + "\n" + begun;
                    area.take();
                }
            }
        }
    }
    FormArea {
        id: area
        width: parent.width
        lines: 5
        label: qsTr("The reply, as the customer reads it")
        fault: reply.rude.length > 0 ? qsTr("Nobody here says: %1").arg(reply.rude.join(" ")) : ""
    }
}
