import QtQuick
import ui.components
import ui.counter.customer
import ui.keyboard
import ui.model
import ui.style

// May we call you? Only for whoever wants it; the number is sealed, and no clerk sees it.
Item {
    id: page

    required property CustomerScreen screen
    readonly property bool wide: Theme.landscape

    KioskText {
        id: title
        width: parent.width
        text: Hall.phrase(page.screen.error !== "" ? page.screen.error : "rate.call", Hall.language)
        font { pixelSize: Theme.fontTitle; bold: true }
        color: Theme.groundInk
        horizontalAlignment: Text.AlignHCenter
        Accessible.role: Accessible.Heading
    }
    KioskText {
        id: note
        anchors { top: title.bottom; topMargin: Theme.unit }
        width: parent.width
        text: Hall.phrase("rate.call_note", Hall.language)
        font.pixelSize: Theme.fontNote
        color: Theme.groundNote
        horizontalAlignment: Text.AlignHCenter
    }
    Card {
        id: number
        anchors { top: note.bottom; topMargin: Theme.margin }
        width: page.wide ? (parent.width - Theme.margin) / 2 : parent.width
        height: 160
        KioskText {
            anchors.fill: parent
            text: page.screen.phone === "" ? "–" : page.screen.phone
            font { pixelSize: Theme.fontTitle; bold: true; features: ({ "tnum": 1 }) }
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 32
            wrapMode: Text.NoWrap
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            Accessible.role: Accessible.EditableText
            Accessible.name: Hall.phrase("rate.call", Hall.language)
            Accessible.description: page.screen.phone
        }
    }
    KeyRows {
        anchors { top: page.wide ? number.top : number.bottom; topMargin: page.wide ? 0 : Theme.margin
                  right: parent.right; bottom: page.wide ? parent.bottom : done.top; bottomMargin: page.wide ? 0 : Theme.margin }
        width: number.width
        onTyped: key => page.screen.dial(key)
        onErased: page.screen.erase()
    }
    PrimaryButton {
        id: done
        anchors { bottom: parent.bottom; left: parent.left }
        width: number.width
        focusPolicy: Qt.NoFocus
        label: Hall.phrase(page.screen.phone === "" ? "survey.leave" : "rate.done", Hall.language)
        iconName: page.screen.phone === "" ? "arrow-right" : "check"
        onClicked: page.screen.done()
    }
}
