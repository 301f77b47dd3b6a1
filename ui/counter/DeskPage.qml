pragma ComponentBehavior: Bound
import QtQuick
import ui.counter
import ui.counter.model
import ui.style

// A clerk's desk: the ticket in hand and its steps left, the queue in the middle, the service card right.
// Up, Down and Enter work on the queue wherever one is; a letter or digit begins a ticket's number.
FocusScope {
    id: page

    // A card with fields of its own stands where the steps are.
    readonly property bool filled: Opening.shown || WrongAccount.step !== ""
    readonly property bool usual: ShiftDesk.step === "" && !OwnPage.shown
    readonly property int inner: width - 2 * Theme.margin - 2 * Theme.gap
    readonly property int leftWidth: Math.max(340, Math.min(460, Math.round(inner * 0.34)))
    readonly property int rightWidth: Math.max(280, Math.min(440, Math.round(inner * 0.29)))

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Space && !event.isAutoRepeat)
            Work.next();
        else if (event.key === Qt.Key_Down)
            queue.move(1);
        else if (event.key === Qt.Key_Up)
            queue.move(-1);
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            Finder.kind !== "" ? find.act() : queue.act();
        else if (event.key === Qt.Key_Escape)
            page.calm();
        else if (/^[A-Za-z0-9]$/.test(event.text) && (event.modifiers & ~(Qt.ShiftModifier | Qt.KeypadModifier)) === 0)
            find.begin(event.text.toUpperCase());
        else
            return;
        event.accepted = true;
    }
    // Back to where one began: no panel, no selection, no message.
    function calm(): void {
        Panel.close();
        Opening.close();
        WrongAccount.close();
        ShiftDesk.close();
        OwnPage.close();
        Given.dismiss();
        Finder.clear();
        Feed.dismiss();
        queue.clear();
        find.empty();
        rest.forceActiveFocus();
    }
    // Who has the focus while nothing is typed: the keys go up to the page.
    Item {
        id: rest
        focus: true
    }
    StepKeys {
        onFind: find.begin("")
        onOpenAccount: {
            Panel.close();
            WrongAccount.close();
            Opening.begin();
        }
        onMoveMoney: {
            Panel.close();
            Opening.close();
            WrongAccount.begin();
        }
        onHandOver: {
            OwnPage.close();
            ShiftDesk.begin();
        }
        onOwnPage: {
            ShiftDesk.close();
            OwnPage.begin();
        }
        onQuiz: if (quiz.visible) {
            quiz.forceActiveFocus();
            Quiz.begin();
        }
        onPriority: queue.grantPriority()
        onCancel: queue.selected ? queue.cancel() : Panel.open("cancel")
        onList: which => queue.show(which)
    }
    Connections {
        target: Panel
        function onKindChanged(): void {
            if (Panel.kind !== "") {
                Opening.close();
                WrongAccount.close();
            } else if (!page.filled)
                rest.forceActiveFocus();
        }
    }
    AwayBar {
        id: away
        width: parent.width
    }
    Item {
        anchors { top: away.bottom; bottom: parent.bottom; left: parent.left; right: parent.right; margins: Theme.margin }

        Item {
            id: left
            width: page.leftWidth
            height: parent.height
            HandCard {
                id: hand
                width: parent.width
                height: Math.max(236, implicitHeight)
                tight: left.height < 720
            }
            PrimaryStep {
                id: primary
                visible: Panel.kind === "" && !page.filled
                y: hand.height + Theme.gap
                width: parent.width
                height: 68
            }
            StepPanel {
                visible: Panel.kind !== ""
                anchors { top: hand.bottom; topMargin: Theme.gap; bottom: below.top; bottomMargin: Theme.gap }
                width: parent.width
            }
            OpeningCard {
                visible: Opening.shown
                anchors { top: hand.bottom; topMargin: Theme.gap }
                width: parent.width
                onDone: rest.forceActiveFocus()
            }
            TransferCard {
                visible: WrongAccount.step !== ""
                anchors { top: hand.bottom; topMargin: Theme.gap }
                width: parent.width
                onDone: rest.forceActiveFocus()
            }
            Item {
                anchors { top: primary.bottom; topMargin: Theme.gap; bottom: below.top; bottomMargin: Theme.gap }
                width: parent.width
                visible: Panel.kind === "" && !page.filled
                GivenCard {
                    visible: Given.number !== ""
                    anchors.fill: parent
                }
                Grid {
                    id: steps
                    visible: Given.number === ""
                    width: parent.width
                    columns: 2
                    spacing: Theme.touchGap
                    Repeater {
                        model: Work.actions
                        StepButton {
                            id: button
                            required reason
                            required step
                            visible: button.step !== "resume_window" && button.step !== "pause" || (button.step === "pause") !== Work.paused
                            width: (steps.width - steps.spacing) / 2
                            height: Theme.touch
                            onClicked: keysFor.act(button.step)
                        }
                    }
                    KeyedButton {
                        width: (steps.width - steps.spacing) / 2
                        height: Theme.touch
                        label: qsTr("History")
                        hint: qsTr("Let a customer's visit at a terminal see their account")
                        keys: "Ctrl+O"
                        onClicked: Opening.begin()
                    }
                }
            }
            Column {
                id: below
                anchors.bottom: parent.bottom
                width: parent.width
                spacing: Theme.touchGap
                TroubleLine {
                    visible: Feed.trouble !== "" && ShiftDesk.step === ""
                    width: parent.width
                }
                UndoBar {
                    width: parent.width
                }
            }
        }
        ShiftPane {
            visible: ShiftDesk.step !== ""
            anchors { left: left.right; leftMargin: Theme.gap; right: parent.right }
            height: parent.height
            onDone: rest.forceActiveFocus()
        }
        OwnPane {
            visible: OwnPage.shown && ShiftDesk.step === ""
            anchors { left: left.right; leftMargin: Theme.gap; right: parent.right }
            height: parent.height
            onDone: rest.forceActiveFocus()
        }
        Item {
            visible: page.usual
            anchors { left: left.right; leftMargin: Theme.gap; right: right.left; rightMargin: Theme.gap }
            height: parent.height
            FindBar {
                id: find
                width: parent.width
                onDone: rest.forceActiveFocus()
            }
            QueuePane {
                id: queue
                anchors { top: find.bottom; topMargin: Theme.gap; bottom: parent.bottom }
                width: parent.width
            }
        }
        Item {
            id: right
            visible: page.usual
            anchors.right: parent.right
            width: page.rightWidth
            height: parent.height
            Attention {
                id: attention
                width: parent.width
                room: parent.height * 0.4
            }
            QuizCard {
                id: quiz
                visible: Quiz.step !== ""
                anchors { top: attention.bottom; topMargin: attention.height > 0 ? Theme.gap : 0
                          bottom: windows.top; bottomMargin: Theme.gap }
                width: parent.width
                onDone: rest.forceActiveFocus()
            }
            ServiceCard {
                visible: Quiz.step === ""
                anchors { top: attention.bottom; topMargin: attention.height > 0 ? Theme.gap : 0
                          bottom: windows.top; bottomMargin: Theme.gap }
                width: parent.width
            }
            WindowsCard {
                id: windows
                anchors.bottom: parent.bottom
                width: parent.width
            }
        }
    }
    QtObject {
        id: keysFor
        function act(action: string): void {
            if (["hold", "transfer", "cancel", "pause", "issue"].includes(action)) {
                if (Work.may(action))
                    Panel.open(action);
            } else {
                Work.act(action);
            }
        }
    }
}
