pragma Singleton
import QtQuick
import ui.style

// The codes of ratings, tasks and suggestions in words, and the colour of a level's bar on a card of either look.
QtObject {
    readonly property var tints: Theme.dark
        ? { "5": "#4fc48f", "4": "#86b870", "3": "#d9b84a", "2": "#f09a5b", "1": "#f0857c" }
        : { "5": "#136b47", "4": "#35702a", "3": "#7a6200", "2": "#a34714", "1": "#97231c" }
    readonly property var levels: ({
        "5": qsTr("Very satisfied"), "4": qsTr("Satisfied"), "3": qsTr("It was all right"), "2": qsTr("Dissatisfied"),
        "1": qsTr("Very dissatisfied")
    })
    readonly property var reasons: ({
        "wait": qsTr("Long wait"), "attitude": qsTr("Attitude"), "skill": qsTr("Not competent"), "process": qsTr("Too complicated"),
        "not_told": qsTr("Not told everything"), "device": qsTr("Equipment fault"), "price": qsTr("Prices or bills"),
        "other": qsTr("Something else"), "clear": qsTr("Well explained"), "quick": qsTr("Quick"), "kind": qsTr("Kind"),
        "helpful": qsTr("Helpful")
    })
    readonly property var apart: ({
        "repeat": qsTr("Visit rated before"), "too_fast": qsTr("Faster than one can read"), "mashed": qsTr("Changed again and again"),
        "staff": qsTr("By staff"), "burst": qsTr("Many tickets at one place"), "before_service": qsTr("Before the service"),
        "too_short": qsTr("Service too short to be one"), "not_served": qsTr("Not served"), "late": qsTr("More than a week later"),
        "unknown_visit": qsTr("No such visit"), "one_hand": qsTr("Visits of a minute, one after another")
    })
    readonly property var tasks: ({ "call_back": qsTr("Call back"), "review": qsTr("Look into it") })
    readonly property var results: ({
        "content": qsTr("Reached, content now"), "not_content": qsTr("Reached, still not content"), "not_reached": qsTr("Not reached"),
        "improved": qsTr("Improved"), "explained": qsTr("Explained to the person"), "no_ground": qsTr("Nothing to change")
    })
    readonly property var kinds: ({ "suggestion": qsTr("Suggestion"), "praise": qsTr("Praise") })
    readonly property var states: ({
        "new": qsTr("New"), "accepted": qsTr("Accepted"), "declined": qsTr("Declined"), "done": qsTr("Done"),
        "drafted": qsTr("Drafted"), "published": qsTr("Published"), "overdue": qsTr("Overdue")
    })
    readonly property var answers: ({
        "few": qsTr("Too few to say"), "scale_5": qsTr("Very good"), "scale_4": qsTr("Good"), "scale_3": qsTr("It was all right"),
        "scale_2": qsTr("Not so good"), "scale_1": qsTr("Bad"), "yes_no_yes": qsTr("Yes"), "yes_no_no": qsTr("No")
    })
    function said(codes: list<string>): string {
        return codes.map(code => reasons[code] ?? code).join(" · ");
    }
}
