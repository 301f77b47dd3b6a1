import QtQuick
import ui.components
import ui.style

// A common service: one touch takes the ticket.
ChoiceCard {
    id: card

    required property string serviceId
    required property string name
    required iconName

    title: name
    tileSize: Theme.large ? 80 : 96
}
