import QtQuick
import ui.model
import ui.style

// Reads `texts` ([{ place, text }]) aloud, and is silent again; not there where no voice is. The page that holds it ends it.
SecondaryButton {
    id: button

    required property var texts

    visible: Aloud.possible
    iconName: Aloud.on ? "player-stop" : "volume"
    label: Aloud.on ? qsTr("Stop") : qsTr("Listen")
    onClicked: {
        if (Aloud.on)
            Aloud.stop();
        else
            Aloud.read(button.texts());
    }
    hint: Aloud.on ? qsTr("Stop reading aloud") : qsTr("Have this page read aloud")
    Component.onDestruction: Aloud.stop()
}
