pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.counter
import ui.counter.model
import ui.style

// What wants somebody now: help calls from terminals, what does not fit after work by hand, alerts for the manager.
Item {
    id: attention

    property real room: 240
    readonly property bool any: Lists.helpCount + Lists.alertCount + Lists.mismatchCount > 0

    height: any ? Math.min(room, column.implicitHeight) : 0
    visible: any

    KioskText {
        id: more
        visible: list.clip
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        text: qsTr("%1 in all: scroll for the others").arg(Lists.helpCount + Lists.alertCount + Lists.mismatchCount)
        font.pixelSize: Theme.fontSmall
        color: Theme.cardNote
        horizontalAlignment: Text.AlignHCenter
    }
    Flickable {
        id: list
        anchors { fill: parent; bottomMargin: clip ? more.height + Theme.unit : 0 }
        contentHeight: column.implicitHeight
        clip: column.implicitHeight > attention.room
        interactive: clip
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: column
            width: parent.width
            spacing: Theme.touchGap
            Repeater {
                model: Lists.help
                Notice {
                    id: help
                    required property int index
                    required property string helpId
                    required property string place
                    required property real since
                    required property bool escalated
                    iconName: "bell-ringing"
                    title: qsTr("Help wanted: %1").arg(place)
                    note: Words.clock(Feed.now - since) + (escalated ? " · " + qsTr("the manager knows") : "")
                    button: qsTr("Seen, I am coming")
                    keys: index === 0 ? "Ctrl+H" : ""
                    urgent: true
                    onDone: Work.answerHelp(help.helpId)
                }
            }
            Repeater {
                model: Lists.mismatches
                Notice {
                    id: mismatch
                    required property int index
                    required property string number
                    required property string reason
                    required property string window
                    iconName: "alert-triangle"
                    title: qsTr("By hand: %1").arg(number)
                    note: Words.mismatch(reason, window) + " · " + qsTr("it is on record")
                    button: index === 0 ? qsTr("Seen") : ""
                    urgent: true
                    onDone: Work.forgetMismatches()
                }
            }
            Repeater {
                model: Lists.alerts
                Notice {
                    id: alert
                    required property string alertId
                    required property string kind
                    required property string detail
                    required property string at
                    required property string what
                    required property string channel
                    iconName: "alert-circle"
                    title: Words.alert(kind, what)
                    note: [at, Words.why(kind, what), Words.channel(channel), Words.detail(kind, detail)]
                        .filter(part => part !== "").join(" · ")
                    button: qsTr("Seen")
                    urgent: kind === "gateway" || kind === "printer"
                    onDone: Work.acknowledge(alert.alertId)
                }
            }
        }
    }

    component Notice: Card {
        id: notice
        property string iconName
        property string title
        property string note
        property string button
        property string keys
        property bool urgent: false
        signal done
        width: parent.width
        height: Math.max(words.height, seen.visible ? seen.height : 0) + 2 * padding
        padding: Theme.touchGap
        colour: urgent ? Theme.badWell : Theme.card
        Icon {
            id: mark
            anchors.verticalCenter: parent.verticalCenter
            name: notice.iconName
            size: Theme.icon
            colour: notice.urgent ? Theme.bad : Theme.cardInk
        }
        Column {
            id: words
            anchors { left: mark.right; leftMargin: Theme.touchGap; right: seen.visible ? seen.left : parent.right
                      rightMargin: Theme.touchGap; verticalCenter: parent.verticalCenter }
            KioskText {
                width: parent.width
                text: notice.title
                font { pixelSize: Theme.fontNote; bold: true }
            }
            KioskText {
                width: parent.width
                text: notice.note
                font { pixelSize: Theme.fontSmall; features: ({ "tnum": 1 }) }
                color: Theme.cardNote
            }
        }
        Pressable {
            id: seen
            visible: notice.button !== ""
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            height: Theme.touchSmall
            padding: 0
            leftPadding: Theme.touchGap
            rightPadding: Theme.touchGap
            shadow: false
            label: notice.button
            hint: notice.title
            onClicked: notice.done()
            contentItem: Row {
                spacing: Theme.unit
                KioskText {
                    height: parent.height
                    verticalAlignment: Text.AlignVCenter
                    text: seen.label
                    font.pixelSize: Theme.fontSmall
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
                KeyCap {
                    anchors.verticalCenter: parent.verticalCenter
                    text: notice.keys
                }
            }
        }
    }
}
