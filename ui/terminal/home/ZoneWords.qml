import QtQuick

// What one can do in a zone, in a few words.
QtObject {
    required property string zoneId
    readonly property string note: {
        switch (zoneId) {
        case "business": return qsTr("Take a number");
        case "consultation": return qsTr("Documents, steps, time limits, fees");
        case "announcements": return qsTr("Our commitments, and what is new");
        case "waiting": return qsTr("How many are waiting now");
        case "self_service": return qsTr("See what is due, and pay");
        case "feedback": return qsTr("Rate us, suggest, complain");
        default: return "";
        }
    }
}
