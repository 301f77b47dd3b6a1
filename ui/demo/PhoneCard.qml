import QtQuick
import ui.components
import ui.demo.model
import ui.style

// The visitor's phone: it sees the code that the terminal shows, or shows its own to the terminal's scanner.
Card {
    id: phone

    readonly property bool sees: Demo.channel !== ""

    height: rows.height + 2 * padding

    Column {
        id: rows
        width: parent.width
        spacing: Theme.unit * 2
        Row {
            spacing: Theme.gap
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "phone"
                size: 44
            }
            KioskText {
                width: rows.width - 44 - Theme.gap
                text: phone.sees ? qsTr("Your phone sees a code: %1, ¥%2").arg(Demo.channel === "alipay" ? qsTr("Alipay") : qsTr("WeChat Pay")).arg(Demo.amount)
                    : qsTr("Your phone, to show its payment code to the terminal:")
                font.pixelSize: Theme.fontNote
            }
        }
        PhoneButton {
            visible: phone.sees
            width: parent.width
            label: qsTr("Scan it and pay")
            onClicked: Demo.pay()
        }
        Row {
            visible: !phone.sees
            width: parent.width
            spacing: Theme.touchGap
            PhoneButton {
                width: (parent.width - parent.spacing) / 2
                label: qsTr("WeChat Pay")
                onClicked: Demo.showCode("wechat")
            }
            PhoneButton {
                width: (parent.width - parent.spacing) / 2
                label: qsTr("Alipay")
                onClicked: Demo.showCode("alipay")
            }
        }
    }
}
