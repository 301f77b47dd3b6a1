import QtQuick
import ui.components
import ui.style

// After "Done": empties a field that is out of reach, and the keys are there again.
SecondaryButton {
    id: again

    required property TextEntry entry

    height: Theme.touch
    topPadding: 0
    bottomPadding: 0
    iconName: "keyboard"
    label: qsTr("Type again")
    onClicked: {
        entry.empty();
        entry.goOn();
    }
}
