pragma Singleton
import QtQuick

// Codes of a case in words.
QtObject {
    readonly property var kinds: ({
        "complaint": qsTr("Complaint"), "opinion": qsTr("Opinion"), "inquiry": qsTr("Inquiry"), "theft": qsTr("Stolen power") })
    readonly property var stages: ({
        "accepted": qsTr("Accepted"), "dispatched": qsTr("Dispatched"), "contacted": qsTr("Contacted"),
        "investigating": qsTr("Looked into"), "returned": qsTr("Sent back"), "replied": qsTr("Replied"),
        "reviewed": qsTr("Reviewed"), "called_back": qsTr("Called back"), "closed": qsTr("Closed") })
    readonly property var clocks: ({
        "": "", "contact": qsTr("Contact"), "handle": qsTr("Handling"), "reply": qsTr("Reply"), "call_back": qsTr("Call back"),
        "close": qsTr("Closing") })
    readonly property var clockStates: ({
        "met": qsTr("in time"), "met_late": qsTr("late"), "late": qsTr("overdue"), "warned": qsTr("due soon"), "running": qsTr("running") })
    readonly property var grades: ({
        "ordinary": qsTr("Ordinary"), "important": qsTr("Important"), "major": qsTr("Major"), "special": qsTr("Special") })
    readonly property var channels: ({
        "terminal": qsTr("Terminal"), "counter": qsTr("Counter"), "phone": qsTr("Phone"), "letter": qsTr("Letter"),
        "book": qsTr("Book"), "95598": "95598", "12345": "12345" })
    readonly property var findings: ({ "upheld": qsTr("Upheld"), "partly": qsTr("Partly upheld"), "not_upheld": qsTr("Not upheld") })
    readonly property var responsibilities: ({
        "service": qsTr("Our service"), "other_department": qsTr("Another department"), "customer": qsTr("The customer"),
        "partner": qsTr("A partner"), "nobody": qsTr("Nobody") })
    readonly property var marks: ({
        "anonymous": qsTr("Anonymous"), "confidential": qsTr("Confidential"), "reopened": qsTr("Reopened"),
        "provisional": qsTr("Day provisional"), "downgrade": qsTr("Downgrade asked for") })
    readonly property var templates: ({
        "sorry": qsTr("Apology"), "upheld": qsTr("Upheld"), "partly": qsTr("Partly upheld"), "not_upheld": qsTr("Not upheld"),
        "thanks": qsTr("Thanks and 12398") })
    // Of a step that may be taken.
    readonly property var steps: ({
        "dispatch": qsTr("Give to …"), "contact": qsTr("Contacted …"), "investigate": qsTr("Look into it"),
        "find": qsTr("Finding …"), "reply": qsTr("Reply …"), "review": qsTr("Review …"), "call_back": qsTr("Call back …"),
        "close": qsTr("Close"), "grade": qsTr("Grade …"), "ask_downgrade": qsTr("Only an opinion …"),
        "downgrade": qsTr("Decide the downgrade …"), "concern": qsTr("Whom it is about …") })
    // Of a step that was taken.
    readonly property var taken: ({
        "accept": qsTr("Accepted"), "dispatch": qsTr("Given to its handler"), "contact": qsTr("Contact with the customer"),
        "investigate": qsTr("Looked into"), "find": qsTr("Finding"), "reply": qsTr("Reply"), "review": qsTr("Review passed"),
        "return": qsTr("Sent back by the review"), "call_back": qsTr("Call back"), "reopen": qsTr("Reopened"),
        "verdict": qsTr("The customer's verdict"), "close": qsTr("Closed"), "grade": qsTr("Graded"),
        "ask_downgrade": qsTr("Downgrade asked for"), "downgrade": qsTr("Made an opinion"), "keep_kind": qsTr("Stays a complaint"),
        "concern": qsTr("Named whom it is about"), "hand_back": qsTr("Handed back"), "warn": qsTr("Warned"),
        "escalate": qsTr("Escalated"), "forget": qsTr("Words forgotten") })
    // What came of it.
    readonly property var ends: ({
        "reached": qsTr("reached"), "not_reached": qsTr("not reached"), "content": qsTr("content"), "not_content": qsTr("not content") })
    readonly property var facts: ({
        "topic": qsTr("Category"), "grade": qsTr("Grade"), "channel": qsTr("Channel"), "owner": qsTr("Handler"),
        "accepted": qsTr("Accepted at"), "happened": qsTr("Happened"), "where": qsTr("Where"), "window": qsTr("Window"),
        "concerned": qsTr("About"), "name": qsTr("Name"), "phone": qsTr("Phone"), "account": qsTr("Account"),
        "outside": qsTr("Beyond the hall"), "finding": qsTr("Finding"), "responsibility": qsTr("Responsible"),
        "at_fault": qsTr("At fault"),
        "content": qsTr("Customer content") })

    function owner(code: string): string {
        const roles = { "role:manager": qsTr("a manager"), "role:supervisor": qsTr("a supervisor"),
                        "role:above": qsTr("the company above") };
        return roles[code] ?? code;
    }
    function done(step: string, how: string): string {
        const group = { "find": findings, "grade": grades, "warn": clocks, "escalate": clocks }[step] ?? ends;
        return [taken[step] ?? step, how === "" ? "" : group[how] ?? how].filter(word => word !== "").join(" · ");
    }
    function by(code: string): string {
        return code === "hub" ? qsTr("by itself") : code === "customer" ? qsTr("customer") : code;
    }
    function fact(name: string, value: string, code: string): string {
        if (name === "owner")
            return owner(value);
        if (value !== "")
            return value;
        const group = { "grade": grades, "channel": channels, "finding": findings, "responsibility": responsibilities }[name];
        return name === "content" ? (code === "yes" ? qsTr("Yes") : qsTr("No")) : group?.[code] ?? code;
    }
    function choices(group: var): var {
        return Object.keys(group).map(key => ({ "value": key, "label": group[key] }));
    }
}
