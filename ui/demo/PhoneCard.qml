import QtQuick
import QtQuick.Templates as T
import ui.components
import ui.demo.model
import ui.style

// The visitor's phone: it sees the code that the terminal shows.
Card {
    id: phone

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
                text: qsTr("Your phone sees a code: %1, ¥%2").arg(Demo.channel === "alipay" ? qsTr("Alipay") : qsTr("WeChat Pay")).arg(Demo.amount)
                font.pixelSize: Theme.fontNote
            }
        }
        // Not of our components: this window has no sounds of its own.
        T.AbstractButton {
            id: scan
            width: parent.width
            height: 96
            focusPolicy: Qt.TabFocus
            onClicked: Demo.pay()
            Accessible.role: Accessible.Button
            Accessible.name: face.text
            Accessible.onPressAction: Demo.pay()
            background: Rectangle {
                radius: Theme.radius
                color: scan.down ? Theme.accentPressed : Theme.accent
            }
            contentItem: ButtonFace {
                id: face
                text: qsTr("Scan it and pay")
                iconName: "scan"
                colour: Theme.accentInk
            }
        }
    }
}
