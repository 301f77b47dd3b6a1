pragma Singleton
import QtQuick
import ui.console

// The codes of people in words.
QtObject {
    readonly property var roleCodes: ["clerk", "guide", "publisher", "approver", "manager", "supervisor", "technician", "auditor"]
    readonly property var roles: roleCodes.reduce((found, code) => Object.assign(found, { [code]: Words.role(code) }), {})
    readonly property var windows: ({ "every": qsTr("Every window") })
    readonly property var states: ({
        "active": qsTr("Works here"), "waits": qsTr("One-time PIN not used yet"), "pin_expired": qsTr("Needs a new PIN"),
        "locked": qsTr("Locked after wrong PINs"), "suspended": qsTr("Suspended"), "left": qsTr("Has left")
    })
    readonly property var steps: ({
        "unlock": qsTr("Lift the lock-out"), "pin": qsTr("New one-time PIN"), "suspend": qsTr("Suspend"), "leave": qsTr("Leaves the hall"),
        "return": qsTr("Let in again")
    })
    readonly property var hints: ({
        "unlock": qsTr("They may try their PIN again at once."),
        "pin": qsTr("The old PIN and open sessions end at once."),
        "suspend": qsTr("Out at once, until somebody lets them in again."),
        "leave": qsTr("Out at once; number and record stay theirs."),
        "return": qsTr("They sign in with the PIN of before.")
    })
}
