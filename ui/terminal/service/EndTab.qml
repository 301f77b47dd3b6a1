import QtQuick
import ui.components
import ui.style

// Restart the program, or leave it: asked once.
Item {
    id: tab

    required property ServiceModel viewModel
    property string asked: ""

    Column {
        width: parent.width
        spacing: Theme.touchGap
        visible: tab.asked === ""
        ChoiceCard {
            width: parent.width
            iconName: "refresh"
            mark: Theme.groundEnd
            title: qsTr("Restart the program")
            note: qsTr("It is back in a few seconds. Nothing is lost.")
            onClicked: tab.asked = "restart"
        }
        ChoiceCard {
            width: parent.width
            iconName: "x"
            mark: "#961a13"
            title: qsTr("Leave the terminal")
            note: qsTr("Customers cannot use it until somebody starts it again.")
            onClicked: tab.asked = "left"
        }
    }
    Card {
        width: parent.width
        height: question.height + 2 * padding
        visible: tab.asked !== ""
        Column {
            id: question
            width: parent.width
            spacing: Theme.gap
            KioskText {
                width: parent.width
                text: tab.asked === "left" ? qsTr("Leave the terminal?") : qsTr("Restart the program?")
                font.pixelSize: Theme.fontHeading
                font.bold: true
                Accessible.role: Accessible.Heading
            }
            KioskText {
                width: parent.width
                text: tab.asked === "left" ? qsTr("The program ends and stays away. Your name goes on record.")
                                           : qsTr("The screen is dark for a few seconds. Your name goes on record.")
                font.pixelSize: Theme.fontNote
                color: Theme.cardNote
            }
            Row {
                id: answers
                width: parent.width
                spacing: Theme.touchGap
                layoutDirection: Qt.RightToLeft
                PrimaryButton {
                    width: (answers.width - answers.spacing) / 2
                    label: tab.viewModel.ending !== "" ? qsTr("One moment …") : tab.asked === "left" ? qsTr("Yes, leave") : qsTr("Yes, restart")
                    enabled: tab.viewModel.ending === ""
                    onClicked: tab.viewModel.end(tab.asked)
                }
                SecondaryButton {
                    width: (answers.width - answers.spacing) / 2
                    height: Theme.touch + 16
                    label: qsTr("No")
                    enabled: tab.viewModel.ending === ""
                    onClicked: tab.asked = ""
                }
            }
        }
    }
}
