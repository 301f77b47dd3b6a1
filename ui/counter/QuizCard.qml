pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.counter
import ui.counter.model
import ui.style

// A few questions while nobody waits. Ctrl+Q takes it up, 1 to 5 answer, Enter goes on, Esc leaves it.
FocusScope {
    id: card

    signal done
    readonly property string step: Quiz.step

    // Its keys while one answers; every other key means what it always means.
    Keys.onPressed: event => {
        const digit = event.key - Qt.Key_0;
        if (step === "question" && digit >= 1 && digit <= Quiz.choices.length)
            Quiz.choose(digit);
        else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && step !== "question")
            step === "offer" ? Quiz.begin() : Quiz.onward();
        else if (event.key === Qt.Key_Escape)
            Quiz.later();
        else
            return;
        event.accepted = true;
    }
    onStepChanged: if (step === "" && activeFocus)
        card.done()

    Card {
        anchors.fill: parent
        padding: Theme.gap
        implicitWidth: 0
        implicitHeight: 0
        Flickable {
            anchors { fill: parent; bottomMargin: foot.height + Theme.touchGap }
            contentHeight: column.implicitHeight
            clip: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            Column {
                id: column
                width: parent.width
                spacing: Theme.touchGap
                KioskText {
                    width: parent.width
                    text: card.step === "offer" ? qsTr("A quiet minute") : card.step === "done" ? qsTr("%1 of %2 right").arg(Quiz.good).arg(Quiz.count)
                        : qsTr("Question %1 of %2").arg(Quiz.number).arg(Quiz.count)
                    font { pixelSize: Theme.fontHeading; bold: true }
                    Accessible.role: Accessible.Heading
                }
                KioskText {
                    width: parent.width
                    visible: card.step === "offer" || card.step === "done"
                    text: card.step === "offer" ? qsTr("%n short question(s), if you like. Only you see how it goes.", "", Quiz.count)
                        : qsTr("Only you see this, unless you show it on your own page (Ctrl+M).")
                    font.pixelSize: Theme.fontNote
                    color: Theme.cardNote
                }
                KioskText {
                    width: parent.width
                    visible: text !== "" && (card.step === "question" || card.step === "answered")
                    text: Quiz.text
                    font { pixelSize: Theme.fontBody; bold: true }
                }
                Repeater {
                    model: card.step === "question" || card.step === "answered" ? Quiz.choices : []
                    Pressable {
                        id: choice
                        required property string modelData
                        required property int index
                        readonly property int number: index + 1
                        readonly property bool isRight: Quiz.right === number
                        readonly property bool isWrong: Quiz.right > 0 && Quiz.chosen === number && !isRight
                        width: column.width
                        implicitHeight: Math.max(Theme.touchSmall, words.implicitHeight + 2 * Theme.touchGap)
                        padding: 0
                        shadow: false
                        enabled: card.step === "question"
                        label: number + " " + modelData + (isRight ? ", " + qsTr("right") : isWrong ? ", " + qsTr("wrong") : "")
                        colour: Theme.card
                        frameWidth: isRight || isWrong ? 2 : 1
                        frame: isRight ? Theme.ground : isWrong ? Theme.bad : Theme.cardLine
                        onClicked: Quiz.choose(number)
                        contentItem: Item {
                            KioskText {
                                id: words
                                anchors { left: parent.left; right: mark.left; leftMargin: Theme.gap; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter }
                                text: choice.modelData
                                font { pixelSize: Theme.fontNote; bold: choice.isRight }
                                color: choice.isWrong ? Theme.bad : Theme.cardInk
                                Accessible.ignored: true
                            }
                            KeyCap {
                                visible: card.step === "question"
                                anchors { right: parent.right; rightMargin: Theme.touchGap; verticalCenter: parent.verticalCenter }
                                text: choice.number
                            }
                            Icon {
                                id: mark
                                anchors { right: parent.right; rightMargin: Theme.touchGap; verticalCenter: parent.verticalCenter }
                                visible: choice.isRight || choice.isWrong
                                name: choice.isRight ? "check" : "x"
                                size: 24
                                colour: choice.isWrong ? Theme.bad : Theme.cardInk
                            }
                        }
                    }
                }
                KioskText {
                    width: parent.width
                    visible: text !== ""
                    text: Quiz.why
                    font.pixelSize: Theme.fontNote
                }
                KioskText {
                    width: parent.width
                    visible: Quiz.source !== ""
                    text: qsTr("Source: %1").arg(Quiz.source)
                    font.pixelSize: Theme.fontSmall
                    color: Theme.cardNote
                }
            }
        }
        Row {
            id: foot
            anchors.bottom: parent.bottom
            width: parent.width
            spacing: Theme.touchGap
            KeyedButton {
                visible: card.step !== "question"
                width: (parent.width - Theme.touchGap) / (later.visible ? 2 : 1)
                height: Theme.touchSmall
                label: card.step === "offer" ? qsTr("Begin") : card.step === "answered" ? qsTr("Go on") : qsTr("Close")
                keys: card.step === "offer" ? "Ctrl+Q" : "Enter"
                onClicked: {
                    card.forceActiveFocus();
                    card.step === "offer" ? Quiz.begin() : Quiz.onward();
                }
            }
            KeyedButton {
                id: later
                visible: card.step !== "done"
                width: card.step === "question" ? parent.width : (parent.width - Theme.touchGap) / 2
                height: Theme.touchSmall
                colour: Theme.cardWell
                label: card.step === "offer" ? qsTr("Not now") : qsTr("Stop")
                keys: card.activeFocus ? "Esc" : ""
                onClicked: Quiz.later()
            }
        }
    }
}
