pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.counter
import ui.counter.model
import ui.model
import ui.style

// The counter's window. Its strip is a window of its own; the two take turns.
Window {
    id: window

    property bool shown: false

    title: qsTr("Counter") + (Work.window === "" ? "" : " · " + Work.windowName)
    minimumWidth: 1000
    minimumHeight: 640
    visible: shown && !Station.strip
    color: Theme.cardWell
    onClosing: Qt.quit()

    Binding { target: Theme; property: "desk"; value: true }
    Binding { target: Theme; property: "landscape"; value: true }

    TopBar {
        id: bar
        width: parent.width
    }
    Loader {
        anchors { top: bar.bottom; bottom: parent.bottom }
        width: parent.width
        focus: true
        sourceComponent: Station.page === "desk" ? desk : Station.page === "sign_in" ? signIn
            : Station.page === "window" ? choice : notice
        onLoaded: (item as Item).forceActiveFocus()
    }
    Component { id: desk; DeskPage {} }
    Component { id: signIn; SignInPage {} }
    Component { id: choice; WindowPage {} }
    Component { id: notice; NoticePage {} }
}
