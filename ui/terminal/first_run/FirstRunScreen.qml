pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.style

// Where one is, and the step that is asked now.
FocusScope {
    id: screen

    required property FirstRunModel viewModel

    focus: true

    Rectangle {
        anchors.fill: parent
        gradient: Gradient {
            GradientStop { position: 0; color: Theme.ground }
            GradientStop { position: 1; color: Theme.groundEnd }
        }
    }
    StaffBar {
        id: bar
        width: parent.width
        title: qsTr("Set up this terminal")
        note: screen.viewModel.stepNumber === 0 ? "" : qsTr("Step %1 of %2").arg(screen.viewModel.stepNumber).arg(screen.viewModel.stepCount)
        closeLabel: qsTr("Leave")
        onClosed: screen.viewModel.leave()
        onLanguageChosen: language => screen.viewModel.setLanguage(language)
    }
    // How far it is.
    Row {
        id: rail
        anchors.top: bar.bottom
        width: parent.width
        Repeater {
            model: screen.viewModel.stepCount
            Rectangle {
                required property int index
                width: rail.width / screen.viewModel.stepCount
                height: Theme.unit
                color: index < screen.viewModel.stepNumber ? Theme.accent : "#3f7f77"
            }
        }
    }
    Loader {
        anchors { top: rail.bottom; bottom: parent.bottom; left: parent.left; right: parent.right }
        focus: true
        sourceComponent: ({ "welcome": welcome, "name": name, "hub": hub, "code": code, "printer": printer,
                            "scanner": scanner, "finish": finish })[screen.viewModel.step]
    }
    Component { id: welcome; WelcomeStep { viewModel: screen.viewModel } }
    Component { id: name; NameStep { viewModel: screen.viewModel } }
    Component { id: hub; HubStep { viewModel: screen.viewModel } }
    Component { id: code; CodeStep { viewModel: screen.viewModel } }
    Component { id: printer; PrinterStep { viewModel: screen.viewModel } }
    Component { id: scanner; ScannerStep { viewModel: screen.viewModel } }
    Component { id: finish; FinishStep { viewModel: screen.viewModel } }
}
