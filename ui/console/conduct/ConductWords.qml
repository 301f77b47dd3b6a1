pragma Singleton
import QtQml

// Kinds and states of records in words.
QtObject {
    readonly property var kinds: ({
        "praise": qsTr("Praise"), "bonus": qsTr("Bonus"), "star": qsTr("Service star"), "expert": qsTr("Business expert"),
        "talk": qsTr("Warning talk"), "criticism": qsTr("Criticism"), "deduction": qsTr("Deduction")
    })
    readonly property var states: ({
        "heard": qsTr("Time to reply"), "waits": qsTr("Waits for approval"), "stands": qsTr("In force"), "withdrawn": qsTr("Withdrawn")
    })
}
