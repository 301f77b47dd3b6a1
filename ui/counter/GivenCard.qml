import QtQuick
import ui.components
import ui.counter
import ui.counter.model
import ui.model
import ui.style

// A ticket that was given just now: its number to read out, its code to photograph, and what became of its slip.
Card {
    id: card

    readonly property bool bad: Given.paper === "held" || Given.paper === "not_printed" || Given.paper === "uncertain"

    padding: Theme.gap
    implicitHeight: 0

    KioskText {
        id: title
        width: parent.width - (code.visible ? code.width + Theme.gap : 0)
        text: qsTr("Ticket given") + (Given.ahead < 0 ? "" : " · " + qsTr("%n ahead", "", Given.ahead))
        font.pixelSize: Theme.fontSmall
        color: Theme.cardNote
        wrapMode: Text.Wrap
    }
    QrCode {
        id: code
        anchors { right: parent.right; top: parent.top }
        height: Math.min(204, card.height - 2 * card.padding - below.height - Theme.touchGap)
        width: height
        visible: height >= 120
        text: Given.code
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("The ticket's code")
    }
    NumberDisplay {
        anchors { top: title.bottom; bottom: service.top; left: parent.left }
        width: title.width
        text: Given.number
        label: qsTr("Ticket given: %1").arg(Given.number)
        font.pixelSize: 104
        fontSizeMode: Text.Fit
        minimumPixelSize: 40
        horizontalAlignment: Text.AlignLeft
        verticalAlignment: Text.AlignVCenter
    }
    KioskText {
        id: service
        anchors { bottom: below.top; bottomMargin: Theme.touchGap }
        width: title.width
        text: Given.service
        font { pixelSize: Theme.fontNote; bold: true }
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
    }
    Item {
        id: below
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(said.implicitHeight, again.visible ? again.height : 0)
        KioskText {
            id: said
            anchors { left: parent.left; right: again.visible ? again.left : parent.right; rightMargin: again.visible ? Theme.touchGap : 0
                      verticalCenter: parent.verticalCenter }
            text: card.paper(Given.paper)
            font.pixelSize: Theme.fontSmall
            color: card.bad ? Theme.bad : Theme.cardInk
            maximumLineCount: 3
            elide: Text.ElideRight
            Accessible.role: card.bad ? Accessible.AlertMessage : Accessible.StaticText
        }
        Pressable {
            id: again
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            visible: Given.again
            height: Theme.touchSmall
            padding: 0
            leftPadding: Theme.gap
            rightPadding: Theme.gap
            shadow: false
            colour: Theme.cardWell
            label: Given.paper === "held" ? qsTr("Print now") : qsTr("Print again")
            hint: "Ctrl+R"
            onClicked: Given.printAgain()
            contentItem: Row {
                spacing: Theme.touchGap
                KioskText {
                    anchors.verticalCenter: parent.verticalCenter
                    text: again.label
                    font.pixelSize: Theme.fontNote
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
                KeyCap {
                    anchors.verticalCenter: parent.verticalCenter
                    text: "Ctrl+R"
                }
            }
        }
    }

    function paper(state: string): string {
        switch (state) {
        case "none": return qsTr("Read the number out; the code can be photographed.");
        case "waiting":
        case "printing": return qsTr("Printing …");
        case "printed": return qsTr("Printed: hand the slip over.");
        case "uncertain": return qsTr("Perhaps printed: look before you print again.");
        case "held":
        case "not_printed": return qsTr("Not printed: %1. The number counts all the same.").arg(card.why(Given.reason));
        default: return "";
        }
    }
    function why(reason: string): string {
        switch (reason) {
        case "out": return qsTr("out of paper");
        case "cover_open": return qsTr("cover open");
        case "off": return qsTr("printer cannot be reached");
        default: return qsTr("printer does not answer");
        }
    }
}
