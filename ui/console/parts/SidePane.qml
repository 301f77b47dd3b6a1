import QtQuick
import ui.components
import ui.style

// What is chosen in the table beside it.
Card {
    id: pane

    required property string heading
    property string under
    default property alias fields: column.data

    implicitHeight: 0
    Flickable {
        anchors.fill: parent
        contentHeight: whole.implicitHeight
        clip: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: whole
            width: parent.width
            spacing: Theme.gap
            KioskText {
                width: parent.width
                text: pane.heading
                font { pixelSize: Theme.fontHeading; bold: true }
                Accessible.role: Accessible.Heading
            }
            KioskText {
                width: parent.width
                visible: text !== ""
                text: pane.under
                font.pixelSize: Theme.fontSmall
                color: Theme.cardNote
            }
            Column {
                id: column
                width: parent.width
                spacing: Theme.gap
            }
        }
    }
}
