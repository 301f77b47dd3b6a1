import QtQuick
import ui.components
import ui.counter
import ui.counter.model
import ui.style

// One ticket of a list; the chosen one shows what can be done with it.
Rectangle {
    id: line

    signal chose

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

    height: 44 + (chosen ? offers.height + Theme.touchGap + Theme.unit + (remark.visible ? remark.height : 0) : 0)
    radius: 6
    color: chosen ? Theme.cardPressed : Theme.card

    Pressable {
        id: head
        width: parent.width
        height: 44
        padding: 0
        leftPadding: Theme.gap
        rightPadding: Theme.gap
        shadow: false
        frameWidth: 0
        radius: 6
        colour: line.color
        label: line.number + (line.priority === "" ? "" : " " + qsTr("Priority")) + ", " + line.service + ", " + line.time
        hint: line.note
        Accessible.checkable: true
        Accessible.checked: line.chosen
        onClicked: line.chose()
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
                lineHeight: 0.95
                maximumLineCount: 2
                elide: Text.ElideRight
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
        }
    }
    KioskText {
        id: remark
        visible: line.chosen && text !== ""
        x: Theme.gap
        y: 44
        width: parent.width - 2 * Theme.gap
        text: line.note + (line.owner === "" ? "" : " (" + line.owner + ")")
        font.pixelSize: Theme.fontNote
        maximumLineCount: 2
        elide: Text.ElideRight
    }
    Flow {
        id: offers
        visible: line.chosen
        x: Theme.gap
        y: 44 + Theme.unit + (remark.visible ? remark.height : 0)
        width: parent.width - 2 * Theme.gap
        spacing: Theme.touchGap
        Offer { step: line.list === "held" ? "resume" : line.list === "missed" ? "back" : "call"; keys: qsTr("Enter"); onClicked: line.act() }
        Offer { visible: line.list === "waiting"; step: "priority"; onClicked: line.fill("priority") }
        Offer { visible: line.list === "held"; step: "transfer"; keys: ""; onClicked: line.fill("transfer") }
        Offer { visible: line.list !== "missed"; step: "cancel"; onClicked: line.fill("cancel") }
    }

    component Offer: StepButton {
        height: Theme.touchSmall
    }
}
