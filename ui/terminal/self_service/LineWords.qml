pragma Singleton
import QtQuick

// The kinds of a bill's lines (kiosk.tariffs.LINE_KINDS) as a customer reads them; empty for one that is not known.
QtObject {
    function word(kind: string): string {
        switch (kind) {
        case "tier1": return qsTr("Electricity, first block");
        case "tier2": return qsTr("Electricity, second block");
        case "tier3": return qsTr("Electricity, third block");
        case "tou_peak": return qsTr("Extra for peak hours");
        case "tou_valley": return qsTr("Less for night hours");
        case "energy_shared": return qsTr("Electricity, shared meter");
        case "energy_farm": return qsTr("Electricity for farming");
        case "energy": return qsTr("Electricity");
        case "critical": return qsTr("Electricity, critical peak hours");
        case "peak": return qsTr("Electricity, peak hours");
        case "flat": return qsTr("Electricity, other hours");
        case "valley": return qsTr("Electricity, night hours");
        case "capacity": return qsTr("Capacity charge");
        case "demand": return qsTr("Demand charge");
        case "power_factor": return qsTr("Power-factor adjustment");
        case "low_income_refund": return qsTr("Refund for low income");
        case "penalty": return qsTr("Late charge");
        }
        return "";
    }
}
