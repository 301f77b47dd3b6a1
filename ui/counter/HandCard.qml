import QtQuick
import ui.components
import ui.counter
import ui.counter.model
import ui.model
import ui.style

// The ticket in hand: number, service, since when, how often called, how long the service runs.
Card {
    id: card

    readonly property bool empty: InHand.stage === ""
    property bool tight: false  // a low window

    padding: tight ? 16 : 20

    Column {
        width: parent.width
        spacing: Theme.touchGap
        Row {
            width: parent.width
            spacing: Theme.touchGap
            height: 26
            Pill {
                visible: !card.empty
                text: InHand.stage === "serving" ? qsTr("Being served") : qsTr("Called")
                iconName: InHand.stage === "serving" ? "user-edit" : "speakerphone"
                size: Theme.fontSmall
                colour: Theme.ground
                ink: Theme.groundInk
            }
            Pill {
                visible: InHand.priority !== ""
                text: qsTr("Priority")
                iconName: "heart-handshake"
                size: Theme.fontSmall
                colour: Theme.accent
                ink: Theme.accentInk
            }
            Pill {
                visible: InHand.stage === "called"
                text: qsTr("call %1 of %2").arg(InHand.calls).arg(InHand.callsNeeded)
                size: Theme.fontSmall
            }
            Pill {
                visible: InHand.changed
                text: qsTr("by hand")
                iconName: "cloud-off"
                size: Theme.fontSmall
                colour: Theme.badWell
                ink: Theme.bad
            }
        }
        Item {
            visible: !card.empty
            width: parent.width
            height: 84
            NumberDisplay {
                anchors { left: parent.left; right: time.left; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
                text: InHand.number
                label: qsTr("In hand: %1").arg(InHand.number)
                horizontalAlignment: Text.AlignLeft
                minimumPixelSize: 32
            }
            Column {
                id: time
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                KioskText {
                    anchors.right: parent.right
                    text: InHand.stage === "serving" ? qsTr("Service time") : qsTr("Since the call")
                    font.pixelSize: Theme.fontSmall
                    color: Theme.cardNote
                    wrapMode: Text.NoWrap
                }
                KioskText {
                    anchors.right: parent.right
                    text: Words.clock(Feed.now - (InHand.stage === "serving" ? InHand.began : InHand.calledAt))
                    font { pixelSize: Theme.fontTitle + 4; bold: true; features: ({ "tnum": 1 }) }
                    wrapMode: Text.NoWrap
                }
            }
        }
        KioskText {
            width: parent.width
            visible: card.empty
            height: 72
            verticalAlignment: Text.AlignVCenter
            text: Work.paused ? qsTr("The window is paused") : !Work.online ? qsTr("Nobody at this window")
                : Work.waiting === 0 ? qsTr("Nobody is waiting") : qsTr("%1 waiting").arg(Work.waiting)
            font { pixelSize: Theme.fontTitle; bold: true }
            color: Theme.cardNote
        }
        KioskText {
            width: parent.width
            visible: card.empty && Work.online && !Work.paused && Work.first !== ""
            text: qsTr("Next: %1").arg(Work.first)
            font.pixelSize: Theme.fontHeading
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        KioskText {
            width: parent.width
            visible: !card.empty
            text: InHand.service === "" ? InHand.category : InHand.service
            font { pixelSize: Theme.fontHeading; bold: true }
            maximumLineCount: 1
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
        }
        KioskText {
            width: parent.width
            visible: !card.empty && InHand.issuedAt > 0
            text: qsTr("Ticket of %1 · waited %2").arg(InHand.issued).arg(Words.minutes(InHand.calledAt - InHand.issuedAt))
                + (InHand.owner === "" ? "" : " · " + InHand.owner)
            font.pixelSize: Theme.fontNote
            color: Theme.cardNote
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
        }
        KioskText {
            width: parent.width
            visible: InHand.others !== ""
            text: qsTr("Also at this window: %1").arg(InHand.others)
            font { pixelSize: Theme.fontNote; bold: true }
            color: Theme.bad
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        KioskText {
            width: parent.width
            visible: InHand.note !== ""
            text: qsTr("Note: %1").arg(InHand.note)
            font.pixelSize: Theme.fontNote
            color: Theme.cardNote
            maximumLineCount: card.tight ? 1 : 2
            elide: Text.ElideRight
        }
    }
}
