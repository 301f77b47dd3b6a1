import QtQuick
import ui.components
import ui.model
import ui.style

// A card that was forgotten on the reader is called back, above whatever is shown. It covers nothing that is touched.
Rectangle {
    id: call

    height: Math.max(Theme.header, row.height + 2 * Theme.gap)  // nothing of the header looks out below it
    color: Theme.accent
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text

    Row {
        id: row
        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width - 2 * Theme.margin)
        spacing: Theme.gap
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "id"
            size: Theme.type(64)
            colour: Theme.accentInk
        }
        KioskText {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            text: Hall.phrase("verify.card_take", Hall.language)
            font { pixelSize: Theme.fontHeading; bold: true }
            color: Theme.accentInk
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
    SequentialAnimation on opacity {
        running: call.visible && Theme.motion
        loops: Animation.Infinite
        NumberAnimation { from: 1; to: 0.85; duration: 700 }
        NumberAnimation { from: 0.85; to: 1; duration: 700 }
    }
}
