import QtQuick
import ui.components
import ui.console.model
import ui.console.parts
import ui.console.people
import ui.style

// How the open one hangs in the hall (公示), or how they come to.
Card {
    id: card

    required property PeopleModel viewModel
    readonly property bool hangs: viewModel.photo !== ""
    signal wanted

    Column {
        width: parent.width
        spacing: Theme.touchGap
        KioskText {
            width: parent.width
            text: card.hangs ? qsTr("Hangs in the hall: everybody sees name, number, windows and this photo at a terminal.")
                : qsTr("Does not hang in the hall. Who agrees to it is shown at terminals with name, number, windows and photo.")
            font.pixelSize: Theme.fontSmall
            color: Theme.cardNote
        }
        Row {
            width: parent.width
            spacing: Theme.gap
            Image {
                id: face
                visible: card.hangs
                width: 81
                height: 108
                asynchronous: true
                fillMode: Image.PreserveAspectFit
                source: card.viewModel.photo
                sourceSize.width: width
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Photo of %1").arg(card.viewModel.name)
            }
            Column {
                width: parent.width - (face.visible ? face.width + parent.spacing : 0)
                spacing: Theme.touchGap
                DeskButton {
                    width: parent.width
                    height: Theme.touch
                    enabled: !Desk.busy && !card.viewModel.moved
                    label: card.hangs ? qsTr("Another photo …") : qsTr("They agree: a photo …")
                    hint: qsTr("PNG or JPEG, at most 2 MB")
                    onClicked: card.wanted()
                }
                DeskButton {
                    visible: card.hangs
                    width: parent.width
                    height: Theme.touch
                    enabled: !Desk.busy && !card.viewModel.moved
                    label: qsTr("Take it down")
                    hint: qsTr("Off every terminal at once; the photo is not kept.")
                    onClicked: card.viewModel.takeDown()
                }
            }
        }
    }
}
