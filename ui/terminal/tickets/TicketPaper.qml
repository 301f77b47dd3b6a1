import QtQuick
import ui.components
import ui.model
import ui.style

// The ticket as paper that comes out of a drawn slot. It is whole at once when the slip failed: then it is
// the ticket, with the code to photograph.
Item {
    id: paper

    required property TicketVisit visit
    readonly property bool onScreenOnly: visit.settled && visit.slip !== "printed"
    readonly property bool out: visit.settled
    readonly property bool withCode: onScreenOnly && visit.qr !== ""

    implicitHeight: slot.height / 2 + sheet.height

    Rectangle {
        id: slot
        width: parent.width
        height: 32
        radius: 16
        color: Theme.contrast ? "#ffffff" : "#062b28"
        z: -1
    }
    Item {
        anchors { top: slot.verticalCenter; left: parent.left; right: parent.right }
        anchors.leftMargin: Theme.padding
        anchors.rightMargin: Theme.padding
        height: sheet.height
        clip: sheet.y < 0

        Rectangle {
            id: sheet
            width: parent.width
            height: column.height + 2 * Theme.padding
            y: paper.out ? 0 : -height + number.y + number.height + Theme.padding * 2
            color: Theme.contrast ? "#000000" : "#ffffff"
            border.width: Theme.border
            border.color: Theme.cardLine
            Behavior on y { NumberAnimation { duration: Theme.slow; easing.type: Easing.OutCubic } }

            Column {
                id: column
                x: Theme.padding
                y: Theme.padding
                width: parent.width - 2 * Theme.padding
                spacing: Theme.unit * 2
                KioskText {
                    width: parent.width
                    text: Hall.phrase("tickets.your_number", Hall.language)
                    color: Theme.cardNote
                    font.pixelSize: Theme.fontNote
                    horizontalAlignment: Text.AlignHCenter
                }
                NumberDisplay {
                    id: number
                    width: parent.width
                    text: paper.visit.number
                    label: qsTr("Your number: %1").arg(text)
                }
                KioskText {
                    width: parent.width
                    text: paper.visit.service
                    horizontalAlignment: Text.AlignHCenter
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }
                Rectangle {
                    width: parent.width
                    height: Theme.border > 0 ? Theme.border : 2
                    color: Theme.cardLine
                }
                TicketFacts {
                    width: parent.width
                    visit: paper.visit
                }
                Row {
                    visible: paper.withCode
                    anchors.horizontalCenter: parent.horizontalCenter
                    spacing: Theme.gap
                    QrCode {
                        width: Theme.landscape ? 220 : 300
                        height: width
                        text: paper.withCode ? paper.visit.qr : ""
                        Accessible.role: Accessible.Graphic
                        Accessible.name: qsTr("The code of your ticket")
                    }
                }
            }
        }
    }
}
