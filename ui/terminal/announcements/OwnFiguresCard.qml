import QtQuick
import ui.components
import ui.flow
import ui.model

// From a policy about tariffs to what it is for whoever reads it; not where that could not be looked up.
ChoiceCard {
    required property bool tariff
    property bool here: true

    visible: tariff && here && Hall.online && Zones.shows("self_service")
    iconName: "chart-bar"
    mark: Zones.colour("self_service")
    title: qsTr("My usage and bills")
    note: qsTr("Your own blocks and months, once you have shown whose account it is")
    onClicked: Navigator.open("figures")
}
