pragma Singleton
import QtQuick

// The codes of the hall today in words.
QtObject {
    function alert(kind: string): string {
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
        case "gateway": return qsTr("Payment gateway does not answer");
        case "store": return qsTr("A terminal's store was damaged and put aside");
        }
        return kind;
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
    // Why a payment wants somebody.
    function payment(what: string): string {
        switch (what) {
        case "": return "";
        case "in_doubt": return qsTr("in doubt: the gateway is silent");
        case "refund_short": return qsTr("refund waits: the merchant account is too low");
        case "refund_failed": return qsTr("refund failed");
        case "rejected": return qsTr("the billing system refused it");
        case "amount": return qsTr("another amount came");
        case "difference": return qsTr("the day does not fit the statement");
        case "reverse_refused": return qsTr("the gateway will not undo a charge");
        case "bank_open": return qsTr("bank transfers that fit no slip");
        case "transfer_requested": return qsTr("wrong account: to approve at a counter");
        case "transfer_rejected": return qsTr("the billing system refused a move");
        }
        return what;
    }
    // Why a complaint wants somebody: which of its deadlines, and whether it is over.
    function complaint(what: string): string {
        const clocks = {
            contact: qsTr("contact the customer"), handle: qsTr("settle it"), reply: qsTr("reply"),
            call_back: qsTr("call back"), close: qsTr("close the file") };
        const clock = clocks[what.slice(what.indexOf("_") + 1)] ?? "";
        if (what === "major")
            return qsTr("major");
        if (what === "reopened")
            return qsTr("the customer is not content: reopened");
        if (what === "report")
            return qsTr("report of misconduct: a supervisor reads it at the hub");
        if (what === "nobody")
            return qsTr("about all who decide there: a supervisor must be appointed");
        return clock === "" ? what : (what.startsWith("overdue_") ? qsTr("%1: overdue") : qsTr("%1: due soon")).arg(clock);
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
    function store(what: string): string {
        return what === "lost_possible" ? qsTr("records may be lost") : qsTr("nothing is lost");
    }
    function paper(state: string): string {
        switch (state) {
        case "low": return qsTr("Paper is low");
        case "out": return qsTr("Out of paper");
        case "cover_open": return qsTr("Cover open");
        case "off": return qsTr("Printer off");
        case "unknown": return qsTr("Printer does not answer");
        }
        return "";
    }
    function window(state: string): string {
        switch (state) {
        case "open": return qsTr("open");
        case "paused": return qsTr("paused");
        case "by_hand": return qsTr("calls by hand");
        }
        return qsTr("closed");
    }
    function care(kind: string, what: string, why: string): string {
        switch (kind) {
        case "help": return what === "escalated" ? qsTr("Help wanted, nobody came yet") : qsTr("Help wanted");
        case "printer": return paper(what);
        case "machine": return what === "board" ? qsTr("Board not heard of") : qsTr("Terminal not heard of");
        case "window": return qsTr("Window calls by hand");
        }
        if (what === "follow_up")
            return followUp(why);
        const said = what === "payment" ? payment(why) : what === "complaint" ? complaint(why)
            : what === "store" ? store(why) : why;
        return alert(what) + (said !== "" ? " · " + said : "");
    }
    function icon(kind: string): string {
        switch (kind) {
        case "help": return "bell-ringing";
        case "printer": return "printer-off";
        case "machine": return "cloud-off";
        case "window": return "hand-finger";
        }
        return "alert-circle";
    }
    function minutes(count: int): string {
        return count < 0 ? "–" : count.toString();
    }
}
