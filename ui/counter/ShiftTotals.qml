pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.counter
import ui.counter.model
import ui.style

// Channel by channel what came and went back, and below it the net and what was counted.
Column {
    id: totals

    required property string net
    required property string counted
    required property string difference
    required property string reason

    spacing: Theme.unit

    Cells { first: ""; second: qsTr("Payments"); third: qsTr("Refunds"); small: true }
    Repeater {
        model: ShiftDesk.lines
        Cells {
            required property string channel
            required property int payments
            required property string captured
            required property int refunds
            required property string refunded
            first: Words.channel(channel)
            second: qsTr("%1 ×").arg(payments) + "  ¥" + captured
            third: refunds === 0 ? "–" : qsTr("%1 ×").arg(refunds) + "  ¥" + refunded
        }
    }
    Rectangle {
        width: parent.width
        height: 1
        color: Theme.cardLine
    }
    Cells { first: qsTr("Net"); third: "¥" + totals.net; strong: true }
    Cells { visible: totals.counted !== ""; first: qsTr("Counted"); third: "¥" + totals.counted }
    Cells {
        visible: totals.counted !== ""
        first: totals.difference === "" ? qsTr("Counted alike") : qsTr("Difference")
        second: totals.reason
        third: totals.difference
        ink: totals.difference === "" ? Theme.cardNote : Theme.bad
    }

    component Cells: Item {
        id: cells
        property string first
        property string second
        property string third
        property bool strong: false
        property bool small: false
        property color ink: small ? Theme.cardNote : Theme.cardInk
        width: parent?.width ?? 0
        height: Math.max(a.implicitHeight, b.implicitHeight, c.implicitHeight)
        Cell { id: a; of: cells; width: parent.width * 0.22; text: cells.first }
        Cell { id: b; of: cells; x: parent.width * 0.22; width: parent.width * 0.42; text: cells.second; horizontalAlignment: totals.reason !== "" && cells.second === totals.reason ? Text.AlignLeft : Text.AlignRight }
        Cell { id: c; of: cells; x: parent.width * 0.66; width: parent.width * 0.34; text: cells.third; horizontalAlignment: Text.AlignRight }
    }
    component Cell: KioskText {
        required property Cells of
        font { pixelSize: of.small ? Theme.fontSmall : of.strong ? Theme.fontHeading : Theme.fontBody
               bold: of.strong; features: ({ "tnum": 1 }) }
        color: of.ink
    }
}
