import QtQuick
import ui.components
import ui.style

// One month's bill: whether it is paid now, what was used, what it costs.
Pressable {
    id: line

    required property string month
    required property string kwh
    required property string amount
    required property string penalty
    required property bool chosen
    required property string part
    required property string rest

    label: month
    hint: part !== "" ? inPart + ", " + ofWhole
        : chosen ? qsTr("Chosen: ¥%1").arg(amount) : qsTr("Not chosen: ¥%1").arg(amount)
    readonly property string inPart: qsTr("Part chosen: ¥%1").arg(part)
    readonly property string ofWhole: qsTr("of ¥%1, ¥%2 still due").arg(amount).arg(rest)
    checkable: false
    checked: chosen
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    topPadding: Theme.unit
    bottomPadding: Theme.unit

    contentItem: Item {
        Rectangle {
            id: mark
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.type(52)
            height: width
            radius: width / 2
            color: line.chosen ? Theme.ground : "transparent"
            border.width: 3
            border.color: line.chosen ? Theme.groundInk : Theme.cardNote
            Icon {
                anchors.centerIn: parent
                visible: line.chosen
                name: "check"
                size: Theme.type(36)
                colour: Theme.groundInk
            }
        }
        Column {
            anchors { left: mark.right; leftMargin: Theme.gap; right: sum.left; rightMargin: Theme.gap
                      verticalCenter: parent.verticalCenter }
            KioskText {
                width: parent.width
                text: line.month
                font.bold: true
                elide: Text.ElideRight
                maximumLineCount: 1
                Accessible.ignored: true
            }
            KioskText {
                width: parent.width
                visible: text !== ""
                text: line.part !== "" ? line.ofWhole : line.penalty !== "" ? qsTr("With late charge ¥%1").arg(line.penalty)
                    : line.kwh !== "" ? qsTr("%1 kWh").arg(line.kwh) : ""
                font.pixelSize: Theme.fontNote
                color: Theme.cardNote
                elide: Text.ElideRight
                maximumLineCount: 1
                Accessible.ignored: true
            }
        }
        KioskText {
            id: sum
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            text: "¥" + (line.part === "" ? line.amount : line.part)
            font.pixelSize: Theme.fontHeading
            font.bold: true
            font.features: { "tnum": 1 }
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
