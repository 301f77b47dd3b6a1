pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.counter
import ui.counter.model
import ui.style

// What is one's own: how the quizzes went, who sees it, and what is written about oneself. Esc goes back.
FocusScope {
    id: pane

    signal done
    readonly property var kinds: ({
        "praise": qsTr("Praise"), "bonus": qsTr("Bonus"), "star": qsTr("Service star"), "expert": qsTr("Business expert"),
        "talk": qsTr("Warning talk"), "criticism": qsTr("Criticism"), "deduction": qsTr("Deduction")
    })
    readonly property var standings: ({
        "heard": qsTr("not in force yet: you may reply"), "waits": qsTr("not in force yet: waits for a second person"),
        "stands": qsTr("in force"), "withdrawn": qsTr("withdrawn")
    })

    Keys.onEscapePressed: OwnPage.close()
    Keys.onPressed: event => event.accepted = event.key !== Qt.Key_Tab && event.key !== Qt.Key_Backtab

    Connections {
        target: OwnPage
        function onShownChanged(): void {
            OwnPage.shown ? back.forceActiveFocus() : pane.done();
        }
    }
    Card {
        anchors.fill: parent
        padding: Theme.margin
        implicitWidth: 0
        implicitHeight: 0
        KioskText {
            id: title
            width: parent.width - back.width - Theme.gap
            text: qsTr("My page")
            font { pixelSize: Theme.fontTitle; bold: true }
            Accessible.role: Accessible.Heading
        }
        KeyedButton {
            id: back
            anchors.right: parent.right
            width: 132
            height: Theme.touchSmall
            colour: Theme.cardWell
            label: qsTr("Close")
            keys: "Esc"
            onClicked: OwnPage.close()
        }
        Flickable {
            anchors { top: title.bottom; topMargin: Theme.gap; bottom: parent.bottom }
            width: parent.width
            contentHeight: column.implicitHeight
            clip: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            Column {
                id: column
                width: parent.width - Theme.unit
                spacing: Theme.touchGap
                KioskText {
                    width: parent.width
                    text: OwnPage.questions === 0 ? qsTr("Quizzes: the hall asks no questions") : qsTr("Quizzes: %1 of %2 known").arg(OwnPage.known).arg(OwnPage.questions)
                    font { pixelSize: Theme.fontHeading; bold: true }
                    Accessible.role: Accessible.Heading
                }
                KioskText {
                    width: parent.width
                    text: OwnPage.shows ? qsTr("Managers see this number with your name, because you show it.")
                        : qsTr("Only you see this. Managers see how many took part, and shares of five people or more.")
                    font.pixelSize: Theme.fontNote
                    color: Theme.cardNote
                }
                KeyedButton {
                    width: 260
                    height: Theme.touchSmall
                    colour: Theme.cardWell
                    label: OwnPage.shows ? qsTr("Show it no longer") : qsTr("Show it to managers")
                    onClicked: OwnPage.show(!OwnPage.shows)
                }
                Repeater {
                    model: OwnPage.lines
                    Row {
                        id: line
                        required property var modelData
                        width: column.width
                        spacing: Theme.touchGap
                        Icon {
                            name: line.modelData.right ? "check" : "x"
                            size: 22
                            colour: line.modelData.right ? Theme.cardInk : Theme.bad
                            Accessible.role: Accessible.Graphic
                            Accessible.name: line.modelData.right ? qsTr("right") : qsTr("wrong")
                        }
                        KioskText {
                            width: parent.width - 22 - Theme.touchGap
                            text: line.modelData.text + "  " + line.modelData.answer
                            font.pixelSize: Theme.fontNote
                        }
                    }
                }
                Rectangle {
                    width: parent.width
                    height: 1
                    color: Theme.cardLine
                }
                KioskText {
                    width: parent.width
                    text: qsTr("Rewards and sanctions")
                    font { pixelSize: Theme.fontHeading; bold: true }
                    Accessible.role: Accessible.Heading
                }
                KioskText {
                    visible: OwnPage.records.length === 0
                    width: parent.width
                    text: qsTr("Nothing is written about you.")
                    font.pixelSize: Theme.fontNote
                    color: Theme.cardNote
                }
                Repeater {
                    model: OwnPage.records
                    Column {
                        id: record
                        required property var modelData
                        width: column.width
                        spacing: Theme.unit
                        KioskText {
                            width: parent.width
                            text: qsTr("No. %1").arg(record.modelData.no) + " · " + pane.kinds[record.modelData.kind] + " · " + pane.standings[record.modelData.state]
                            font { pixelSize: Theme.fontNote; bold: true }
                            color: record.modelData.state === "heard" || record.modelData.state === "waits" ? Theme.bad : Theme.cardInk
                        }
                        KioskText {
                            width: parent.width
                            text: record.modelData.reason + "\n" + qsTr("Rests on: %1").arg(record.modelData.rule)
                                + (record.modelData.withdrawn !== "" ? "\n" + qsTr("Withdrawn: %1").arg(record.modelData.withdrawn) : "")
                            font.pixelSize: Theme.fontNote
                        }
                        KioskText {
                            visible: record.modelData.reply !== ""
                            width: parent.width
                            text: qsTr("Your word: %1").arg(record.modelData.reply)
                            font.pixelSize: Theme.fontNote
                            color: Theme.cardNote
                        }
                        Row {
                            visible: record.modelData.mayReply
                            width: parent.width
                            spacing: Theme.touchGap
                            LineField {
                                id: word
                                width: parent.width - say.width - Theme.touchGap
                                label: qsTr("Your word, once, until %1").arg(record.modelData.until)
                                placeholderText: label
                                maximumLength: 1000
                                onAccepted: OwnPage.reply(record.modelData.no, text)
                                onEscaped: back.forceActiveFocus()
                            }
                            KeyedButton {
                                id: say
                                width: 120
                                height: word.height
                                label: qsTr("Say it")
                                enabled: word.text.trim() !== ""
                                onClicked: OwnPage.reply(record.modelData.no, word.text)
                            }
                        }
                    }
                }
            }
        }
    }
}
