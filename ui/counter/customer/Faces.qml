pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.counter.customer
import ui.model
import ui.style

// How was it? Five faces; then why, or what was good, on the same page.
Item {
    id: page

    required property CustomerScreen screen
    readonly property bool answered: screen.level > 0
    // The keyboard, or the question for a number, has the page.
    readonly property bool away: screen.typing || screen.calling

    PadView {
        visible: page.screen.typing
        anchors.fill: parent
        writing: page.screen.writing
        Busy {
            anchors.fill: parent
            visible: !page.screen.writing.ready
            ink: Theme.groundInk
        }
        Repeater {
            model: page.screen.writing.heard
            Item {
                id: heard
                required property string role
                required property string words
                required property int atX
                required property int atY
                required property int wide
                required property int tall
                readonly property bool entry: role === "entry"
                readonly property string text: entry ? page.screen.words : ""
                x: atX
                y: atY
                width: wide
                height: tall
                Accessible.role: entry ? Accessible.EditableText : Accessible.Button
                Accessible.name: words
                Accessible.description: text
                Accessible.onPressAction: page.screen.writing.press(atX + wide / 2, atY + tall / 2)
            }
        }
    }
    KioskText {
        id: title
        visible: !page.away
        width: parent.width
        text: Hall.phrase("rate.title", Hall.language)
        font { pixelSize: Theme.fontTitle; bold: true }
        color: Theme.groundInk
        horizontalAlignment: Text.AlignHCenter
        Accessible.role: Accessible.Heading
    }
    KioskText {
        id: note
        visible: !page.answered
        height: visible ? implicitHeight : 0
        anchors { top: title.bottom; topMargin: Theme.unit }
        width: parent.width
        text: page.screen.number + " · " + Hall.phrase("rate.private", Hall.language)
        font.pixelSize: Theme.fontNote
        color: Theme.groundNote
        horizontalAlignment: Text.AlignHCenter
    }
    Grid {
        id: faces
        visible: !page.away
        anchors { top: note.bottom; topMargin: page.answered ? Theme.gap : Theme.margin }
        width: parent.width
        columns: Theme.landscape ? 5 : 1
        spacing: Theme.touchGap
        Repeater {
            model: page.screen.faces
            Face {
                required property string words
                required level
                required chosen
                width: Theme.landscape ? (faces.width - 4 * faces.spacing) / 5 : faces.width
                height: Theme.landscape ? (page.answered ? 220 : 420) : page.answered ? 120 : 200
                label: words
                onClicked: page.screen.choose(level)
            }
        }
    }
    KioskText {
        visible: !page.answered
        anchors { top: faces.bottom; topMargin: Theme.margin }
        width: parent.width
        text: Hall.phrase("screen.tap", Hall.language)
        color: Theme.groundInk
        horizontalAlignment: Text.AlignHCenter
    }
    Choices {
        visible: page.answered && !page.away
        anchors { top: faces.bottom; topMargin: Theme.gap; bottom: parent.bottom }
        width: parent.width
        screen: page.screen
        onAsked: page.screen.write(page.width, page.height)
    }
    Loader {
        active: page.screen.calling
        anchors.fill: parent
        sourceComponent: CallBack { screen: page.screen }
    }
}
