pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.announcements
import ui.console.model
import ui.console.parts
import ui.style

// The editor: its steps, what is wrong, the form.
FocusScope {
    id: pane

    required property Editor editor
    required property Preview preview
    // What file is being chosen: `picture`, `pdf`, or none.
    property string picking
    // Where the keys were before, and go again.
    property Item before: null

    onPickingChanged: if (picking === "" && before !== null)
        Qt.callLater(before.forceActiveFocus)

    function back(): void {
        if (picking !== "")
            picking = "";
        else
            editor.leave();
    }
    Row {
        id: steps
        width: parent.width
        height: Theme.touch
        spacing: Theme.touchGap
        DeskButton {
            height: parent.height
            main: true
            enabled: !Desk.busy
            label: KindWords.steps.submit
            keys: "Ctrl+↵"
            onClicked: pane.editor.handIn()
        }
        DeskButton {
            height: parent.height
            enabled: !Desk.busy
            label: qsTr("Save at the hub")
            keys: "Ctrl+S"
            onClicked: pane.editor.save()
        }
        DeskButton {
            height: parent.height
            enabled: pane.editor.canUndo
            label: qsTr("Undo")
            keys: "Ctrl+Z"
            onClicked: pane.editor.undo()
        }
        DeskButton {
            height: parent.height
            enabled: pane.editor.canRedo
            label: qsTr("Redo")
            keys: "Ctrl+Y"
            onClicked: pane.editor.redo()
        }
        PreviewButton {
            height: parent.height
            preview: pane.preview
        }
        DeskButton {
            height: parent.height
            grave: true
            label: qsTr("Discard")
            hint: qsTr("Drop what is kept on this machine")
            onClicked: pane.editor.discard()
        }
        KioskText {
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            leftPadding: Theme.gap
            text: pane.editor.kept ? qsTr("Kept on this machine") : qsTr("Being kept …")
            font.pixelSize: Theme.fontSmall
            color: Theme.cardNote
            wrapMode: Text.NoWrap
        }
    }
    Notice {
        id: moved
        visible: pane.editor.moved
        anchors { top: steps.bottom; topMargin: visible ? Theme.touchGap : 0 }
        width: parent.width - (visible ? over.width + Theme.gap : 0)
        height: visible ? implicitHeight : 0
        text: qsTr("Somebody else has written a newer version meanwhile. Yours is safe here.")
    }
    DeskButton {
        id: over
        visible: pane.editor.moved
        anchors { right: parent.right; verticalCenter: moved.verticalCenter }
        label: qsTr("Mine on top of it")
        hint: qsTr("The other one stays as a version")
        onClicked: pane.editor.takeOver()
    }
    Notice {
        id: wrong
        visible: pane.editor.faults.length > 0
        anchors { top: moved.bottom; topMargin: visible ? Theme.touchGap : 0 }
        width: parent.width
        height: visible ? implicitHeight : 0
        text: pane.editor.faults.slice(0, 6).map(one => KindWords.fields(one.field) + ": " + KindWords.why(one.why, one.detail)).join(" · ")
    }
    Card {
        anchors { top: wrong.bottom; topMargin: Theme.touchGap; bottom: parent.bottom }
        width: parent.width - (look.visible ? look.width + Theme.gap : 0)
        implicitHeight: 0
        EditForm {
            id: form
            anchors.fill: parent
            visible: pane.picking === ""
            enabled: visible
            editor: pane.editor
            onWanted: what => {
                pane.before = pane.Window.activeFocusItem;
                pane.picking = what;
            }
        }
        Loader {
            anchors.fill: parent
            active: pane.picking !== ""
            focus: active
            sourceComponent: FilePicker {
                endings: pane.picking === "pdf" ? ["pdf"] : ["png", "jpg", "jpeg"]
                onChosen: path => {
                    if (pane.picking === "pdf")
                        pane.editor.addAttachment(path);
                    else
                        pane.editor.addPicture(path);
                    pane.picking = "";
                }
                onCancelled: pane.picking = ""
            }
            onLoaded: (item as Item).forceActiveFocus()
        }
    }
    PreviewPane {
        id: look
        visible: pane.preview.open
        anchors { top: wrong.bottom; topMargin: Theme.touchGap; bottom: parent.bottom; right: parent.right }
        width: Math.round(parent.width * 0.4)
        preview: pane.preview
    }
    Shortcut {
        sequence: "Ctrl+S"
        onActivated: pane.editor.save()
    }
    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        onActivated: pane.editor.handIn()
    }
    Shortcut {
        sequence: "Ctrl+Z"
        enabled: pane.editor.canUndo && !Toasts.canUndo
        onActivated: pane.editor.undo()
    }
    Shortcut {
        sequence: "Ctrl+Y"
        enabled: pane.editor.canRedo
        onActivated: pane.editor.redo()
    }
}
