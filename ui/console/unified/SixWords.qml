pragma Singleton
import QtQuick

// The six and how a hall stands to them, in words.
QtObject {
    readonly property var parts: ({
        "content": qsTr("Service content"), "windows": qsTr("Windows"), "processes": qsTr("Processes"), "signage": qsTr("Signage"),
        "rules": qsTr("Service rules"), "phrases": qsTr("Courteous phrases")
    })
    // As short as a column's heading.
    readonly property var heads: ({
        "content": qsTr("Content"), "windows": qsTr("Windows"), "processes": qsTr("Processes"), "signage": qsTr("Signage"),
        "rules": qsTr("Rules"), "phrases": qsTr("Phrases")
    })
    readonly property var states: ({
        "measure": qsTr("Is the measure"), "unified": qsTr("Unified"), "own": qsTr("Has a pack of its own"),
        "behind": qsTr("Screens are behind"), "unknown": qsTr("Nothing heard yet")
    })
}
