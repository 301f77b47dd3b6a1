pragma Singleton
import QtQuick

// The codes of the work list in words.
QtObject {
    readonly property var kinds: ({
        "doubt": qsTr("Payment in doubt"), "refund": qsTr("Refund"), "posting": qsTr("Posting"), "transfer": qsTr("Wrong account"),
        "reconnection": qsTr("Reconnection"), "difference": qsTr("Reconciliation"), "bank": qsTr("Bank transfer"),
        "payment": qsTr("Payment")
    })
    readonly property var whats: ({
        "doubt.silent": qsTr("The gateway does not answer"), "doubt.overdue": qsTr("It comes to no end"),
        "refund.due": qsTr("To be asked for"), "refund.processing": qsTr("On its way at the gateway"),
        "refund.short": qsTr("The merchant account is too low"), "refund.failed": qsTr("The gateway will not give it back"),
        "posting.late": qsTr("The billing system has not taken it yet"), "posting.rejected": qsTr("The billing system refused moved money"),
        "transfer.requested": qsTr("Waits for a second person"),
        "reconnection.open": qsTr("Paid off: switch the supply on"), "reconnection.late": qsTr("Paid off, still without power after the promised time"),
        "difference.ours_only": qsTr("Not in the gateway's statement"), "difference.theirs_only": qsTr("Only in the gateway's statement"),
        "difference.amount_differs": qsTr("The amounts differ"),
        "bank.no_reference": qsTr("Without a reference"), "bank.unknown_reference": qsTr("Its reference is no slip of ours"),
        "bank.slip_already_paid": qsTr("Its slip was paid before"),
        "payment.opening": qsTr("No code yet"), "payment.open": qsTr("Its code is shown"), "payment.closing": qsTr("Being closed"),
        "payment.closed": qsTr("Nobody paid"), "payment.captured": qsTr("Received, being posted"), "payment.posting": qsTr("Received, being posted"),
        "payment.posted": qsTr("Received and posted"), "payment.refunding": qsTr("Going back"), "payment.refunded": qsTr("Gone back")
    })
    readonly property var fields: ({
        "amount": qsTr("Amount"), "amount_ours": qsTr("Our ledger"), "amount_theirs": qsTr("The gateway's statement"),
        "account": qsTr("Account"), "wrong_account": qsTr("Paid for"), "right_account": qsTr("Should have been"),
        "channel": qsTr("Paid with"), "receipt": qsTr("Receipt"), "serial": qsTr("The bank's number"),
        "called": qsTr("Reference on the slip"), "order": qsTr("Order or refund number"),
        "day": qsTr("Day of the statement"), "reason": qsTr("Reason"), "asked_by": qsTr("Asked for by"), "since": qsTr("Since"),
        "due": qsTr("On again by"), "asks_again": qsTr("The hub asks again"), "closed_by": qsTr("Closed by"), "closed_because": qsTr("Closed because")
    })
    readonly property var codes: ({
        "wechat": qsTr("WeChat Pay"), "alipay": qsTr("Alipay"), "transfer": qsTr("Bank transfer"),
        "twice": qsTr("It was paid already"), "rejected": qsTr("The billing system refused it"),
        "time_out": qsTr("Its time was over"), "cancelled": qsTr("The customer left it"), "no_code": qsTr("No code came")
    })
    function title(code: string): string {
        const kind = kinds[code.split(".")[0]] ?? "";
        return kind === "" ? "" : kind + " · " + (whats[code] ?? code);
    }
    function happened(code: string): string {
        switch (code) {
        case "doubt.silent": return qsTr("The customer was shown a code, and the gateway has not answered since. Nobody knows whether they paid.");
        case "doubt.overdue": return qsTr("The payment's time is over, and the gateway neither closes it nor says that it was paid.");
        case "refund.due": case "refund.processing": return qsTr("Money came twice, or the billing system did not take it: it goes back the way it came.");
        case "refund.short": return qsTr("Money is to go back, and the gateway says that the merchant account does not hold as much.");
        case "refund.failed": return qsTr("Money is to go back, and the gateway has refused to, or it came by the bank.");
        case "posting.late": return qsTr("The money is here and the customer has a receipt; the billing system has not answered yet.");
        case "posting.rejected": return qsTr("Money was moved to the right account, and the billing system has refused one side of it.");
        case "transfer.requested": return qsTr("Somebody paid for the wrong account, and a clerk asks for the money to be moved.");
        case "reconnection.open": case "reconnection.late": return qsTr("A supply that was cut is paid off. It is to be on again in the promised time.");
        case "difference.ours_only": return qsTr("Our ledger has it, the gateway's statement of that day has not.");
        case "difference.theirs_only": return qsTr("The gateway's statement has it, our ledger has not.");
        case "difference.amount_differs": return qsTr("Our ledger and the gateway's statement name two amounts.");
        case "bank.no_reference": case "bank.unknown_reference": return qsTr("Money came to the hall's bank account, and no slip of this hall says what for.");
        case "bank.slip_already_paid": return qsTr("Money came for a slip that had been paid before.");
        }
        return whats[code] ?? "";
    }
    function next(code: string, channel: string): string {
        switch (code) {
        case "doubt.silent": return qsTr("The hub goes on asking and settles or closes it by itself. Tell the customer not to pay again; their slip finds it.");
        case "doubt.overdue": return qsTr("Look the order up in the merchant's portal; the hub goes on asking meanwhile.");
        case "refund.due": case "refund.processing": return qsTr("The hub follows it to its end by itself.");
        case "refund.short": return qsTr("Fill the merchant account: the hub asks again by itself. Or give the money back otherwise, and close it.");
        case "refund.failed": return channel === "transfer" ? qsTr("Have the bank send it back, then close it with the transfer's number.")
            : qsTr("Ask once more; or give the money back in the merchant's portal, and close it.");
        case "posting.late": return qsTr("The hub hands it in again by itself. If it lasts, call the billing system's people.");
        case "posting.rejected": return qsTr("Have it mended there and ask once more; or have it entered by hand, and close it.");
        case "transfer.requested": return qsTr("Somebody else than who asked compares receipt and accounts, and approves or refuses it.");
        case "reconnection.open": return qsTr("Have it switched on, then say so here.");
        case "reconnection.late": return qsTr("It is late: call the crew now and tell the customer; say so here once it is on.");
        case "difference.ours_only": case "difference.theirs_only": case "difference.amount_differs":
            return qsTr("Look it up in the merchant's portal. It goes by itself once a new reconciliation fits; else close it with what you found.");
        case "bank.no_reference": case "bank.unknown_reference": case "bank.slip_already_paid":
            return qsTr("Find out with the bank whose it is: have it sent back or booked, then close it.");
        }
        return "";
    }
    function step(code: string, item: string): string {
        switch (code) {
        case "retry": return qsTr("Ask once more now");
        case "approve": return qsTr("Approve: move it");
        case "refuse": return qsTr("Refuse …");
        case "reconnected": return qsTr("The supply is on again");
        case "close": return item.startsWith("refund.") ? qsTr("Given back otherwise …") : item.startsWith("posting.") ? qsTr("Entered by hand …") : qsTr("Close it …");
        }
        return "";
    }
    // What the reason is asked for with.
    function closing(item: string): string {
        if (item.startsWith("refund."))
            return qsTr("How was it given back? The hub asks the gateway for it no more.");
        if (item.startsWith("posting."))
            return qsTr("Who has entered it, and under which number?");
        return qsTr("What did you find out?");
    }
}
