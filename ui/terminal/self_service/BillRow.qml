import QtQuick
import ui.components
import ui.style

// A line of a bill: what for, its arithmetic below, its amount.
Item {
    id: row

    required property string label
    required property string amount
    property string note
    // What it is called here, where the billing system's own word stands in the note.
    property string named
    readonly property string called: named === "" ? label : named
    property bool strong: false

    implicitHeight: Math.max(words.implicitHeight, sum.implicitHeight)
    Accessible.role: Accessible.StaticText
    Accessible.name: called + (note === "" ? "" : ", " + note) + ", ¥" + amount

    Column {
        id: words
        width: parent.width - sum.width - Theme.gap
        KioskText {
            width: parent.width
            text: row.called
            font { pixelSize: Theme.fontNote; bold: row.strong }
            Accessible.ignored: true
        }
        KioskText {
            width: parent.width
            visible: row.note !== ""
            text: row.note
            font { pixelSize: Theme.fontSmall; features: ({ "tnum": 1 }) }
            color: Theme.cardNote
            Accessible.ignored: true
        }
    }
    KioskText {
        id: sum
        anchors.right: parent.right
        text: "¥" + row.amount
        font { pixelSize: row.strong ? Theme.fontBody : Theme.fontNote; bold: row.strong; features: ({ "tnum": 1 }) }
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
