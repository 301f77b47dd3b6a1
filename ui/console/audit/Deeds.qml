pragma Singleton
import QtQuick
import ui.console

// Each entry of the audit as a sentence.
QtObject {
    id: deeds

    readonly property var areas: [
        { "value": "", "label": qsTr("Everything") }, { "value": "people", "label": qsTr("People and rights") },
        { "value": "announcements", "label": qsTr("Announcements") }, { "value": "cases", "label": qsTr("Complaints") },
        { "value": "voices", "label": qsTr("Suggestions") }, { "value": "money", "label": qsTr("Shifts") },
        { "value": "transfers", "label": qsTr("Transfers") }, { "value": "standards", "label": qsTr("Standards") },
        { "value": "tariffs", "label": qsTr("Prices") }, { "value": "reports", "label": qsTr("Reports") },
        { "value": "conduct", "label": qsTr("Rewards and sanctions") }
    ]

    function sentence(entry: var): string {
        const who = actor(entry.by), what = plain(entry.action);
        const said = what !== "" ? what.arg(entry.name) : detailed(entry);
        const reason = typeof entry.details.reason === "string" && entry.details.reason !== "" && !entry.action.startsWith("Staff")
            ? qsTr(" Reason: %1").arg(entry.details.reason) : "";
        return entry.action === "Hidden" ? qsTr("An entry that is not for you to read: it is about a case that concerns you.")
            : qsTr("%1: %2").arg(who).arg(said) + reason;
    }
    function actor(by: string): string {
        return by === "hub" ? qsTr("At the hub") : by === "customer" ? qsTr("A customer") : by;
    }
    function rolesOf(codes: var): string {
        return (codes ?? []).map(code => Words.role(code)).join(" · ");
    }
    function windowsOf(codes: var): string {
        return (codes ?? []).length === 0 ? qsTr("every window") : codes.join(" · ");
    }
    function yuan(fen: var): string {
        return (fen / 100).toFixed(2);
    }
    function detailed(entry: var): string {
        const d = entry.details;
        switch (entry.action) {
        case "StaffAdded": return qsTr("added %1 as %2.").arg(entry.name).arg(rolesOf(d.roles));
        case "StaffRolesChanged": return qsTr("gave %1 the roles %2 (before: %3).").arg(entry.name).arg(rolesOf(d.roles)).arg(rolesOf(d.before));
        case "StaffWindowsChanged": return qsTr("lets %1 open %2 (before: %3).").arg(entry.name).arg(windowsOf(d.windows)).arg(windowsOf(d.before));
        case "StaffPinChanged": return qsTr("chose a PIN of their own.");
        case "StaffDisabled": return d.reason === "suspended" ? qsTr("suspended %1.").arg(entry.name) : qsTr("noted that %1 has left.").arg(entry.name);
        case "UnlockAnswered": return qsTr("let %1 past the screen of terminal %2.").arg(entry.name).arg(d.app_code ?? "?");
        case "ShiftHandedOver": return qsTr("handed a shift over: %1 yuan in the books, %2 yuan counted.").arg(yuan(d.net_fen)).arg(yuan(d.counted_fen));
        case "ShiftTaken": return qsTr("took a shift: %1 yuan.").arg(yuan(d.counted_fen));
        case "ShiftDeclined": return qsTr("declined a shift: %1 yuan.").arg(yuan(d.counted_fen));
        case "TransferRequested": return qsTr("asked for %1 yuan to go to another account.").arg(yuan(d.amount_fen));
        case "TransferApproved": return qsTr("approved that %1 yuan go to another account.").arg(yuan(d.amount_fen));
        case "TransferRefused": return qsTr("refused that %1 yuan go to another account.").arg(yuan(d.amount_fen));
        case "TariffsPublished": return qsTr("gave the price table out, revision %1.").arg(d.revision);
        case "StandardsGivenOut": return qsTr("gave the standards pack out, version %1.").arg(d.version);
        case "CalendarPublished": return qsTr("gave the working days of a year out.");
        case "ReportGiven": return qsTr("took the report %1 as %2.").arg(entry.subject.split(":").slice(1).join(" ")).arg(d.form ?? "");
        case "PairingCodeMade": return qsTr("made a code to pair an app with: %1.").arg(d.kind);
        case "AppRevoked": return qsTr("shut the door to app %1 for good.").arg(entry.subject.slice(4));
        case "AccountsImported": return qsTr("took %1 rows of %2 over from the billing system.").arg(d.written).arg(d.kind);
        case "AccountOpened": return qsTr("opened the account that ends in %1 for the customer at terminal %2.").arg(d.account).arg(d.terminal);
        case "BankListTaken": return qsTr("took the bank's list in: %1 lines, %2 matched, %3 left open.").arg(d.lines).arg(d.matched).arg(d.open);
        case "AlertAcknowledged": return qsTr("acknowledged an alert.");
        case "StandardsEdited": return qsTr("edited the draft of the standards pack.");
        case "StandardsDiscarded": return qsTr("discarded the draft of the standards pack.");
        case "StandardsReviewed": return qsTr("looked afterwards at the standards pack.");
        }
        return qsTr("%1, about %2").arg(entry.action).arg(entry.name);
    }
    // Deeds that need no more than whom or what they are about.
    function plain(action: string): string {
        switch (action) {
        case "StaffShown": return qsTr("hung the photo of %1 in the hall, with their consent.");
        case "StaffHidden": return qsTr("took the photo of %1 down.");
        case "StaffRenamed": return qsTr("corrected the name of %1.");
        case "StaffPinReset": return qsTr("made a one-time PIN for %1.");
        case "StaffEnabled": return qsTr("let %1 in again.");
        case "StaffUnlocked": return qsTr("lifted the lock-out of %1.");
        case "TrainingShown": return qsTr("%1 shows managers how their quizzes went.");
        case "TrainingHidden": return qsTr("%1 shows managers no longer how their quizzes went.");
        case "StaffLockedOut": return qsTr("%1 was locked out after wrong PINs.");
        case "AnnouncementDrafted": return qsTr("wrote announcement no. %1.");
        case "AnnouncementSubmitted": return qsTr("handed announcement no. %1 in for review.");
        case "AnnouncementApproved": return qsTr("approved announcement no. %1.");
        case "AnnouncementReturned": return qsTr("sent announcement no. %1 back.");
        case "AnnouncementPublished": return qsTr("published announcement no. %1.");
        case "AnnouncementWithdrawn": return qsTr("withdrew announcement no. %1 from every screen.");
        case "AnnouncementReviewed": return qsTr("looked afterwards at announcement no. %1.");
        case "AccountCalled": return qsTr("noted that a customer was called about announcement no. %1.");
        case "CallListSeen": return qsTr("looked at whom announcement no. %1 has not reached.");
        case "MisconductRead": return qsTr("read the report of misconduct %1.");
        case "PictureAdded": return qsTr("added picture %1.");
        case "AttachmentAdded": return qsTr("added a PDF, first page picture %1.");
        case "CaseAccepted": return qsTr("accepted case %1.");
        case "CaseDispatched": return qsTr("gave case %1 to somebody.");
        case "CaseContacted": return qsTr("spoke with the customer of case %1.");
        case "CaseInvestigated": return qsTr("investigated case %1.");
        case "CaseFound": return qsTr("wrote the finding of case %1.");
        case "CaseReplied": return qsTr("replied in case %1.");
        case "CaseReviewed": return qsTr("reviewed the reply of case %1.");
        case "CaseReturned": return qsTr("sent the reply of case %1 back.");
        case "CaseCalledBack": return qsTr("called the customer of case %1 back.");
        case "CaseReopened": return qsTr("opened case %1 again.");
        case "CaseJudged": return qsTr("gave a verdict on the answer to case %1.");
        case "CaseClosed": return qsTr("closed case %1.");
        case "CaseGraded": return qsTr("graded case %1.");
        case "CaseDowngradeAsked": return qsTr("asked for case %1 to be of a lesser kind.");
        case "CaseDowngraded": return qsTr("made case %1 one of a lesser kind.");
        case "CaseKindKept": return qsTr("left case %1 of the kind that it is.");
        case "CaseConcernNamed": return qsTr("said whom case %1 is about.");
        case "CaseHandedBack": return qsTr("handed case %1 back.");
        case "CaseWarned": return qsTr("warned: case %1 is nearly due.");
        case "CaseEscalated": return qsTr("escalated case %1: it is late.");
        case "CaseForgotten": return qsTr("destroyed the words of case %1, whose time had come.");
        case "ConductMade": return qsTr("wrote record of conduct no. %1.");
        case "ConductReplied": return qsTr("replied to record of conduct no. %1.");
        case "ConductApproved": return qsTr("approved record of conduct no. %1.");
        case "ConductWithdrawn": return qsTr("withdrew record of conduct no. %1.");
        case "SuggestionReceived": return qsTr("took suggestion no. %1 up.");
        case "SuggestionAccepted": return qsTr("accepted suggestion no. %1.");
        case "SuggestionDeclined": return qsTr("declined suggestion no. %1.");
        case "SuggestionFinished": return qsTr("finished what suggestion no. %1 asked for.");
        case "SuggestionPublished": return qsTr("published what came of suggestion no. %1.");
        case "FollowUpTaken": return qsTr("took the follow-up %1 of a low rating.");
        case "FollowUpDone": return qsTr("finished the follow-up %1 of a low rating.");
        case "MeetingOpened": return qsTr("opened reception day no. %1.");
        case "MeetingCalledOff": return qsTr("called reception day no. %1 off.");
        case "AttendanceNoted": return qsTr("noted who came to reception day no. %1.");
        case "BookingContactSeen": return qsTr("looked at a customer's number of reception day no. %1.");
        case "MeetingTaskAdded": return qsTr("noted what follows from reception day no. %1.");
        case "MeetingTaskFinished": return qsTr("finished what followed from reception day no. %1.");
        case "MeetingTaskPublished": return qsTr("drafted an announcement of what came of reception day no. %1.");
        case "ReconnectionClosed": return qsTr("closed the reconnection %1.");
        case "WorkItemRetried": return qsTr("had payment matter %1 tried again.");
        case "WorkItemClosed": return qsTr("closed payment matter %1.");
        }
        return "";
    }
    function fault(seq: int, what: string): string {
        switch (what) {
        case "changed": return qsTr("entry %1 was changed").arg(seq);
        case "missing": return qsTr("entry %1 is missing").arg(seq);
        case "cut": return qsTr("the end is cut off from entry %1").arg(seq);
        case "cut_above": return qsTr("the end is cut off from entry %1: the hub above knows of more").arg(seq);
        case "anchor": case "anchor_above": return qsTr("entry %1 is another than was told").arg(seq);
        }
        return qsTr("entry %1 stands on no fact").arg(seq);
    }
}
