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

    KioskText {
        id: title
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
        visible: page.answered
        anchors { top: faces.bottom; topMargin: Theme.gap; bottom: parent.bottom }
        width: parent.width
        screen: page.screen
    }
}
