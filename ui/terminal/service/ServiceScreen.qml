pragma ComponentBehavior: Bound
import QtQuick
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
    ServiceBar {
        id: bar
        width: parent.width
        viewModel: screen.viewModel
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
