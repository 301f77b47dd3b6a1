import QtQuick
import ui.components
import ui.model
import ui.style

// The ticket as paper that comes up out of a drawn slot while the printer works. When the slip failed it is the
// ticket itself, with the code to photograph.
Item {
    id: paper

    required property TicketVisit visit
    // Large type in portrait leaves the paper little room: the page's guide says how many are ahead.
    readonly property bool compact: Theme.large && !Theme.landscape
    readonly property bool wide: Theme.landscape
    // The code stands beside the number there, and under it in portrait.
    readonly property bool beside: withCode && (compact || wide)
    readonly property bool whole: visit.settled || visit.slow
    readonly property bool withCode: whole && visit.slip !== "printed" && visit.qr !== ""
    property bool arrived: false

    Component.onCompleted: arrived = visit.number !== ""
    Connections {
        target: paper.visit
        function onNumberChanged(): void { paper.arrived = paper.visit.number !== ""; }
    }

    Item {
        id: room
        anchors { fill: parent; leftMargin: Theme.padding; rightMargin: Theme.padding; bottomMargin: slot.height / 2 }
        clip: sheet.y > 0

        Rectangle {
            id: sheet
            readonly property real numberEnd: top.y + top.height + Theme.gap

            width: parent.width
            height: room.height
            y: !paper.arrived ? height : paper.whole ? 0 : height - numberEnd
            color: Theme.contrast ? "#000000" : "#ffffff"
            border.width: Theme.border
            border.color: Theme.cardLine
            Behavior on y { NumberAnimation { duration: Theme.slow; easing.type: Easing.OutCubic } }

            Item {
                id: top
                x: Theme.padding
                y: Theme.gap
                width: parent.width - 2 * Theme.padding
                height: sheet.height - y - foot.height - 2 * Theme.gap

                KioskText {
                    id: heading
                    width: parent.width - (paper.beside ? code.width + Theme.gap : 0)
                    text: Hall.phrase("tickets.your_number", Hall.language)
                    color: Theme.cardNote
                    font.pixelSize: Theme.fontNote
                    horizontalAlignment: Text.AlignHCenter
                }
                NumberDisplay {
                    anchors { top: heading.bottom; bottom: parent.bottom }
                    width: heading.width
                    text: paper.visit.number
                    label: qsTr("Your number: %1").arg(text)
                    font.pixelSize: 320
                    fontSizeMode: Text.Fit
                    minimumPixelSize: 80
                    verticalAlignment: Text.AlignVCenter
                }
            }
            Column {
                id: foot
                anchors { bottom: parent.bottom; bottomMargin: Theme.gap }
                x: Theme.padding
                width: parent.width - 2 * Theme.padding
                spacing: Theme.unit * 2

                KioskText {
                    width: parent.width
                    visible: !paper.beside && !(paper.wide && Theme.large)
                    text: paper.visit.service
                    horizontalAlignment: Text.AlignHCenter
                    font.bold: true
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }
                Rectangle {
                    visible: !paper.compact
                    width: parent.width
                    height: Math.max(2, Theme.border)
                    color: Theme.cardLine
                }
                Item {
                    readonly property bool codeBelow: paper.withCode && !paper.beside
                    visible: !paper.compact
                    width: parent.width
                    height: Math.max(facts.height, codeBelow ? code.height : 0)
                    TicketFacts {
                        id: facts
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - (parent.codeBelow ? code.width + Theme.gap : 0)
                        visit: paper.visit
                        ink: Theme.cardInk
                        note: Theme.cardNote
                        centred: !parent.codeBelow
                    }
                }
                KioskText {
                    width: parent.width
                    visible: !paper.compact && !paper.wide && paper.visit.issued !== ""
                    text: Hall.phrase("tickets.issued", Hall.language, { "time": paper.visit.issued })
                    font.pixelSize: Theme.fontNote
                    color: Theme.cardNote
                    horizontalAlignment: paper.withCode ? Text.AlignLeft : Text.AlignHCenter
                }
            }
            QrCode {
                id: code
                visible: paper.withCode
                anchors { right: parent.right; rightMargin: Theme.padding }
                y: paper.beside ? top.y + (top.height - height) / 2 : sheet.height - height - Theme.padding
                width: paper.compact ? 264 : 280
                height: width
                text: paper.withCode ? paper.visit.qr : ""
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("The code of your ticket")
            }
        }
    }
    Rectangle {
        id: slot
        anchors.bottom: parent.bottom
        width: parent.width
        height: 40
        radius: height / 2
        color: Theme.contrast ? "#ffffff" : "#062b28"
        Rectangle {
            anchors { left: parent.left; right: parent.right; margins: Theme.padding; verticalCenter: parent.verticalCenter }
            height: 6
            radius: 3
            color: "#000000"
        }
    }
}
