pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.counter.customer
import ui.model
import ui.style

// What was not as it should be, or what was good: as many as apply, or none.
Item {
    id: area

    required property CustomerScreen screen
    // They want to say a sentence.
    signal asked

    KioskText {
        id: question
        width: parent.width
        text: Hall.phrase(area.screen.low ? "rate.why" : "rate.good", Hall.language)
        font.bold: true
        color: Theme.groundInk
        horizontalAlignment: Text.AlignHCenter
    }
    Grid {
        id: grid
        anchors { top: question.bottom; topMargin: Theme.gap }
        width: parent.width
        columns: Theme.landscape ? 4 : 2
        spacing: Theme.touchGap
        readonly property int lines: area.screen.low ? 8 / columns : 4 / columns
        readonly property real lineHeight: Math.min(128, (done.y - Theme.gap - y - (lines - 1) * spacing) / lines)
        Repeater {
            model: area.screen.choices
            Pressable {
                id: choice
                required property string code
                required property string words
                required property bool chosen
                width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                height: grid.lineHeight
                label: words
                padding: Theme.unit * 2
                frame: chosen ? Theme.accent : Theme.cardLine
                frameWidth: chosen ? 8 : Theme.border
                focusPolicy: Qt.NoFocus
                Accessible.role: Accessible.CheckBox
                Accessible.checked: chosen
                onClicked: area.screen.toggle(code)
                contentItem: Item {
                    Icon {
                        id: mark
                        anchors.verticalCenter: parent.verticalCenter
                        visible: choice.chosen
                        name: "circle-check"
                        size: 48
                        colour: Theme.good
                    }
                    KioskText {
                        anchors { left: choice.chosen ? mark.right : parent.left; leftMargin: choice.chosen ? Theme.unit : 0
                                  right: parent.right; verticalCenter: parent.verticalCenter }
                        text: choice.words
                        font { pixelSize: Theme.fontNote; bold: true }
                        fontSizeMode: Theme.large ? Text.HorizontalFit : Text.FixedSize
                        minimumPixelSize: 30
                        wrapMode: Theme.large ? Text.NoWrap : Text.Wrap
                        horizontalAlignment: Text.AlignHCenter
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
    SecondaryButton {
        id: more
        visible: area.screen.takesWords
        anchors { bottom: parent.bottom; left: parent.left }
        width: (parent.width - Theme.touchGap) * (Theme.large && !Theme.landscape ? 0.58 : 0.5)
        height: done.height
        focusPolicy: Qt.NoFocus
        label: Hall.phrase("rate.words", Hall.language)
        hint: Hall.phrase("rate.words_note", Hall.language)
        iconName: area.screen.words !== "" ? "circle-check" : Theme.large && !Theme.landscape ? "" : "edit"
        onClicked: area.asked()
    }
    PrimaryButton {
        id: done
        anchors { bottom: parent.bottom; right: parent.right }
        width: more.visible ? parent.width - more.width - Theme.touchGap : parent.width
        focusPolicy: Qt.NoFocus
        label: Hall.phrase("rate.done", Hall.language)
        iconName: "check"
        onClicked: area.screen.done()
    }
}
