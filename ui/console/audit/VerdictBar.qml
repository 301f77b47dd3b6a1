import QtQuick
import ui.console.audit
import ui.console.parts

// What the chain's check has found.
Notice {
    required property AuditModel viewModel

    visible: viewModel.verdict !== ""
    grave: viewModel.verdict === "broken"
    iconName: grave ? "alert-circle" : "shield-check"
    text: (grave ? qsTr("NOT whole, %n entries checked: %1.", "", viewModel.checked).arg(
                viewModel.faults.map(one => Deeds.fault(one.seq, one.what)).join("; "))
            : qsTr("Whole: %n entries checked, none changed, removed or cut off.", "", viewModel.checked))
        + (viewModel.above === "agrees" ? " " + qsTr("The hub above knows the same.")
            : viewModel.above === "unreachable" ? " " + qsTr("The hub above could not be asked.") : "")
}
