import QtQuick
import ui.components
import ui.console.model
import ui.style

// A page of the console: its title, a note, buttons at the right, and all the rest for its content.
FocusScope {
    id: page

    required property string title
    property string note
    property bool noteUrgent: false
    // What Esc does within the page, where it has something to go back from.
    property bool handlesBack: false
    default property alias content: area.data
    property alias actions: buttons.data
    property alias body: area
    signal backRequested

    // Where no part of it has the keys, the page itself is heard.
    Accessible.role: Accessible.Pane
    Accessible.name: title

    Column {
        id: head
        x: Theme.margin
        y: Theme.gap
        width: parent.width - buttons.width - 3 * Theme.margin
        height: Theme.touch + Theme.gap
        spacing: 0
        KioskText {
            width: parent.width
            text: page.title
            font { pixelSize: Theme.fontTitle; bold: true }
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.role: Accessible.Heading
        }
        KioskText {
            width: parent.width
            text: page.note
            font.pixelSize: Theme.fontSmall
            color: page.noteUrgent ? Theme.bad : Theme.cardNote
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
    }
    Row {
        id: buttons
        anchors { right: parent.right; rightMargin: Theme.margin; verticalCenter: head.verticalCenter }
        spacing: Theme.touchGap
    }
    Item {
        id: area
        anchors { top: head.bottom; topMargin: Theme.gap; bottom: parent.bottom; bottomMargin: Theme.touchGap
                  left: parent.left; right: parent.right; leftMargin: Theme.margin; rightMargin: Theme.margin }
    }
}
