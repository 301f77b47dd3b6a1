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
    readonly property var parts: ({
        "title": qsTr("Title"), "meaning": qsTr("What it means for the customer"), "body": qsTr("Text"),
        "example": qsTr("Worked example"), "area": qsTr("Area"), "times": qsTr("From, until"), "reason": qsTr("Reason")
    })
    readonly property var required: ({
        "prices": qsTr("prices"), "fees": qsTr("fees"), "procedures": qsTr("procedures"), "commitments": qsTr("commitments"),
        "licence": qsTr("licence"), "staff": qsTr("staff with photos"), "95598": "95598", "12398": "12398"
    })
}
