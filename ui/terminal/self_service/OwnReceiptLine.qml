import QtQuick
import ui.components
import ui.style

// A receipt of the list: when, how and how much; and whether there is paper of it.
Pressable {
    id: line

    required property string on
    required property string amount
    required property string channel
    required property bool printed
    required property string rest
    required property string back
    required property bool returned
    readonly property string way: {
        switch (channel) {
        case "wechat": return qsTr("WeChat Pay");
        case "alipay": return qsTr("Alipay");
        case "cash": return qsTr("Cash");
        case "transfer": return qsTr("Bank transfer");
        default: return "";
        }
    }
    readonly property string paper: printed ? qsTr("Original printed") : qsTr("Not printed yet")
    readonly property string note: back === "" ? (rest === "" ? "" : qsTr("Part payment, ¥%1 still due").arg(rest))
        : returned ? qsTr("Not booked: ¥%1, gone back to you").arg(back)
        : qsTr("Not booked: ¥%1, on its way back to you").arg(back)
    readonly property string second: note === "" ? paper : note

    label: on + ", ¥" + amount
    hint: (way === "" ? "" : way + ", ") + (note === "" ? "" : note + ", ") + paper
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    topPadding: Theme.unit
    bottomPadding: Theme.unit

    contentItem: Item {
        Column {
            anchors { left: parent.left; right: sum.left; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
            spacing: Theme.unit / 2
            KioskText {
                width: parent.width
                text: line.on + (line.way === "" ? "" : " · " + line.way)
                font { pixelSize: Theme.fontNote; bold: true; features: ({ "tnum": 1 }) }
                elide: Text.ElideRight
                maximumLineCount: 1
                Accessible.ignored: true
            }
            Row {
                spacing: Theme.unit
                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: line.printed ? "circle-check" : "printer"
                    size: Math.round(Theme.fontSmall * 1.15)
                    colour: Theme.cardNote
                }
                KioskText {
                    text: line.second
                    font.pixelSize: Theme.fontSmall
                    color: Theme.cardNote
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
        KioskText {
            id: sum
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            text: "¥" + line.amount
            font { pixelSize: Theme.fontBody; bold: true; features: ({ "tnum": 1 }) }
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
