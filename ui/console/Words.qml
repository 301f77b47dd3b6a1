pragma Singleton
import QtQuick

// Codes of the frame in words. A page words its own.
QtObject {
    function trouble(code: string, detail: string): string {
        switch (code) {
        case "": return "";
        case "hub_unavailable": return qsTr("The hub did not answer. Nobody knows yet whether it was done: look again when it is back.");
        case "sign_in_needed": return qsTr("Nobody is signed in any more.");
        case "role_needed": return qsTr("That is not among your tasks.");
        case "sign_in_refused": return detail !== "" ? qsTr("Number or PIN is wrong; %n tries are left.", "", Number(detail)) : qsTr("Number or PIN is wrong.");
        case "locked_out": return detail !== "" ? qsTr("Locked after wrong PINs for %1 min. Wait, or ask a manager.").arg(detail)
            : qsTr("Locked after wrong PINs. Wait, or ask a manager.");
        case "staff_disabled": return qsTr("This person works here no longer.");
        case "pin_expired": return qsTr("The one-time PIN has waited too long: have a new one made.");
        case "pins_differ": return qsTr("The two new PINs are not the same.");
        case "pin_too_simple": return qsTr("This PIN is too simple or used already: choose another one.");
        case "rate_limited": return qsTr("Too many questions at once: a moment, please.");
        case "not_found": return qsTr("That is not there any more.");
        case "store_full": return qsTr("This machine's disk is full: nothing more can be kept.");
        case "disk_unusable": return qsTr("This machine's disk cannot be written.");
        case "announcement_incomplete": return qsTr("Something is missing: %1").arg(field(detail));
        case "announcement_version_moved": return qsTr("Somebody else has changed it meanwhile; it is now version %1. Look again first.").arg(detail);
        case "announcement_wrong_state": return qsTr("It is no longer in a state that allows this.");
        case "announcement_same_hands": return qsTr("Whoever wrote it does not approve it: another approver works here and has to look.");
        case "announcement_live_until_then": return qsTr("What is live now would be off every screen until this version begins. Publish it then, or write it as an announcement of its own.");
        case "picture_refused": return qsTr("This picture cannot be taken: PNG or JPEG, at most 2 MB.");
        case "pdf_refused": return pdf(detail);
        case "item_moved_on": return qsTr("It has moved on meanwhile: look again.");
        case "same_person": return qsTr("This needs another person than the first.");
        case "transfer_decided": return qsTr("Somebody has decided this already.");
        case "not_yet_booked": return qsTr("The billing system does not have this payment yet, or took it back.");
        case "version_moved": return qsTr("Somebody else has changed it meanwhile: look again first.");
        case "suggestion_wrong_step": return qsTr("It is no longer in a state that allows this.");
        case "award_stands": return qsTr("It was given already, or the month is not over.");
        case "conduct_not_now": return qsTr("It does not stand so that this fits: look again.");
        case "conduct_not_yours": return qsTr("Nobody decides about themselves, and whoever wrote a sanction does not approve it.");
        case "follow_up_taken": return qsTr("Somebody else does it, or it is done.");
        case "standards_moved": return qsTr("Somebody else has changed the pack meanwhile: look at the difference again, then once more.");
        case "standards_same_hands": return qsTr("Whoever wrote it does not give it out: somebody else works here who may.");
        case "standards_nothing": return qsTr("The draft changes nothing.");
        case "standards_faulty": return qsTr("The pack has faults and does not go out: %1").arg(detail);
        case "standards_same_version": return qsTr("Version %1 was given out before: take a higher one.").arg(detail);
        case "standards_signature": return qsTr("Who stands for a figure is said by a manager.");
        case "standards_not_kept": return qsTr("What that version said is not kept any more.");
        case "standards_unsaved": return qsTr("The last words are on their way to the hub: once more in a moment.");
        case "bad_pack": return qsTr("The folder's files cannot be read as a pack: %1").arg(detail);
        case "last_manager": return qsTr("Without this manager nobody would be one.");
        case "case_version_moved": return qsTr("Somebody else has taken a step with it meanwhile: look again first.");
        case "case_wrong_stage": return qsTr("It is no longer at a stage that allows this.");
        case "case_not_yours": return qsTr("Only whoever handles it, or a manager, takes this step.");
        case "case_same_hands": return qsTr("Whoever handled it does not review it, and whoever asked does not decide.");
        case "case_conflict": return qsTr("The case is about this person: it goes to somebody else.");
        case "case_owner_may_not": return qsTr("This person's roles do not handle cases: give it to somebody else.");
        case "case_without_finding": return qsTr("First the finding: whether it is so, who is responsible, what was put right.");
        case "case_rude": return qsTr("The answer says what nobody here says: %1").arg(detail);
        case "meeting_case_unknown": return qsTr("No case here has this number: please look again, or leave it out.");
        case "own_rights": return qsTr("Nobody does this for themselves: another manager does.");
        case "person_moved": return qsTr("Somebody else has changed this person meanwhile. Look again first.");
        case "too_long": return qsTr("Too long: %1").arg(field(detail));
        case "bad_input": return detail !== "" ? qsTr("Not right yet: %1").arg(field(detail)) : qsTr("Something there is not right yet.");
        }
        return qsTr("Not done: %1").arg(code + (detail !== "" ? " · " + detail : ""));
    }
    // Why a PDF cannot be shown.
    function pdf(reason: string): string {
        switch (reason) {
        case "bytes": return qsTr("This PDF is too large: at most 5 MB.");
        case "format": return qsTr("This file is no PDF.");
        case "encrypted": return qsTr("This PDF is protected: save it again without protection.");
        case "pages": return qsTr("This PDF has too many pages: at most 20.");
        case "size": return qsTr("A page of this PDF has no size that a screen could show.");
        case "broken": return qsTr("This PDF is damaged: save it again.");
        case "heavy": return qsTr("This PDF is too complex to show: print it into a new PDF, or scan it.");
        }
        return qsTr("This hub draws no PDFs.");
    }
    // A field of the contract, as a form names it.
    function field(name: string): string {
        switch (name) {
        case "title": return qsTr("the title");
        case "body": return qsTr("the text");
        case "meaning": return qsTr("what it means for the customer");
        case "example": return qsTr("the worked example");
        case "outage": return qsTr("area, times and reason of the outage");
        case "area": return qsTr("the area");
        case "reason": return qsTr("a reason");
        case "ends_at": return qsTr("the end");
        case "starts_at": return qsTr("the start");
        case "places": return qsTr("where it is shown");
        case "pictures": return qsTr("a picture that the text names");
        case "text": return qsTr("what happened");
        case "note": return qsTr("the words to it");
        case "phone": return qsTr("the phone number");
        case "account_no": return qsTr("the account number");
        case "since": case "until": return qsTr("a date like 2026-11-29");
        case "number": return qsTr("the number");
        case "number_taken": return qsTr("somebody has this number already");
        case "name": return qsTr("the name");
        case "role": return qsTr("a role");
        case "owner": return qsTr("the staff number of who does it");
        case "case_number": return qsTr("the case's number");
        case "due_on": return qsTr("the day until which it is done");
        case "said_zh": return qsTr("what was suggested, in Chinese");
        case "did_zh": return qsTr("what came of it, in Chinese");
        case "said_en": return qsTr("what was suggested, in English");
        case "did_en": return qsTr("what came of it, in English");
        case "on": case "day": return qsTr("the day");
        case "first": case "last": return qsTr("the days, none of them to come");
        case "starts": case "ends": return qsTr("from when until when");
        case "place": case "place_en": return qsTr("the place");
        case "seats": return qsTr("how many places there are");
        case "receives": case "receives_en": return qsTr("who receives");
        case "topic": case "topic_en": return qsTr("the topic");
        case "words": return qsTr("what is to follow");
        case "result": case "result_en": return qsTr("what came of it");
        case "rule": return qsTr("the rule that it rests on");
        case "grounds": return qsTr("the case or the month that it rests on");
        case "kind": return qsTr("what kind it is");
        case "reply": return qsTr("the person's own word");
        case "file": return qsTr("the folder");
        }
        return name;
    }
    function done(key: string, detail: string): string {
        switch (key) {
        case "seen_to": return qsTr("On record: you see to it");
        case "exported": return qsTr("Written to %1").arg(detail);
        case "saved": return qsTr("Saved at the hub: %1").arg(detail);
        case "handed_in": return qsTr("Handed in for review: %1").arg(detail);
        case "approved": return qsTr("Approved: %1").arg(detail);
        case "returned": return qsTr("Sent back to its author: %1").arg(detail);
        case "published": return qsTr("Published: %1").arg(detail);
        case "withdrawn": return qsTr("Withdrawn from every screen: %1").arg(detail);
        case "reviewed": return qsTr("Looked at afterwards: %1").arg(detail);
        case "item_retry": return qsTr("Asked once more");
        case "item_close": return qsTr("Closed, with your name and the reason");
        case "item_approve": return qsTr("Moved; the new receipt is %1").arg(detail);
        case "item_refuse": return qsTr("Refused: nothing was moved");
        case "item_reconnected": return qsTr("Closed: the supply is on again");
        case "case_taken": return qsTr("Taken down: %1").arg(detail);
        case "case_laid": return qsTr("Taken down: %1. It is listed from tomorrow on").arg(detail);
        case "case_stepped": return qsTr("On record: %1").arg(detail);
        case "done": return qsTr("Saved");
        case "person_changed": return qsTr("Changed: %1").arg(detail);
        case "suspended": return qsTr("Suspended and signed out everywhere: %1").arg(detail);
        case "left": return qsTr("Works here no longer, and is signed out everywhere: %1").arg(detail);
        case "shown": return qsTr("Hangs in the hall now: %1").arg(detail);
        case "hidden": return qsTr("Taken down, the photo is gone: %1").arg(detail);
        case "let_in": return qsTr("May sign in again: %1").arg(detail);
        case "unlocked": return qsTr("May try the PIN again: %1").arg(detail);
        case "taken_back": return qsTr("Taken back: %1").arg(detail);
        case "discarded": return qsTr("Draft discarded");
        }
        return detail;
    }
    function progress(key: string): string {
        switch (key) {
        case "report": return qsTr("The report is being made …");
        case "audit_check": return qsTr("The chain is being checked …");
        case "audit_all": return qsTr("Entries are being fetched …");
        case "matrix": return qsTr("The record is being put together …");
        }
        return qsTr("Working …");
    }
    function role(code: string): string {
        switch (code) {
        case "clerk": return qsTr("Clerk");
        case "guide": return qsTr("Guide");
        case "publisher": return qsTr("Publisher");
        case "approver": return qsTr("Approver");
        case "manager": return qsTr("Manager");
        case "supervisor": return qsTr("Supervisor");
        case "technician": return qsTr("Technician");
        case "auditor": return qsTr("Auditor");
        }
        return code;
    }
}
