import QtQuick
import ui.components
import ui.model
import ui.style

// Power cut: one tap from home, hub or not.
ChoiceCard {
    property bool noted: true

    title: qsTr("Power cut")
    titleSize: Theme.fontHeading
    tileSize: Theme.large ? 88 : 104
    note: noted ? hint : ""
    hint: qsTr("What to do now, call %1").arg(Hall.hotline)
    iconName: "bolt-off"
    mark: "#961a13"
}
