import QtQuick
import ui.flow
import ui.model
import ui.style

// The front, and above it the idle screen, the warning, the help panel or the service page: one at a time, each
// compiled when it is first needed.
FocusScope {
    id: shell

    // Home is made behind the idle screen, so that the first touch shows it at once.
    property bool prepared: false

    focus: true

    Rectangle {
        anchors.fill: parent
        gradient: Gradient {
            GradientStop { position: 0; color: Theme.ground }
            GradientStop { position: 1; color: Theme.groundEnd }
        }
    }
    Loader {
        anchors.fill: parent
        active: Session.active || shell.prepared
        onLoaded: shell.prepared = true
        visible: Session.active && !emergency.active
        // What is covered takes no touch: handlers below an overlay would fire too.
        enabled: Session.active && !warning.active && !helpPanel.active && !emergency.active
        focus: true
        source: "Front.qml"
    }
    Loader {
        id: warning
        anchors.fill: parent
        active: Session.secondsLeft > 0
        source: "IdleWarning.qml"
    }
    Loader {
        id: helpPanel
        anchors.fill: parent
        active: Help.shown && !warning.active
        source: "HelpPanel.qml"
    }
    Loader {
        anchors.fill: parent
        active: !Session.active && !StaffDoor.shown
        visible: !emergency.active
        source: "../idle/IdleScreen.qml"
    }
    Loader {
        id: emergency
        anchors.fill: parent
        // A payment comes first: its page says that it is over.
        active: Notices.emergency !== "" && !StaffDoor.shown && !(Navigator.page !== null && Navigator.page.undisturbed)
        focus: active
        source: "EmergencyPanel.qml"
    }
    Loader {
        anchors.fill: parent
        active: StaffDoor.shown
        focus: active
        source: "../service/ServiceScreen.qml"
    }
    Loader {
        width: parent.width
        active: Cards.calls && !StaffDoor.shown
        source: "CardCall.qml"
    }
}
