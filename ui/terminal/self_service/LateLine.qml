import QtQuick
import ui.components
import ui.style

// An overdue bill: what is unpaid, for how long, and the penalty as the billing system last said it, with its arithmetic.
Item {
    id: line

    required property string month
    required property string unpaid
    required property string dueOn
    required property int days
    required property string penalty
    // When it was said.
    required property string asOf
    required property string arithmetic

    implicitHeight: words.implicitHeight

    Column {
        id: words
        width: parent.width
        spacing: Theme.unit / 2
        KioskText {
            width: parent.width
            text: qsTr("%1: ¥%2, due on %3, %n day(s) late", "", line.days).arg(line.month).arg(line.unpaid).arg(line.dueOn)
            font.pixelSize: Theme.fontNote
            font.bold: true
        }
        KioskText {
            width: parent.width
            text: line.penalty === "" ? qsTr("Late charge not yet computed; it may be added when you pay")
                : qsTr("Penalty as of %1: ¥%2").arg(line.asOf).arg(line.penalty)
            font.pixelSize: Theme.fontNote
            color: Theme.bad
        }
        KioskText {
            width: parent.width
            visible: text !== ""
            text: line.arithmetic
            font.pixelSize: Theme.fontSmall
            color: Theme.cardNote
        }
    }
}
