import QtQuick
import ui.components
import ui.console.parts
import ui.console.people
import ui.style

// A one-time PIN, large, once.
Card {
    id: card

    required property PeopleModel viewModel

    function take(): void {
        seen.forceActiveFocus(Qt.TabFocusReason);
    }
    Column {
        width: parent.width
        spacing: Theme.gap
        KioskText {
            width: parent.width
            text: qsTr("One-time PIN of %1").arg(card.viewModel.number)
            font { pixelSize: Theme.fontHeading; bold: true }
            Accessible.role: Accessible.Heading
        }
        Rectangle {
            width: parent.width
            height: 72
            radius: Theme.radius
            color: Theme.cardWell
            KioskText {
                anchors.centerIn: parent
                text: card.viewModel.pin.slice(0, 4) + " " + card.viewModel.pin.slice(4)
                font { pixelSize: Theme.fontHero; bold: true; features: ({ "tnum": 1 }) }
                wrapMode: Text.NoWrap
                Accessible.role: Accessible.AlertMessage
                Accessible.name: card.viewModel.pin.split("").join(" ")
            }
        }
        KioskText {
            width: parent.width
            text: qsTr("Tell it to them alone. It is shown only now and kept nowhere; good for one sign-in until %1, then they choose their own.").arg(card.viewModel.pinUntil)
            font.pixelSize: Theme.fontNote
            color: Theme.cardNote
        }
        DeskButton {
            id: seen
            height: Theme.touch
            main: true
            label: qsTr("Handed over, hide it")
            onClicked: card.viewModel.hidePin()
        }
    }
}
