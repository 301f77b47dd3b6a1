import QtQuick
import ui.components
import ui.console.model
import ui.style

// Nothing can be done here yet: what is going on, or what to do.
FocusScope {
    Busy {
        visible: Desk.stage === "opening"
        anchors.centerIn: parent
        width: 480
        text: qsTr("The console is being opened …")
        running: visible
    }
    EmptyState {
        visible: Desk.stage !== "opening"
        anchors.centerIn: parent
        width: 560
        iconName: Desk.stage === "unpaired" ? "plug" : "alert-triangle"
        title: Desk.stage === "unpaired" ? qsTr("This console does not belong to a hall yet")
            : qsTr("The console cannot be opened")
        note: Desk.stage === "unpaired"
            ? qsTr("A technician pairs it once: kiosk hub pair --kind staff at the hub, then kiosk pair here.")
            : qsTr("Please tell the technician: %1. It is tried again by itself.").arg(Desk.failure)
    }
}
