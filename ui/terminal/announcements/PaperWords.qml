import QtQuick
import ui.model

// What becomes of a paper, in words; empty while nobody waits for one.
QtObject {
    required property NoticePaper paper
    readonly property string text: {
        switch (paper.state) {
        case "sent": return paper.standsIn ? asSlip : Hall.phrase("print.printing", Hall.language);
        case "printed": return paper.standsIn ? asSlip : qsTr("Please take your paper");
        case "held": return qsTr("The printer is out of paper. Take the notice along on your phone, or call for help.");
        case "failed": return qsTr("It was not printed. Take the notice along on your phone, or call for help.");
        default: return "";
        }
    }
    readonly property string asSlip: Hall.phrase("history.as_slip", Hall.language)
}
