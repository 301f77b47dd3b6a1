pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.counter
import ui.counter.model
import ui.style

// What the pack says of the service in hand: what to bring, limits, steps; and what to say.
Card {
    id: card

    readonly property var headings: ({
        "time_limit": qsTr("Time limit"), "fee": qsTr("Cost"), "materials": qsTr("To bring"), "ask": qsTr("To bring"),
        "steps": qsTr("Steps")
    })

    padding: Theme.gap
    implicitHeight: 0

    KeyedButton {
        id: wrong
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.touchSmall
        label: qsTr("Paid for the wrong account")
        hint: qsTr("Money that was paid for the wrong account")
        keys: "Ctrl+W"
        onClicked: WrongAccount.begin()
    }
    Flickable {
        anchors { top: parent.top; left: parent.left; right: parent.right; bottom: wrong.top; bottomMargin: Theme.touchGap }
        contentHeight: column.implicitHeight
        clip: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: column
            width: parent.width
            spacing: Theme.unit
            KioskText {
                width: parent.width
                text: ServiceGuide.serviceId === "" ? qsTr("What to say") : ServiceGuide.name
                font { pixelSize: Theme.fontHeading; bold: true }
                Accessible.role: Accessible.Heading
            }
            CarriedList {
                width: parent.width
            }
            Repeater {
                model: ServiceGuide.needs
                Column {
                    id: need
                    required property string kind
                    required property int no
                    required property string text
                    width: column.width
                    topPadding: no === 1 ? Theme.unit : 0
                    KioskText {
                        visible: need.no === 1
                        width: parent.width
                        text: card.headings[need.kind] ?? ""
                        font.pixelSize: Theme.fontSmall
                        color: Theme.cardNote
                    }
                    KioskText {
                        width: parent.width
                        text: need.kind === "ask" ? qsTr("Not confirmed for this hall: look it up") :
                            need.kind === "steps" || need.kind === "materials" ? need.no + ". " + need.text : need.text
                        font.pixelSize: Theme.fontNote
                    }
                }
            }
            KioskText {
                visible: ServiceGuide.serviceId !== ""
                width: parent.width
                topPadding: Theme.touchGap
                text: qsTr("What to say")
                font.pixelSize: Theme.fontSmall
                color: Theme.cardNote
            }
            Repeater {
                model: ServiceGuide.phrases
                Rectangle {
                    id: phrase
                    required property string text
                    width: column.width
                    height: said.implicitHeight + 2 * Theme.unit
                    radius: 6
                    color: Theme.cardWell
                    KioskText {
                        id: said
                        anchors { left: parent.left; right: parent.right; margins: Theme.touchGap; verticalCenter: parent.verticalCenter }
                        text: phrase.text
                        font.pixelSize: Theme.fontNote
                    }
                }
            }
        }
    }
}
