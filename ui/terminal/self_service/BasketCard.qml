import QtQuick
import ui.components
import ui.style

// One account of the payment: whose, where, what of it is paid and how much; and a way to take it out.
Item {
    id: card

    required property string account
    required property string name
    required property string village
    required property string amount
    required property string rest
    required property string what
    signal removed
    readonly property string whose: name + (village === "" ? "" : " · " + village)
    readonly property string months: rest === "" ? what : qsTr("%1, in part").arg(what)
    readonly property string later: rest === "" ? "" : qsTr("¥%1 still due").arg(rest)

    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, account %2: ¥%3").arg(whose).arg(account).arg(amount) + ", " + months
                     + (later === "" ? "" : ", " + later)

    Card {
        anchors.fill: parent
        padding: Theme.unit * 2

        Item {
            anchors.fill: parent
            Column {
                anchors { left: parent.left; leftMargin: Theme.unit; right: end.left; rightMargin: Theme.gap
                          verticalCenter: parent.verticalCenter }
                KioskText {
                    width: parent.width
                    text: card.whose
                    font.bold: true
                    elide: Text.ElideRight
                    maximumLineCount: 1
                    Accessible.ignored: true
                }
                KioskText {
                    width: parent.width
                    text: card.account
                    font { pixelSize: Theme.fontNote; features: ({ "tnum": 1 }) }
                    color: Theme.cardNote
                    Accessible.ignored: true
                }
                KioskText {
                    width: parent.width
                    text: card.months
                    font { pixelSize: Theme.fontNote; features: ({ "tnum": 1 }) }
                    color: Theme.cardNote
                    Accessible.ignored: true
                }
                KioskText {
                    width: parent.width
                    // In large type the page of the payment says it.
                    visible: text !== "" && !Theme.large
                    text: card.later
                    font { pixelSize: Theme.fontNote; features: ({ "tnum": 1 }) }
                    color: Theme.cardNote
                    Accessible.ignored: true
                }
            }
            Item {
                id: end
                anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
                width: Math.max(sum.implicitWidth, out.implicitWidth)
                KioskText {
                    id: sum
                    anchors { right: parent.right; rightMargin: Theme.unit; bottom: out.top; bottomMargin: Theme.unit }
                    text: "¥" + card.amount
                    font { bold: true; features: ({ "tnum": 1 }) }
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
                SecondaryButton {
                    id: out
                    anchors { right: parent.right; bottom: parent.bottom }
                    height: Theme.touch
                    label: qsTr("Remove")
                    hint: card.whose
                    iconName: Theme.large ? "" : "x"
                    onClicked: card.removed()
                }
            }
        }
    }
}
