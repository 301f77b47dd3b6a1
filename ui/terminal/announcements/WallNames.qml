import QtQuick

// The pages that must always be public, by name.
QtObject {
    function name(wall: string): string {
        switch (wall) {
        case "promises": return qsTr("What we promise");
        case "fees": return qsTr("What it costs");
        case "times": return qsTr("How long it takes");
        case "prices": return qsTr("Electricity prices");
        case "licence": return qsTr("Our licence");
        case "staff": return qsTr("Our staff");
        default: return qsTr("Opening hours and numbers to call");
        }
    }
    function note(wall: string): string {
        switch (wall) {
        case "promises": return qsTr("Our service promises, point by point.");
        case "fees": return qsTr("Fees of our services.");
        case "times": return qsTr("Time limits of our services.");
        case "prices": return qsTr("What a kilowatt-hour costs.");
        case "licence": return qsTr("Who may supply you, by whose permission.");
        case "staff": return qsTr("Who serves you here.");
        default: return qsTr("When we are open; reports and complaints.");
        }
    }
    function iconName(wall: string): string {
        switch (wall) {
        case "promises": return "shield-check";
        case "fees": return "coin";
        case "times": return "clock";
        case "prices": return "chart-bar";
        case "licence": return "file-text";
        case "staff": return "users";
        default: return "phone-call";
        }
    }
}
