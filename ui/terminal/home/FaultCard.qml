import QtQuick
import ui.components
import ui.model
import ui.style

// Power cut: one tap from home, hub or not.
ChoiceCard {
    title: qsTr("Power cut? Report a fault")
    note: qsTr("What to do now, and whom to call: %1").arg(Hall.hotline)
    iconName: "bolt-off"
    mark: "#961a13"
}
