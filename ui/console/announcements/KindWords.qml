pragma Singleton
import QtQuick

// The codes of announcements in words.
QtObject {
    readonly property var kinds: ({
        "notice": qsTr("Notice"), "policy": qsTr("Policy"), "outage": qsTr("Outage"), "service_change": qsTr("Service change"),
        "e_service": qsTr("E-service"), "emergency": qsTr("Emergency")
    })
    // Of the newest version, or of what customers see of it where that says more.
    readonly property var states: ({
        "draft": qsTr("Draft"), "review": qsTr("In review"), "approved": qsTr("Approved"), "published": qsTr("Published"),
        "scheduled": qsTr("Scheduled"), "live": qsTr("Live"), "expired": qsTr("Expired"), "withdrawn": qsTr("Withdrawn"),
        "local": qsTr("Draft on this machine"), "overdue": qsTr("Review overdue"), "live_draft": qsTr("Live, new version in work")
    })
    readonly property var steps: ({
        "submit": qsTr("Hand in for review"), "approve": qsTr("Approve"), "return": qsTr("Send back"), "publish": qsTr("Publish"),
        "withdraw": qsTr("Withdraw"), "review": qsTr("I have looked at it")
    })
    readonly property var standings: ({
        "not_meant": qsTr("not meant"), "shows": qsTr("shows it"), "missing": qsTr("does not show it"),
        "old": qsTr("shows an old version"), "stuck": qsTr("still shows it"), "gone": qsTr("taken off"),
        "has_it": qsTr("has it"), "nothing": qsTr("nothing yet"), "unknown": qsTr("unknown"),
        "broken": qsTr("a picture is broken"), "silent": qsTr("not heard of since")
    })
    readonly property var places: ({
        "zone": qsTr("Announcements at terminals"), "loop": qsTr("Idle terminals"), "board": qsTr("Strip of the boards")
    })
    readonly property var customers: ({
        "lv_residential": qsTr("Households"), "lv_non_residential": qsTr("Shops and farms"), "hv": qsTr("High voltage")
    })
    // What a policy about tariffs does.
    readonly property string tariff: qsTr("Its page leads customers to their own usage and bills")
    function why(code: string, detail: string): string {
        switch (code) {
        case "missing": return qsTr("nothing stands there");
        case "no_picture": return qsTr("it names a picture that is not there");
        case "nowhere": return qsTr("it would be shown nowhere");
        case "over": return qsTr("over before it begins, or already");
        case "too_long": return qsTr("longer than three years");
        case "backwards": return qsTr("the power would be back before it goes");
        case "time": return qsTr("no time like 2026-11-29 10:42");
        case "long": return qsTr("too long: at most %1 characters").arg(detail);
        }
        return code;
    }
    // What is worth a look: see Doubt.
    function doubt(why: string, what: string, field: string): string {
        return why === "no_village" ? qsTr("No account lies in “%1”: is it spelt as in the books?").arg(what)
            : field === "areas" ? qsTr("It names no villages: nobody can be called, and nothing shows whom it reached.")
            : qsTr("It names no customers: nobody can be called, and nothing shows whom it reached.");
    }
    // What a version says of a part, where it says so in codes.
    function changed(part: string, words: string): string {
        const of = { "kind": kinds, "places": places, "customers": customers }[part];
        return part === "about" ? tariff : of === undefined ? words : words.split(", ").map(one => of[one] ?? one).join(", ");
    }
    // What is wrong with a field of the form, empty where nothing is.
    function fault(faults: var, field: string): string {
        const one = faults.find(fault => fault.field === field);
        return one === undefined ? "" : why(one.why, one.detail);
    }
    // A field of the form, as its label names it.
    function fields(field: string): string {
        const short = field.slice(-3);
        const name = short === "_zh" || short === "_en" ? field.slice(0, -3) : field;
        const words = { "off": qsTr("Power off from"), "on": qsTr("Power back"), "ends_at": qsTr("Shown until"),
                        "starts_at": qsTr("Shown from"), "places": qsTr("Shown at"), "pictures": qsTr("Pictures"), "attachment": qsTr("Attached PDF"), "apps": qsTr("Terminals and boards"),
                        "halls": qsTr("Halls"), "zones": qsTr("Zones"), "about": qsTr("About tariffs"), "kind": qsTr("Kind"), "areas": qsTr("Villages that it concerns"), "customers": qsTr("Customers") }[name] ?? parts[name] ?? name;
        return short === "_zh" ? qsTr("%1, Chinese").arg(words) : short === "_en" ? qsTr("%1, English").arg(words) : words;
    }
    readonly property var parts: ({
        "title": qsTr("Title"), "meaning": qsTr("What it means for the customer"), "body": qsTr("Text"),
        "example": qsTr("Worked example"), "area": qsTr("Area"), "times": qsTr("From, until"), "reason": qsTr("Reason"), "attachment": qsTr("Attached PDF")
    })
    readonly property var required: ({
        "prices": qsTr("prices"), "fees": qsTr("fees"), "procedures": qsTr("procedures"), "commitments": qsTr("commitments"),
        "licence": qsTr("licence"), "staff": qsTr("staff with photos"), "95598": "95598", "12398": "12398"
    })
}
