import QtQuick
import ui.console.audit
import ui.console.parts

// What the chain's check has found.
Notice {
    required property AuditModel viewModel

    visible: viewModel.verdict !== ""
    grave: viewModel.verdict === "broken"
    iconName: grave ? "alert-circle" : "shield-check"
    text: (grave ? qsTr("NOT whole, %1 entries checked: %2.").arg(viewModel.checked).arg(
                viewModel.faults.map(one => Deeds.fault(one.seq, one.what)).join("; "))
            : qsTr("Whole: %1 entries checked, none changed, removed or cut off.").arg(viewModel.checked))
        + (viewModel.above === "agrees" ? " " + qsTr("The hub above knows the same.")
            : viewModel.above === "unreachable" ? " " + qsTr("The hub above could not be asked.") : "")
}
