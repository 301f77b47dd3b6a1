pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.model
import ui.console.parts
import ui.console.people
import ui.style

// One person: the form, and beside it what may be done about them.
FocusScope {
    id: pane

    required property PeopleModel viewModel
    readonly property bool showsPin: viewModel.pin !== ""
    property bool picking: false

    onShowsPinChanged: showsPin ? pin.take() : form.take()

    Loader {
        anchors.fill: parent
        active: pane.picking
        focus: active
        sourceComponent: FilePicker {
            endings: ["png", "jpg", "jpeg"]
            onChosen: path => {
                pane.picking = false;
                pane.viewModel.showPhoto(path);
            }
            onCancelled: pane.picking = false
        }
        onLoaded: (item as Item).forceActiveFocus()
    }
    PersonForm {
        id: form
        visible: !pane.picking
        width: aside.visible ? parent.width - aside.width - Theme.margin : Math.min(parent.width, 820)
        viewModel: pane.viewModel
        Component.onCompleted: take()
    }
    Column {
        id: aside
        visible: !pane.picking && (pane.showsPin || pane.viewModel.steps.length > 0 || pane.viewModel.mayShow)
        anchors.right: parent.right
        width: 360
        spacing: Theme.margin
        PinCard {
            id: pin
            visible: pane.showsPin
            width: parent.width
            padding: 20
            viewModel: pane.viewModel
        }
        PhotoCard {
            visible: pane.viewModel.mayShow && !pane.showsPin
            width: parent.width
            viewModel: pane.viewModel
            onWanted: pane.picking = true
        }
        Card {
            visible: pane.viewModel.steps.length > 0
            width: parent.width
            Column {
                width: parent.width
                spacing: Theme.gap
                KioskText {
                    width: parent.width
                    visible: pane.viewModel.until !== ""
                    text: pane.viewModel.state === "locked" ? qsTr("Locked until %1").arg(pane.viewModel.until)
                        : qsTr("The one-time PIN is good until %1").arg(pane.viewModel.until)
                    font.pixelSize: Theme.fontNote
                    color: pane.viewModel.state === "locked" ? Theme.bad : Theme.cardNote
                }
                Repeater {
                    model: pane.viewModel.steps
                    Column {
                        id: entry
                        required property string modelData
                        width: parent.width
                        spacing: Theme.unit
                        DeskButton {
                            width: parent.width
                            height: Theme.touch
                            grave: entry.modelData === "suspend" || entry.modelData === "leave"
                            enabled: !Desk.busy && !pane.viewModel.moved
                            label: PeopleWords.steps[entry.modelData] ?? ""
                            hint: PeopleWords.hints[entry.modelData] ?? ""
                            onClicked: pane.viewModel.take(entry.modelData)
                        }
                        KioskText {
                            width: parent.width
                            text: PeopleWords.hints[entry.modelData] ?? ""
                            font.pixelSize: Theme.fontSmall
                            color: Theme.cardNote
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
}
