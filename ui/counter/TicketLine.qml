import QtQuick
import ui.components
import ui.counter
import ui.counter.model
import ui.style

// One ticket of a list; the chosen one shows what can be done with it.
Pressable {
    id: line

    required property int index
    required property string ticketId
    required property string number
    required property string service
    required property real since
    required property string issued
    required property string priority
    required property string note
    required property string owner
    required property bool first
    required property bool here
    required property int version
    required property string list
    property bool chosen: false

    readonly property string time: Words.minutes(Feed.now - since)

    function act(): void {
        if (list === "held")
            Work.resume(ticketId);
        else if (list === "missed")
            Work.bringBack(ticketId);
        else if (Work.may("call_next")) {
            if (first)
                Work.act("call_next");
            else
                fill("call");
        }
    }
    function fill(kind: string): void {
        Panel.openFor(kind, number, ticketId, version);
    }

    label: number + (priority === "" ? "" : " " + qsTr("Priority")) + ", " + service + ", " + time
    height: chosen ? 44 + offers.height + Theme.touchGap + (remark.visible ? remark.height + Theme.unit : 0) : 44
    padding: 0
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    shadow: false
    frameWidth: 0
    radius: 6
    colour: chosen ? Theme.cardPressed : Theme.card

    contentItem: Item {
        KioskText {
            id: what
            height: 44
            width: 72
            verticalAlignment: Text.AlignVCenter
            text: line.number
            font { pixelSize: Theme.fontHeading; bold: Work.online; features: ({ "tnum": 1 }) }
            color: Work.online ? Theme.cardInk : Theme.cardNote
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.fontSmall
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        Pill {
            id: mark
            visible: line.priority !== ""
            anchors { left: what.right; leftMargin: Theme.unit }
            y: (44 - height) / 2
            text: qsTr("Priority")
            size: Theme.fontSmall
            colour: Theme.accent
            ink: Theme.accentInk
        }
        KioskText {
            anchors { left: mark.visible ? mark.right : what.right; leftMargin: Theme.touchGap; right: wait.left
                      rightMargin: Theme.touchGap }
            height: 44
            verticalAlignment: Text.AlignVCenter
            text: line.service + (line.here ? " · " + qsTr("for this window") : "")
            font.pixelSize: Theme.fontNote
            color: Theme.cardNote
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        KioskText {
            id: wait
            anchors.right: parent.right
            height: 44
            verticalAlignment: Text.AlignVCenter
            text: line.time
            font { pixelSize: Theme.fontBody; features: ({ "tnum": 1 }) }
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        KioskText {
            id: remark
            visible: line.chosen && text !== ""
            y: 44
            width: parent.width
            text: line.note + (line.owner === "" ? "" : " (" + line.owner + ")")
            font.pixelSize: Theme.fontNote
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        Flow {
            id: offers
            visible: line.chosen
            y: remark.visible ? remark.y + remark.height + Theme.unit : 44
            width: parent.width
            spacing: Theme.touchGap
            Offer { step: line.list === "held" ? "resume" : line.list === "missed" ? "back" : "call"; keys: qsTr("Enter"); onClicked: line.act() }
            Offer { visible: line.list === "waiting"; step: "priority"; onClicked: line.fill("priority") }
            Offer { visible: line.list === "held"; step: "transfer"; keys: ""; onClicked: line.fill("transfer") }
            Offer { visible: line.list !== "missed"; step: "cancel"; onClicked: line.fill("cancel") }
        }
    }

    component Offer: StepButton {
        height: Theme.touchSmall
    }
}
