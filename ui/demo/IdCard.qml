import QtQuick
import QtQuick.Templates as T
import ui.components
import ui.demo.model
import ui.style

// An invented person's ID card: a touch lays it on the terminal's reader, another takes it.
T.AbstractButton {
    id: card

    height: 96
    focusPolicy: Qt.TabFocus
    onClicked: Demo.moveCard()
    Accessible.role: Accessible.Button
    Accessible.name: face.text
    Accessible.onPressAction: Demo.moveCard()
    background: Rectangle {
        radius: Theme.radius
        color: card.down ? Theme.cardPressed : Demo.cardLies ? Theme.accent : Theme.card
    }
    contentItem: ButtonFace {
        id: face
        text: Demo.cardLies ? qsTr("Take the ID card from the reader") : qsTr("Lay an invented ID card on the reader")
        iconName: "id"
        colour: Demo.cardLies ? Theme.accentInk : Theme.cardInk
    }
}
