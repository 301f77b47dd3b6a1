import QtQuick
import ui.components
import ui.console
import ui.console.model
import ui.console.parts
import ui.style

// What is going on, what went wrong, what was just done: one at a time. Its room stays, so that nothing jumps.
Rectangle {
    id: foot

    readonly property string shows: Progress.key !== "" ? "progress" : Desk.trouble !== "" ? "trouble"
        : Toasts.key !== "" ? "toast" : Desk.minutesLeft > 0 ? "leaving" : Desk.busy ? "busy" : "keys"

    implicitHeight: Theme.touch
    color: shows === "trouble" ? Theme.badWell : shows === "toast" || shows === "leaving" ? Theme.cardPressed : Theme.cardWell

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.cardLine
    }
    Icon {
        id: mark
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        name: foot.shows === "trouble" ? "alert-circle" : foot.shows === "toast" ? "circle-check"
            : foot.shows === "leaving" ? "clock" : foot.shows === "keys" ? "keyboard" : "hourglass"
        size: Theme.icon
        colour: foot.shows === "trouble" ? Theme.bad : Theme.cardInk
    }
    KioskText {
        id: words
        // As it comes: the keys are elsewhere.
        function say(): void {
            if (["trouble", "toast", "leaving"].includes(foot.shows))
                words.Accessible.announce(words.text, foot.shows === "trouble" ? Accessible.Assertive : Accessible.Polite);
        }
        anchors { left: mark.right; leftMargin: Theme.touchGap; right: buttons.left; rightMargin: Theme.gap
                  verticalCenter: parent.verticalCenter }
        text: {
            switch (foot.shows) {
            case "progress": return Words.progress(Progress.key) + (Progress.part >= 0 ? "  " + Math.round(100 * Progress.part) + " %" : "");
            case "trouble": return Words.trouble(Desk.trouble, Desk.detail);
            case "toast": return Words.done(Toasts.key, Toasts.detail);
            case "leaving": return qsTr("You are signed out in %1 min unless you go on; drafts are kept.").arg(Desk.minutesLeft);
            case "busy": return qsTr("The hub is being asked …");
            }
            return qsTr("Tab and arrows move · Enter opens · Esc goes back · F6 changes between pages and page");
        }
        font.pixelSize: Theme.fontNote
        color: foot.shows === "trouble" ? Theme.bad : foot.shows === "keys" ? Theme.cardNote : Theme.cardInk
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        Accessible.role: foot.shows === "trouble" ? Accessible.AlertMessage : Accessible.StaticText
        onTextChanged: say()
    }
    Row {
        id: buttons
        anchors { right: parent.right; rightMargin: Theme.margin; verticalCenter: parent.verticalCenter }
        spacing: Theme.touchGap
        DeskButton {
            visible: foot.shows === "progress"
            height: Theme.touchSmall
            label: qsTr("Cancel")
            onClicked: Progress.cancel()
        }
        DeskButton {
            visible: foot.shows === "toast" && Toasts.canUndo
            height: Theme.touchSmall
            label: qsTr("Undo")
            keys: "Ctrl+Z"
            onClicked: Toasts.undo()
        }
        DeskButton {
            visible: foot.shows === "trouble"
            height: Theme.touchSmall
            label: qsTr("Seen")
            keys: "Esc"
            onClicked: Desk.dismiss()
        }
    }
    Rectangle {
        visible: foot.shows === "progress" && Progress.part >= 0
        anchors.bottom: parent.bottom
        width: parent.width * Math.max(0, Progress.part)
        height: 3
        color: Theme.accent
    }
}
