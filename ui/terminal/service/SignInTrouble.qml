import QtQuick
import ui.components
import ui.style

// Why somebody is not in yet, and what to do about it. Nothing at all while all is well.
Item {
    id: trouble

    required property SignIn model

    // A one-time PIN that is due to be replaced is no trouble.
    readonly property bool wrong: model.error !== "pin_change_needed"

    visible: model.error !== ""
    implicitHeight: visible ? card.height : 0

    Card {
        id: card
        width: parent.width
        height: line.height + 2 * padding
        padding: Theme.gap
        colour: trouble.wrong ? Theme.badWell : Theme.card
        Row {
            id: line
            width: parent.width
            spacing: Theme.unit * 2
            Icon {
                id: mark
                anchors.verticalCenter: parent.verticalCenter
                name: trouble.wrong ? "alert-circle" : "info-circle"
                size: 56
                colour: words.color
            }
            KioskText {
                id: words
                width: line.width - mark.width - line.spacing
                anchors.verticalCenter: parent.verticalCenter
                text: trouble.say(trouble.model.error)
                font.pixelSize: Theme.fontNote
                color: trouble.wrong ? Theme.bad : Theme.cardInk
                Accessible.role: Accessible.AlertMessage
            }
        }
    }

    function say(code: string): string {
        const n = model.count;
        switch (code) {
        case "": return "";
        case "sign_in_refused": return n < 0 ? qsTr("Number or PIN is wrong.")
            : n === 0 ? qsTr("Number or PIN is wrong. The number is locked now.")
            : qsTr("Number or PIN is wrong. %n tries left.", "", n);
        case "locked_out": return n < 0 ? qsTr("This number is locked. A manager can unlock it.")
            : qsTr("Too many wrong PINs: locked for %n minute(s). A manager can unlock it.", "", n);
        case "role_needed": return qsTr("Only technicians and managers can open this page.");
        case "pin_change_needed": return qsTr("The one-time PIN was right. Please replace it by one of your own.");
        case "pin_too_simple": return qsTr("That PIN is too easy to guess. Please choose another.");
        case "pins_differ": return qsTr("The two were not the same. Please type both again.");
        case "pin_expired": return qsTr("The one-time PIN has waited too long. A manager makes a new one.");
        case "staff_disabled": return qsTr("This number cannot sign in any more.");
        case "hub_unavailable": return qsTr("The hub cannot be reached. Sign in without it.");
        case "rate_limited": return qsTr("Too many tries. Please wait a minute.");
        case "wrong_answer": return model.ownCode ? (n <= 0 ? qsTr("Wrong code. Please wait a minute before the next try.") : qsTr("Wrong code. %n tries left.", "", n))
            : n <= 0 ? qsTr("Wrong answer. There is a new challenge now; wait a minute before you answer it.")
            : qsTr("Wrong answer. %n tries left for this challenge.", "", n);
        case "try_later": return qsTr("Please wait another %n second(s).", "", n);
        case "bad_input": return model.ownCode ? qsTr("An opening code has eight signs. Please look for a slip.") : model.way === "answer" ? qsTr("An answer is a staff number and eight signs. Please look for a slip.")
            : qsTr("That is not how a number or a PIN looks.");
        case "unlock_unavailable": return qsTr("This terminal was never paired with a hub, so nobody can answer for it. Make an opening code: sudo kiosk opening-code");
        default: return qsTr("That did not work (%1).").arg(code);
        }
    }
}
