pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.counter
import ui.counter.model
import ui.style

// Where a step that needs a reason or a choice is filled in. Enter does it, Esc leaves it.
Card {
    id: panel

    property string choice
    readonly property bool issues: Panel.kind === "issue"
    readonly property bool chooses: Panel.kind === "transfer" || Panel.kind === "priority"

    function send(): void {
        Panel.submit(panel.issues ? "" : reason.text, panel.choice);
    }

    padding: Theme.gap
    implicitHeight: 0
    colour: Theme.card

    Connections {
        target: Panel
        function onKindChanged(): void {
            reason.text = "";
            panel.choice = "";
            if (Panel.kind !== "")
                reason.forceActiveFocus();
        }
    }
    KioskText {
        id: title
        width: parent.width
        text: Words.action(Panel.kind) + (Panel.number === "" ? "" : " · " + Panel.number)
        font { pixelSize: Theme.fontHeading; bold: true }
        Accessible.role: Accessible.Heading
    }
    LineField {
        id: reason
        anchors { top: title.bottom; topMargin: Theme.touchGap }
        width: parent.width
        label: panel.issues ? qsTr("Service") : qsTr("Reason")
        placeholderText: panel.issues ? qsTr("Name, pinyin or initials")
            : Panel.needsReason ? qsTr("Reason") : qsTr("Reason, if there is one")
        maximumLength: 200
        onTextEdited: if (panel.issues) { panel.choice = ""; Panel.look(text); }
        onAccepted: {
            const typed = Finder.withoutCode(text);
            if (typed !== text) {
                text = typed;
                return;
            }
            if (panel.issues && panel.choice === "")
                panel.choice = Panel.firstService();
            panel.send();
        }
        onEscaped: Panel.close()
    }
    Flickable {
        anchors { top: reason.bottom; topMargin: Theme.touchGap; bottom: actions.top; bottomMargin: Theme.touchGap }
        width: parent.width
        contentHeight: options.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Flow {
            id: options
            width: parent.width
            spacing: Theme.touchGap
            Repeater {
                model: panel.issues ? null : Panel.reasons
                Chip {
                    required property string words
                    label: words
                    on: reason.text === words
                    onClicked: reason.text = words
                }
            }
            Repeater {
                model: panel.chooses ? Panel.choices : null
                Chip {
                    id: where
                    required property string choice
                    required property string name
                    required property string note
                    label: name
                    hint: note
                    on: panel.choice === choice
                    onClicked: panel.choice = where.choice
                }
            }
            Repeater {
                model: panel.issues ? Panel.services : null
                Chip {
                    required property string serviceId
                    required property string name
                    required property string letter
                    label: letter + "  " + name
                    on: panel.choice === serviceId
                    onClicked: panel.choice = serviceId
                }
            }
        }
    }
    Row {
        id: actions
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.touch
        spacing: Theme.touchGap
        StepButton {
            width: Math.round((parent.width - parent.spacing) * 0.58)
            height: parent.height
            step: Panel.kind
            keys: qsTr("Enter")
            colour: Theme.accent
            pressedColour: Theme.accentPressed
            onClicked: panel.send()
        }
        Pressable {
            id: leave
            width: Math.floor((parent.width - parent.spacing) * 0.42)
            height: parent.height
            padding: 0
            shadow: false
            label: qsTr("Leave it")
            onClicked: Panel.close()
            contentItem: Item {
                KioskText {
                    anchors { left: parent.left; leftMargin: Theme.gap; verticalCenter: parent.verticalCenter }
                    text: leave.label
                    font.pixelSize: Theme.fontNote
                    Accessible.ignored: true
                }
                KeyCap {
                    anchors { right: parent.right; rightMargin: Theme.touchGap; verticalCenter: parent.verticalCenter }
                    text: "Esc"
                }
            }
        }
    }

    component Chip: Pressable {
        id: chip
        property bool on: false
        height: Theme.touchSmall
        padding: 0
        leftPadding: Theme.gap
        rightPadding: Theme.gap
        shadow: false
        colour: on ? Theme.ground : Theme.cardWell
        Accessible.checkable: true
        Accessible.checked: on
        contentItem: KioskText {
            text: chip.label
            font.pixelSize: Theme.fontNote
            color: chip.on ? Theme.groundInk : Theme.cardInk
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
