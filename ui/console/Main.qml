pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console
import ui.console.model
import ui.console.parts
import ui.model
import ui.style

// The console's one window: where one may go on the left, the page in the middle, what was just done below.
Window {
    id: window

    readonly property bool working: Desk.stage === "work"
    readonly property bool narrow: width < 1200

    title: qsTr("Console") + " · " + Hall.name
    minimumWidth: 1024
    minimumHeight: 640
    color: Theme.cardWell
    onClosing: Qt.quit()

    Binding { target: Theme; property: "desk"; value: true }
    Binding { target: Theme; property: "landscape"; value: true }
    Binding { target: Theme; property: "dark"; value: Desk.dark }

    Item {
        anchors.fill: parent
        Keys.onEscapePressed: window.back()

        TopBar {
            id: bar
            width: parent.width
            narrow: window.narrow
            onSearch: finder.open()
        }
        Loader {
            anchors { top: bar.bottom; bottom: parent.bottom }
            width: parent.width
            active: !window.working
            focus: active
            sourceComponent: Desk.stage === "sign_in" ? signIn : notice
            onLoaded: (item as Item).forceActiveFocus()
        }
        Item {
            id: work
            visible: window.working
            anchors { top: bar.bottom; bottom: parent.bottom }
            width: parent.width
            NavRail {
                id: nav
                height: parent.height
                narrow: window.narrow
            }
            Loader {
                id: stage
                objectName: "page"
                anchors { left: nav.right; right: parent.right; top: parent.top; bottom: foot.top }
                function show(): void {
                    if (Pages.current === "")
                        setSource("");
                    else
                        setSource(Pages.url, { "viewModel": Pages.viewModel });
                }
                Component.onCompleted: show()
                onLoaded: (item as Item).forceActiveFocus()
            }
            Foot {
                id: foot
                anchors { left: nav.right; right: parent.right; bottom: parent.bottom }
            }
        }
        Finder {
            id: finder
            anchors.fill: parent
            onClosed: window.home()
        }
    }
    // Back within the page, else to the page before.
    function back(): void {
        const page = stage.item as ConsolePage;
        if (Desk.trouble !== "")
            Desk.dismiss();
        else if (page !== null && page.handlesBack)
            page.backRequested();
        else
            Pages.back();
    }
    function home(): void {
        if (stage.item !== null)
            (stage.item as Item).forceActiveFocus();
    }
    Connections {
        target: Pages
        function onCurrentChanged(): void {
            stage.show();
        }
    }
    Repeater {
        model: 9
        Item {
            id: nth
            required property int index
            Shortcut {
                sequence: "Alt+" + (nth.index + 1)
                enabled: window.working
                onActivated: Pages.openNth(nth.index + 1)
            }
        }
    }
    Shortcut {
        sequence: "Ctrl+K"
        enabled: window.working
        onActivated: finder.open()
    }
    Shortcut {
        sequence: "Ctrl+Z"
        enabled: Toasts.canUndo
        onActivated: Toasts.undo()
    }
    Shortcut {
        sequence: "F6"
        enabled: window.working
        onActivated: nav.holdsFocus ? window.home() : nav.take()
    }
    Component { id: signIn; SignInPage {} }
    Component { id: notice; NoticePage {} }
}
