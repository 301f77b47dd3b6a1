import QtQuick
import QtQuick.Templates as T
import ui.components
import ui.flow
import ui.model
import ui.style

// Header, page and footer at constant places; idle screen, warning and help above them.
FocusScope {
    id: shell

    readonly property bool covered: idle.visible || warning.active || helpPanel.active

    readonly property int patience: Navigator.page === null ? 0 : Navigator.page.patience
    onPatienceChanged: Session.setPagePatience(patience)

    focus: true

    Rectangle {
        anchors.fill: parent
        gradient: Gradient {
            GradientStop { position: 0; color: Theme.ground }
            GradientStop { position: 1; color: Theme.groundEnd }
        }
    }
    FocusScope {
        id: front
        anchors.fill: parent
        visible: !idle.visible
        enabled: !shell.covered
        focus: true

        Header {
            id: header
            width: parent.width
        }
        T.StackView {
            id: stack
            anchors { top: header.bottom; bottom: footer.top; left: parent.left; right: parent.right }
            clip: busy
            focus: true
            pushEnter: Transition {
                NumberAnimation { property: "x"; from: stack.width; to: 0; duration: Theme.slide; easing.type: Easing.OutCubic }
            }
            pushExit: Transition {
                NumberAnimation { property: "x"; from: 0; to: -stack.width; duration: Theme.slide; easing.type: Easing.OutCubic }
            }
            popEnter: Transition {
                NumberAnimation { property: "x"; from: -stack.width; to: 0; duration: Theme.slide; easing.type: Easing.OutCubic }
            }
            popExit: Transition {
                NumberAnimation { property: "x"; from: 0; to: stack.width; duration: Theme.slide; easing.type: Easing.OutCubic }
            }
        }
        Footer {
            id: footer
            width: parent.width
            anchors.bottom: parent.bottom
        }
    }
    Loader {
        id: warning
        anchors.fill: parent
        active: Session.secondsLeft > 0
        sourceComponent: IdleWarning {}
    }
    Loader {
        id: helpPanel
        anchors.fill: parent
        active: Help.state !== "none" && !warning.active
        sourceComponent: HelpPanel {}
    }
    Loader {
        id: idle
        anchors.fill: parent
        visible: !Session.active
        active: visible
        source: "../idle/IdleScreen.qml"
    }
    // Home waits ready behind the idle screen, so that the first touch shows it at once.
    function prepare(): void {
        Navigator.stack = stack;
        if (stack.depth === 0)
            stack.pushItem(Qt.resolvedUrl("../home/HomePage.qml"), {}, T.StackView.Immediate);
    }
    Connections {
        target: Session
        function onStarted(): void { shell.prepare(); }
        function onEnded(): void { Navigator.home(); }
    }
}
