import QtQuick
import ui.components
import ui.counter.model
import ui.style

// Nothing can be done here yet: what is going on, or what to do.
FocusScope {
    Busy {
        visible: Station.page === "opening"
        anchors.centerIn: parent
        width: 480
        text: qsTr("The counter is being opened …")
        running: visible
    }
    EmptyState {
        visible: Station.page !== "opening"
        anchors.centerIn: parent
        width: 560
        iconName: Station.page === "unpaired" ? "plug" : "alert-triangle"
        title: Station.page === "unpaired" ? qsTr("This counter does not belong to a hall yet")
            : qsTr("The counter cannot be opened")
        note: Station.page === "unpaired"
            ? qsTr("A technician pairs it once: kiosk hub pair --kind counter at the hub, then kiosk pair here.")
            : Station.failure === "store_in_use" ? qsTr("It is open already, in another window of this machine.")
            : qsTr("Please tell the technician: %1. It is tried again by itself.").arg(Station.failure)
    }
}
