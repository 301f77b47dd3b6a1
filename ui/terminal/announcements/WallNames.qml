import QtQuick

// The pages that must always be public, by name.
QtObject {
    function name(wall: string): string {
        switch (wall) {
        case "promises": return qsTr("What we promise");
        case "fees": return qsTr("What it costs");
        case "times": return qsTr("How long it takes");
        default: return qsTr("Opening hours and numbers to call");
        }
    }
    function note(wall: string): string {
        switch (wall) {
        case "promises": return qsTr("Our service promises, point by point.");
        case "fees": return qsTr("Fees of our services.");
        case "times": return qsTr("Time limits of our services.");
        default: return qsTr("When we are open; reports and complaints.");
        }
    }
    function iconName(wall: string): string {
        switch (wall) {
        case "promises": return "shield-check";
        case "fees": return "coin";
        case "times": return "clock";
        default: return "phone-call";
        }
    }
}
