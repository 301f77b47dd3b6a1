import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings
import QtQuick.VirtualKeyboard.Styles
import ui.model
import ui.style

// The keyboard at the foot of a page with a field. `room` is what the page leaves free for it.
Item {
    id: keyboard

    readonly property bool shown: panel.active
    // Keys and, above them, the row of candidates, which is kept free while one may come.
    readonly property real room: shown ? panel.keyboard.height + (panel.keyboard.style as KeyboardStyle).selectionListHeight : 0

    implicitHeight: room
    anchors.bottom: parent ? parent.bottom : undefined

    InputPanel {
        id: panel
        objectName: "keyboard"
        width: keyboard.width
        y: keyboard.height - height
        visible: active
        Component.onCompleted: {
            VirtualKeyboardSettings.activeLocales = ["zh_CN", "en_US"];
            keyboard.follow();
        }
    }
    Connections {
        target: Session
        function onLanguageChanged(): void { keyboard.follow(); }
        function onEnded(): void { InputContext.commit(); InputMethod.hide(); }
    }
    function follow(): void {
        VirtualKeyboardSettings.locale = Session.language === "en" ? "en_US" : "zh_CN";
    }
}
