import QtQuick
import ui.components
import ui.flow
import ui.model
import ui.style

// Back, home, help, language, large type, contrast: always here, always in this order.
Rectangle {
    id: footer

    readonly property int gap: Theme.touchGap
    readonly property int cell: Theme.landscape ? 232 : Math.floor((width - 2 * Theme.gap - 5 * gap) / 6)

    implicitHeight: Theme.large ? 168 : 136
    color: Theme.bar

    Row {
        visible: Navigator.atHome
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.unit * 2
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "phone"
            size: Theme.type(40)
            colour: Theme.barInk
        }
        KioskText {
            anchors.verticalCenter: parent.verticalCenter
            text: Hall.hotline
            font.pixelSize: Theme.fontBody
            font.bold: true
            color: Theme.barInk
        }
    }
    Row {
        x: Theme.landscape ? Theme.margin : Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: footer.gap
        FooterButton {
            visible: !Navigator.atHome
            width: footer.cell
            height: footer.height - 2 * footer.gap
            iconName: "arrow-left"
            label: qsTr("Back")
            onClicked: Navigator.back()
        }
        FooterButton {
            visible: !Navigator.atHome
            width: footer.cell
            height: footer.height - 2 * footer.gap
            iconName: "home-2"
            label: qsTr("Home")
            onClicked: Navigator.home()
        }
    }
    Row {
        anchors { right: parent.right; rightMargin: Theme.landscape ? Theme.margin : Theme.gap
                  verticalCenter: parent.verticalCenter }
        spacing: footer.gap
        FooterButton {
            width: footer.cell
            height: footer.height - 2 * footer.gap
            iconName: "headset"
            ink: Theme.accent
            label: qsTr("Help")
            hint: qsTr("Call a member of staff")
            onClicked: Help.call()
        }
        FooterButton {
            width: footer.cell
            height: footer.height - 2 * footer.gap
            iconName: "language"
            label: Session.language === "en" ? "中文" : "English"
            onClicked: Session.setLanguage(Session.language === "en" ? "zh_CN" : "en")
        }
        FooterButton {
            width: footer.cell
            height: footer.height - 2 * footer.gap
            iconName: "text-size"
            label: qsTr("Large")
            hint: qsTr("Larger type")
            checkable: true
            on: Session.largeType
            onClicked: Session.setLargeType(!Session.largeType)
        }
        FooterButton {
            width: footer.cell
            height: footer.height - 2 * footer.gap
            iconName: "contrast-2"
            label: qsTr("Contrast")
            hint: qsTr("High contrast")
            checkable: true
            on: Session.highContrast
            onClicked: Session.setHighContrast(!Session.highContrast)
        }
    }
}
