pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.cases
import ui.console.model
import ui.console.parts
import ui.model
import ui.style

// Turned to the customer, or read out: the case's number and code, what is promised, and how to follow it. Shown once.
FocusScope {
    id: pane

    required property CasesModel viewModel
    readonly property var slip: viewModel.slip

    Card {
        anchors { top: parent.top; bottom: buttons.top; bottomMargin: Theme.gap }
        width: parent.width
        implicitHeight: 0
        Flickable {
            id: view
            anchors.fill: parent
            contentHeight: Math.max(words.implicitHeight, code.height)
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            Column {
                id: words
                width: view.width - code.width - Theme.margin
                spacing: Theme.gap
                KioskText {
                    width: parent.width
                    text: qsTr("The case's number")
                    font.pixelSize: Theme.fontSmall
                    color: Theme.cardNote
                }
                NumberDisplay {
                    width: parent.width
                    text: pane.slip.number ?? ""
                    label: qsTr("The case's number: %1").arg(text)
                    font.pixelSize: 56
                    fontSizeMode: Text.Fit
                    minimumPixelSize: 30
                    horizontalAlignment: Text.AlignLeft
                }
                KioskText {
                    width: parent.width
                    text: qsTr("Its code")
                    font.pixelSize: Theme.fontSmall
                    color: Theme.cardNote
                }
                NumberDisplay {
                    width: parent.width
                    text: pane.slip.code ?? ""
                    label: qsTr("Its code: %1").arg(text)
                    font.pixelSize: 56
                    horizontalAlignment: Text.AlignLeft
                }
                Repeater {
                    model: pane.slip.promises ?? []
                    KioskText {
                        required property string modelData
                        width: words.width
                        text: modelData
                        font.bold: true
                        wrapMode: Text.Wrap
                    }
                }
                KioskText {
                    width: parent.width
                    text: pane.slip.how ?? ""
                    wrapMode: Text.Wrap
                }
                KioskText {
                    visible: pane.slip.anonymous ?? false
                    width: parent.width
                    text: qsTr("Nothing is printed of this one, and nothing keeps its code: a file would say the hour. Let the customer copy it or photograph it; it can be followed from tomorrow on.")
                    color: Theme.cardNote
                    wrapMode: Text.Wrap
                }
            }
            QrCode {
                id: code
                anchors.right: parent.right
                width: Math.min(280, Math.floor(view.width * 0.3))
                height: width
                text: pane.slip.qr ?? ""
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("The code of the slip, for a terminal's scanner or a phone's camera")
            }
        }
    }
    Row {
        id: buttons
        anchors.bottom: parent.bottom
        spacing: Theme.gap
        DeskButton {
            height: Theme.touch
            visible: !(pane.slip.anonymous ?? false)
            iconName: "printer"
            label: qsTr("Print the slip")
            hint: qsTr("As a PDF in the folder of exports; it goes when the customer has it")
            keys: "Ctrl+P"
            enabled: !Desk.busy
            onClicked: pane.viewModel.printSlip()
        }
        DeskButton {
            height: Theme.touch
            main: true
            focus: true
            label: qsTr("The customer has it")
            onClicked: pane.viewModel.putSlipAway()
        }
    }
    Shortcut {
        sequence: "Ctrl+P"
        enabled: !Desk.busy
        onActivated: pane.viewModel.printSlip()
    }
}
