import QtQuick
import ui.components
import ui.style

// One account of the payment: whose, where, how much.
Item {
    id: line

    required property string account
    required property string name
    required property string village
    required property string amount
    // What a part leaves due.
    required property string rest
    // Which months, or the balance.
    required property string what
    readonly property string inPart: rest === "" ? "" : qsTr("part of what is due, ¥%1 still due").arg(rest)
    property color ink: Theme.cardInk
    property color note: Theme.cardNote

    height: words.height + Theme.unit * 3
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1, account %2: ¥%3").arg(name).arg(account).arg(amount) + (what === "" ? "" : ", " + what) + (inPart === "" ? "" : ", " + inPart)

    Column {
        id: words
        anchors { left: parent.left; right: sum.left; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
        KioskText {
            width: parent.width
            text: line.name + (line.village === "" ? "" : " · " + line.village)
            font.bold: true
            color: line.ink
            elide: Text.ElideRight
            maximumLineCount: 1
            Accessible.ignored: true
        }
        KioskText {
            width: parent.width
            text: line.account
            font.pixelSize: Theme.fontNote
            font.features: { "tnum": 1 }
            color: line.note
            Accessible.ignored: true
        }
        KioskText {
            width: parent.width
            visible: line.what !== ""
            text: line.what
            font.pixelSize: Theme.fontNote
            font.features: { "tnum": 1 }
            color: line.note
            Accessible.ignored: true
        }
        KioskText {
            width: parent.width
            visible: line.inPart !== ""
            text: line.inPart
            font.pixelSize: Theme.fontNote
            font.features: { "tnum": 1 }
            color: line.note
            Accessible.ignored: true
        }
    }
    KioskText {
        id: sum
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        text: "¥" + line.amount
        font.bold: true
        font.features: { "tnum": 1 }
        color: line.ink
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
