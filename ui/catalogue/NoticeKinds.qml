import QtQuick
import ui.style

// The kinds of announcements: their names, icons and marks.
QtObject {
    function name(kind: string): string {
        switch (kind) {
        case "emergency": return qsTr("Emergency");
        case "outage": return qsTr("Power cut");
        case "policy": return qsTr("Policy");
        case "service_change": return qsTr("Service change");
        case "e_service": return qsTr("Online services");
        case "wall": return qsTr("Public information");
        default: return qsTr("Notice");
        }
    }
    function iconName(kind: string): string {
        switch (kind) {
        case "emergency": return "alert-triangle";
        case "outage": return "bolt-off";
        case "policy": return "file-text";
        case "service_change": return "building-store";
        case "e_service": return "device-tablet";
        case "wall": return "shield-check";
        default: return "speakerphone";
        }
    }
    function mark(kind: string): color {
        switch (kind) {
        case "emergency": return "#961a13";
        case "outage": return "#7a4500";
        case "policy": return "#1d5fa8";
        case "service_change": return "#4a6572";
        case "e_service": return "#6a4fa3";
        case "wall": return Theme.groundEnd;
        default: return "#a15c00";
        }
    }
}
