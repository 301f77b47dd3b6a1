import QtQuick
import ui.components
import ui.style

// What is about to happen.
StepPage {
    id: page

    title: qsTr("This terminal is not set up yet")
    subtitle: qsTr("It takes about five minutes. You can leave at any time and go on later.")
    iconName: "device-tablet"
    nextLabel: qsTr("Begin")
    canGoBack: false
    otherLabel: qsTr("Without a hub for now")
    onOther: viewModel.goAlone()

    Card {
        width: parent.width
        height: steps.height + 2 * padding
        StepList {
            id: steps
            width: parent.width
            model: [
                qsTr("A name for it"), qsTr("The address of the hall's hub"),
                qsTr("The one-time code that the hub shows: kiosk hub pair --kind terminal"),
                qsTr("The ticket printer"), qsTr("The scanner"), qsTr("A last look, and a slip of what was found"),
            ]
        }
    }
}
