pragma Singleton
import QtQuick

// Codes of the counter in words, and times as people read them.
QtObject {
    function action(code: string): string {
        switch (code) {
        case "call_next": return qsTr("Call next");
        case "recall": return qsTr("Call again");
        case "no_show": return qsTr("Did not come");
        case "start": return qsTr("Start service");
        case "finish": return qsTr("Finish");
        case "hold": return qsTr("Hold");
        case "resume": return qsTr("Serve on");
        case "transfer": return qsTr("Transfer");
        case "cancel": return qsTr("Cancel ticket");
        case "issue": return qsTr("Give a ticket");
        case "pause": return qsTr("Pause window");
        case "resume_window": return qsTr("Reopen window");
        case "call": return qsTr("Call this one");
        case "back": return qsTr("Bring back");
        case "admit": return qsTr("Let it join the queue");
        case "by_hand": return qsTr("Call by hand");
        case "priority": return qsTr("Grant priority");
        case "undo": return qsTr("Undo");
        }
        return "";
    }
    function key(code: string): string {
        switch (code) {
        case "call_next": return "F2";
        case "start": return "F3";
        case "finish": return "F4";
        case "recall": return "F5";
        case "no_show": return "F6";
        case "hold": return "F7";
        case "transfer": return "F8";
        case "pause": return "F9";
        case "resume_window": return "F9";
        case "cancel": return "Ctrl+D";
        case "issue": return "Ctrl+N";
        case "priority": return "Ctrl+P";
        }
        return "";
    }
    function icon(code: string): string {
        switch (code) {
        case "call_next": return "speakerphone";
        case "start": return "check";
        case "finish": return "circle-check";
        case "resume_window": return "check";
        }
        return "";
    }
    // What was done, for the line that offers to take it back.
    function done(code: string, number: string): string {
        switch (code) {
        case "call": return qsTr("%1 called").arg(number);
        case "recall": return qsTr("%1 called again").arg(number);
        case "start": return qsTr("%1: service started").arg(number);
        case "finish": return qsTr("%1 finished").arg(number);
        case "no_show": return qsTr("%1 did not come").arg(number);
        case "hold": return qsTr("%1 held").arg(number);
        case "resume": return qsTr("%1 served on").arg(number);
        case "transfer": return qsTr("%1 transferred").arg(number);
        case "cancel": return qsTr("%1 cancelled").arg(number);
        case "return": return qsTr("%1 back in the queue").arg(number);
        case "priority": return qsTr("%1 has priority").arg(number);
        }
        return number;
    }
    // Why something was not done.
    function trouble(code: string, detail: string): string {
        switch (code) {
        case "": return "";
        case "busy": return qsTr("One moment: the last step is still under way");
        case "hub_away": return qsTr("The hub is away: this waits until it is back");
        case "hub_unavailable": return qsTr("No answer from the hub. When it is back, this screen shows whether it was done");
        case "hub_is_there": return qsTr("The hub is there: please sign in");
        case "in_hand": case "window_busy": return qsTr("Somebody is still at this window");
        case "nothing_in_hand": return qsTr("Nobody is at this window");
        case "paused": case "window_paused": return qsTr("This window is paused");
        case "not_paused": return qsTr("This window is not paused");
        case "nobody_waiting": return qsTr("Nobody is waiting for this window");
        case "serving": return qsTr("The service has begun");
        case "not_serving": return qsTr("The service has not begun");
        case "not_called": return qsTr("Nobody is called to this window");
        case "calls_needed": case "too_few_calls": return qsTr("Only after three calls");
        case "nothing_to_undo": return qsTr("There is nothing to take back any more");
        case "undo_too_late": return qsTr("Too late: a step can be taken back for ten seconds");
        case "version_changed": case "illegal_step": return qsTr("This ticket has just changed; look again");
        case "nothing_asked": return qsTr("No terminal shows this number for this account; look at both again");
        case "code_and_account_needed": return qsTr("Please type both numbers");
        case "account_unknown": return qsTr("There is no such account");
        case "receipt_and_account_needed": return qsTr("Please type the receipt's number and the right account");
        case "receipt_unknown": return qsTr("The hub has no such receipt");
        case "transfer_open": return qsTr("Somebody has asked for this already, or it was moved");
        case "not_yet_booked": return qsTr("The billing system does not have this payment yet, or took it back");
        case "same_person": return qsTr("This needs another person than the first");
        case "amount_needed": return qsTr("Please type what you counted, in yuan: 1234.50");
        case "difference_reason_needed": return qsTr("It differs: please say why");
        case "second_person_needed": return qsTr("Whoever takes it types their number and PIN");
        case "shift_moved": return qsTr("Money has come or gone meanwhile: these are the totals now");
        case "shift_decided": return qsTr("Somebody has taken or declined this shift already");
        case "transfer_decided": return qsTr("Somebody has decided this already");
        case "bad_input": return qsTr("That cannot be such a number");
        case "reason_needed": return qsTr("Please give the reason");
        case "choice_needed": return qsTr("Please choose one");
        case "nowhere_to_go": return qsTr("No window serves that, or nothing would change");
        case "served_by_hand": return qsTr("This number was served by hand already");
        case "sign_in_refused": return detail === "" ? qsTr("Number or PIN is wrong")
            : qsTr("Number or PIN is wrong; %n more tries", "", Number(detail));
        case "locked_out": return qsTr("Locked after too many wrong PINs; try again in %1 min, or ask the manager").arg(detail);
        case "pins_differ": return qsTr("The two new PINs are not the same");
        case "pin_too_simple": return qsTr("This PIN is too easy to guess; at least 6 digits, no row and no date");
        case "pin_expired": return qsTr("This one-time PIN is too old; ask the manager for a new one");
        case "staff_disabled": return qsTr("This number is closed; ask the manager");
        case "role_needed": return qsTr("Your role may not do this");
        case "sign_in_needed": return qsTr("Please sign in again");
        case "window_taken": return qsTr("Somebody else is signed in at this window");
        case "not_qualified": return qsTr("This window is not among yours; a manager says which are");
        case "window_closed": return qsTr("This window was opened elsewhere");
        case "window_unknown": return qsTr("The hall has no such window");
        case "rate_limited": return qsTr("Too many tries; wait a moment");
        case "not_found": return qsTr("The hub does not know this ticket");
        case "not_a_ticket": return qsTr("Not a ticket of this hall");
        case "unknown_ticket_key": return qsTr("A ticket of a terminal that this hall does not know");
        case "bad_ticket_signature": return qsTr("Not a genuine ticket: its code was altered");
        case "store_full": case "disk_unusable": return qsTr("This machine's disk takes nothing more: nothing was done");
        case "hall_closed": return qsTr("No tickets at this hour");
        }
        return qsTr("This was refused (%1)").arg(code);
    }
    function found(kind: string, window: string): string {
        switch (kind) {
        case "looking": return qsTr("looking …");
        case "waiting": return qsTr("is waiting");
        case "called": return qsTr("called to %1").arg(window);
        case "serving": return qsTr("at %1").arg(window);
        case "held": return qsTr("is held");
        case "no_show": return qsTr("missed the call");
        case "finished": return qsTr("was served");
        case "cancelled": return qsTr("was cancelled");
        case "void": return qsTr("is void");
        case "requested": return qsTr("not taken yet");
        case "unheard": return qsTr("not at the hub yet");
        case "away": return qsTr("the hub is away");
        case "unknown": return qsTr("no such ticket today");
        case "number_wanted": return qsTr("A genuine ticket, not at the hub yet: type its number");
        case "receipt": return qsTr("A receipt, not a ticket");
        case "account": return qsTr("An account number, not a ticket");
        case "statement": return qsTr("A monthly statement, not a ticket");
        case "doubt": return qsTr("The slip of a payment in doubt, not a ticket");
        case "payment.doubt": return qsTr("payment in doubt, not to be paid again");
        case "payment.opening": case "payment.open": case "payment.closing": return qsTr("payment under way");
        case "payment.closed": return qsTr("nobody paid");
        case "payment.captured": case "payment.posting": return qsTr("paid, being posted");
        case "payment.posted": return qsTr("paid and posted");
        case "payment.rejected": case "payment.refunding": return qsTr("the money is going back");
        case "payment.refunded": return qsTr("the money has gone back");
        case "payment.unproven": return qsTr("a slip that does not prove itself: type its number, and trust the hub alone");
        case "payment.unknown": return qsTr("no such payment");
        case "payment.away": return qsTr("the hub is away: no payment can be found");
        case "staff": return qsTr("A staff card, not a ticket");
        case "answer": return qsTr("An unlock code, not a ticket");
        case "unreadable": return qsTr("Nothing readable");
        case "strange": case "case": case "meeting": case "supervision": case "payment": return qsTr("Not a ticket of this hall");
        }
        return "";
    }
    function mismatch(reason: string, window: string): string {
        switch (reason) {
        case "unknown": return qsTr("the hub knows no such ticket");
        case "served_elsewhere": return qsTr("was served at window %1 too").arg(window);
        case "cancelled": return qsTr("had been cancelled");
        case "not_today": return qsTr("is not of today");
        }
        return qsTr("was not taken over (%1)").arg(reason);
    }
    function alert(kind: string, what: string): string {
        switch (kind) {
        case "transfer": return qsTr("Third transfer");
        case "help": return qsTr("Help call unanswered");
        case "key_customer": return qsTr("Key customer");
        case "conflict": return qsTr("By hand: does not fit");
        case "parked": return qsTr("Facts parked");
        case "payment": return qsTr("Payment to look at");
        case "reconnection": return qsTr("Paid off, still without power");
        case "clock": return qsTr("The hub's clock went back");
        case "complaint": return qsTr("Complaint or opinion");
        case "follow_up": return followUp(what);
        case "gateway": return qsTr("Payment gateway does not answer");
        case "printer": return printer(what);
        case "store": return qsTr("A terminal's store was damaged and put aside");
        }
        return kind;
    }
    // Why an alert wants somebody; nothing where its kind says all.
    function why(kind: string, what: string): string {
        switch (kind) {
        case "complaint": return complaint(what);
        case "store": return what === "lost_possible" ? qsTr("records may be lost") : qsTr("nothing is lost");
        }
        return payment(what);
    }
    function printer(state: string): string {
        switch (state) {
        case "out": return qsTr("Printer out of paper");
        case "cover_open": return qsTr("Printer is open");
        case "off": return qsTr("Printer is off");
        }
        return qsTr("Printer does not answer");
    }
    // What nobody has done in time.
    function followUp(task: string): string {
        switch (task) {
        case "call_back": return qsTr("Call-back after a low rating overdue");
        case "review": return qsTr("Review of a low rating overdue");
        case "suggestion": return qsTr("What a suggestion asks is overdue");
        case "draft": return qsTr("What was done is not published yet: its draft waits");
        case "meeting": return qsTr("What follows from a reception day is overdue");
        }
        return qsTr("Overdue");
    }
    function detail(kind: string, said: string): string {
        return kind === "follow_up" && said !== "" ? qsTr("no. %1").arg(said) : said;
    }
    // Which of a complaint's deadlines, and whether it is over.
    function complaint(what: string): string {
        if (what === "major")
            return qsTr("major");
        if (what === "reopened")
            return qsTr("the customer is not content: reopened");
        if (what === "report")
            return qsTr("report of misconduct: a supervisor reads it at the hub");
        if (what === "nobody")
            return qsTr("about all who decide there: a supervisor must be appointed");
        const clock = ({
            contact: qsTr("contact the customer"), handle: qsTr("settle it"), reply: qsTr("reply"),
            call_back: qsTr("call back"), close: qsTr("close the file") })[what.slice(what.indexOf("_") + 1)] ?? "";
        return clock === "" ? what : (what.startsWith("overdue_") ? qsTr("%1: overdue") : qsTr("%1: due soon")).arg(clock);
    }
    function payment(what: string): string {
        switch (what) {
        case "in_doubt": return qsTr("in doubt: the gateway is silent");
        case "refund_short": return qsTr("refund waits: the merchant account is too low");
        case "refund_failed": return qsTr("refund failed");
        case "rejected": return qsTr("the billing system refused it");
        case "amount": return qsTr("another amount came");
        case "difference": return qsTr("the day does not fit the statement");
        case "reverse_refused": return qsTr("the gateway will not undo a charge");
        case "bank_open": return qsTr("bank transfers that fit no slip");
        case "transfer_requested": return qsTr("wrong account: to approve (Ctrl+W)");
        case "transfer_rejected": return qsTr("the billing system refused a move");
        }
        return "";
    }
    function till(place: string, name: string): string {
        return place === "terminal" ? qsTr("Terminal %1").arg(name) : qsTr("Cashier %1").arg(name);
    }
    function channel(code: string): string {
        switch (code) {
        case "wechat": return qsTr("WeChat Pay");
        case "alipay": return qsTr("Alipay");
        case "ticket_printer": return qsTr("ticket printer");
        case "a4_printer": return qsTr("A4 printer");
        }
        return code;
    }
    function state(code: string): string {
        switch (code) {
        case "open": return qsTr("open");
        case "paused": return qsTr("paused");
        }
        return qsTr("closed");
    }
    function minutes(seconds: real): string {
        return qsTr("%1 min").arg(Math.max(0, Math.floor(seconds / 60)));
    }
    // 04:07, 1:02:30
    function clock(seconds: real): string {
        const whole = Math.max(0, Math.floor(seconds));
        const two = n => n < 10 ? "0" + n : n;
        const rest = two(Math.floor(whole / 60) % 60) + ":" + two(whole % 60);
        return whole < 3600 ? rest : Math.floor(whole / 3600) + ":" + rest;
    }
}
