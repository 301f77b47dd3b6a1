pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.model
import ui.style

// What staff see instead of the customers' screens: the sign-in, then what they came for.
FocusScope {
    id: screen

    readonly property ServiceModel viewModel: StaffDoor.viewModel as ServiceModel

    focus: true
    Keys.onPressed: event => {
        if (viewModel.open)
            return;
        if (event.key === Qt.Key_Backspace)
            viewModel.signIn.erase();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            viewModel.signIn.submit();
        else
            viewModel.signIn.press(event.text);
        event.accepted = true;
    }

    Rectangle {
        anchors.fill: parent
        gradient: Gradient {
            GradientStop { position: 0; color: Theme.ground }
            GradientStop { position: 1; color: Theme.groundEnd }
        }
    }
    PointHandler {
        onActiveChanged: screen.viewModel.touch()
    }
    StaffBar {
        id: bar
        width: parent.width
        title: qsTr("Service")
        note: screen.viewModel.secondsLeft > 0 ? qsTr("Closes in %1 s unless it is touched").arg(screen.viewModel.secondsLeft)
            : screen.viewModel.open ? screen.viewModel.person : Hall.name
        urgent: screen.viewModel.secondsLeft > 0
        onClosed: screen.viewModel.close()
        onLanguageChosen: language => Session.setLanguage(language)
    }
    Loader {
        anchors { top: bar.bottom; bottom: parent.bottom; left: parent.left; right: parent.right }
        sourceComponent: screen.viewModel.open ? care : screen.viewModel.signIn.way === "answer" ? answer : signIn
    }
    Component {
        id: signIn
        SignInPage { model: screen.viewModel.signIn }
    }
    Component {
        id: answer
        AnswerPage { model: screen.viewModel.signIn }
    }
    Component {
        id: care
        CarePage { viewModel: screen.viewModel }
    }
}
