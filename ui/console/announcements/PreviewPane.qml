pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.announcements
import ui.console.parts
import ui.style

// The announcement as a terminal draws it, fitted into the pane or in its own pixels; wheel and arrows read on.
FocusScope {
    id: pane

    required property Preview preview
    property bool trueSize: false

    activeFocusOnTab: true
    Component.onDestruction: preview.setOpen(false)
    Keys.onPressed: event => {
        const by = { [Qt.Key_Down]: 0.1, [Qt.Key_Up]: -0.1, [Qt.Key_PageDown]: 0.4, [Qt.Key_PageUp]: -0.4 }[event.key];
        if (by === undefined)
            return;
        preview.scrollBy(by);
        event.accepted = true;
    }
    Column {
        id: looks
        width: parent.width
        spacing: Theme.touchGap
        ChoiceRow {
            width: parent.width
            choices: [{ "value": "page", "label": qsTr("Page") }, { "value": "list", "label": qsTr("List") },
                      { "value": "loop", "label": qsTr("Idle") }, { "value": "board", "label": qsTr("Board") }]
            value: pane.preview.look.view
            onChosen: view => {
                if (view === "board")  // as most of them hang
                    pane.preview.setLook("landscape", true);
                pane.preview.setLook("view", view);
            }
        }
        ChoiceRow {
            width: parent.width
            many: true
            choices: [{ "value": "landscape", "label": qsTr("Landscape") }, { "value": "en", "label": "English" },
                      { "value": "large", "label": qsTr("Large type") }, { "value": "contrast", "label": qsTr("High contrast") },
                      { "value": "true", "label": qsTr("True size") }]
            values: ["landscape", "large", "contrast"].filter(name => pane.preview.look[name]).concat(
                pane.preview.look.language === "en" ? ["en"] : [], pane.trueSize ? ["true"] : [])
            onChosen: name => {
                if (name === "true")
                    pane.trueSize = !pane.trueSize;
                else if (name === "en")
                    pane.preview.setLook("language", pane.preview.look.language === "en" ? "zh_CN" : "en");
                else
                    pane.preview.setLook(name, !pane.preview.look[name]);
            }
        }
    }
    Rectangle {
        anchors { top: looks.bottom; topMargin: Theme.touchGap; bottom: parent.bottom }
        width: parent.width
        radius: Theme.radius
        color: Theme.cardWell
        border { width: pane.activeFocus ? 2 : 1; color: pane.activeFocus ? Theme.accent : Theme.cardLine }
        Flickable {
            id: view
            anchors { fill: parent; margins: Theme.touchGap }
            contentWidth: Math.max(width, picture.width)
            contentHeight: Math.max(height, picture.height)
            clip: true
            interactive: pane.trueSize
            boundsBehavior: Flickable.StopAtBounds
            FrameView {
                id: picture
                readonly property real fit: Math.min(view.width / Math.max(1, pane.preview.width), view.height / Math.max(1, pane.preview.height))
                readonly property real part: pane.trueSize ? 1 / Screen.devicePixelRatio : Math.min(1, fit)
                x: Math.max(0, (view.width - width) / 2)
                width: pane.preview.width * part
                height: pane.preview.height * part
                preview: pane.preview
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("As customers see it")
            }
        }
        WheelHandler {
            enabled: !pane.trueSize
            onWheel: event => pane.preview.scrollBy(event.angleDelta.y < 0 ? 0.1 : -0.1)
        }
        Busy {
            anchors.centerIn: parent
            visible: pane.preview.width === 0 && !pane.preview.failed
        }
        EmptyState {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.margin
            visible: pane.preview.failed
            iconName: "alert-circle"
            title: qsTr("The preview could not be drawn")
            note: qsTr("The next change tries again.")
        }
    }
}
