import QtQuick
import ui.components
import ui.style

// A zone on the home screen: its mark, its name, what one can do there.
ChoiceCard {
    id: card

    required property int index
    required property string zoneId
    required property string name
    required property string colour
    property bool leading: false

    title: name
    note: {
        switch (zoneId) {
        case "business": return qsTr("Take a number for the counter");
        case "consultation": return qsTr("Documents, steps, time limits, fees");
        case "announcements": return qsTr("Our commitments, notices");
        case "waiting": return qsTr("How many are waiting now");
        case "self_service": return qsTr("Do it yourself here");
        case "feedback": return qsTr("Rate us, suggest, complain");
        default: return "";
        }
    }
    mark: colour
}
