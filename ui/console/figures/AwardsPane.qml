pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.model
import ui.console.parts
import ui.style

// Service star and business expert of the latest month that is over: proposed, given, printed.
FocusScope {
    id: pane

    required property FiguresModel viewModel
    readonly property var names: ({ "star": qsTr("Service star"), "expert": qsTr("Business expert") })
    readonly property var why: ({
        "star": qsTr("Highest rated for the mix, no complaint upheld"),
        "expert": qsTr("Fastest for the mix, rated no worse than the hall, no complaint upheld")
    })

    Row {
        width: parent.width
        spacing: Theme.gap
        Repeater {
            model: pane.viewModel.awards
            Card {
                id: award
                required property var modelData
                width: (pane.width - Theme.gap) / 2
                implicitHeight: column.implicitHeight + 2 * padding
                Column {
                    id: column
                    width: parent.width
                    spacing: Theme.touchGap
                    Row {
                        spacing: Theme.touchGap
                        Icon { name: "award"; size: Theme.icon; colour: Theme.cardInk }
                        KioskText {
                            text: pane.names[award.modelData.kind] + " · " + pane.viewModel.month
                            font { pixelSize: Theme.fontHeading; bold: true }
                            Accessible.role: Accessible.Heading
                        }
                    }
                    KioskText {
                        width: parent.width
                        text: pane.why[award.modelData.kind]
                        font.pixelSize: Theme.fontSmall
                        color: Theme.cardNote
                    }
                    KioskText {
                        width: parent.width
                        text: award.modelData.number === "" ? qsTr("The figures propose nobody")
                            : (award.modelData.given ? "" : qsTr("Proposed: ")) + award.modelData.name + " · " + award.modelData.number
                        font { pixelSize: Theme.fontTitle; bold: true }
                    }
                    KioskText {
                        width: parent.width
                        visible: text !== ""
                        text: award.modelData.reason
                        font.pixelSize: Theme.fontNote
                    }
                    FormField {
                        id: number
                        visible: !award.modelData.given
                        width: parent.width
                        label: qsTr("To whom (staff number)")
                        text: award.modelData.number
                        maximumLength: 10
                    }
                    FormField {
                        id: reason
                        visible: !award.modelData.given && number.text !== award.modelData.number
                        width: parent.width
                        label: qsTr("Why somebody else than the figures propose?")
                        maximumLength: 200
                    }
                    DeskButton {
                        visible: !award.modelData.given
                        height: Theme.touch
                        main: true
                        enabled: !Desk.busy && number.text !== ""
                        label: qsTr("Give it")
                        onClicked: pane.viewModel.give(award.modelData.kind, number.text, reason.text)
                    }
                    DeskButton {
                        visible: award.modelData.given
                        height: Theme.touch
                        enabled: !Desk.busy
                        label: qsTr("Certificate as PDF")
                        iconName: "printer"
                        onClicked: pane.viewModel.certificate(award.modelData.kind)
                    }
                }
            }
        }
    }
}
