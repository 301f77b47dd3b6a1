import QtQuick
import ui.components
import ui.model
import ui.style

// The number to call in very large figures, and what to do until help is here.
Page {
    id: page

    required property FaultModel viewModel

    title: Hall.phrase("fault.title", Hall.language)
    iconName: "bolt-off"
    mark: "#961a13"
    readOnly: true
    patience: 120

    Card {
        id: hotline
        width: parent.width
        height: Theme.landscape ? parent.height * 0.4 : parent.height * 0.3
        Column {
            anchors.centerIn: parent
            width: parent.width
            KioskText {
                width: parent.width
                text: Hall.phrase("fault.call", Hall.language)
                font.pixelSize: Theme.fontBody
                horizontalAlignment: Text.AlignHCenter
                color: Theme.cardNote
            }
            NumberDisplay {
                width: parent.width
                text: Hall.hotline
                label: qsTr("Fault hotline %1").arg(Hall.hotline.split("").join(" "))
                color: Theme.bad
            }
        }
    }
    Card {
        anchors { top: hotline.bottom; topMargin: Theme.gap; bottom: parent.bottom }
        width: parent.width
        StepList {
            anchors.fill: parent
            model: page.viewModel.steps
        }
    }
}
