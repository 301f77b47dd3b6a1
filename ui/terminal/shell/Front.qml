import QtQuick
import QtQuick.Templates as T
import ui.flow
import ui.model
import ui.style

// Header, page and footer at constant places.
FocusScope {
    id: front

    readonly property int patience: Navigator.page === null ? 0 : Navigator.page.patience

    onPatienceChanged: Session.setPagePatience(patience)
    Component.onCompleted: {
        Navigator.stack = stack;
        stack.pushItem(Qt.resolvedUrl("../home/HomePage.qml"), {}, T.StackView.Immediate);
    }

    Header {
        id: header
        width: parent.width
    }
    T.StackView {
        id: stack
        anchors { top: header.bottom; bottom: footer.top; left: parent.left; right: parent.right }
        clip: busy
        focus: true
        pushEnter: Slide { start: stack.width; end: 0 }
        pushExit: Slide { start: 0; end: -stack.width }
        popEnter: Slide { start: -stack.width; end: 0 }
        popExit: Slide { start: 0; end: stack.width }
        replaceEnter: pushEnter
        replaceExit: pushExit
    }
    Footer {
        id: footer
        width: parent.width
        anchors.bottom: parent.bottom
    }

    component Slide: Transition {
        id: slide
        property real start
        property real end
        NumberAnimation {
            property: "shift"
            from: slide.start
            to: slide.end
            duration: Theme.slide
            easing.type: Easing.OutCubic
        }
    }
    Connections {
        target: Session
        function onEnded(): void { Navigator.home(); }
    }
    Connections {
        target: Zones
        function onAsked(page: string): void { Navigator.open(page); }
    }
}
