import QtQuick
import ui.components
import ui.model
import ui.style

// Where one is, who is at work, how long it stays open; language and the way out.
Rectangle {
    id: bar

    required property ServiceModel viewModel

    implicitHeight: 128
    color: Theme.bar

    Icon {
        id: mark
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        name: "tool"
        size: 56
        colour: Theme.accent
    }
    Column {
        anchors { left: mark.right; leftMargin: Theme.gap; right: buttons.left; rightMargin: Theme.gap
                  verticalCenter: parent.verticalCenter }
        KioskText {
            width: parent.width
            text: qsTr("Service")
            font.pixelSize: Theme.fontBody
            font.bold: true
            color: Theme.barInk
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        KioskText {
            width: parent.width
            text: bar.viewModel.secondsLeft > 0 ? qsTr("Closes in %1 s unless it is touched").arg(bar.viewModel.secondsLeft)
                : bar.viewModel.open ? bar.viewModel.person : Hall.name
            font.pixelSize: Theme.fontSmall
            color: bar.viewModel.secondsLeft > 0 ? Theme.accent : Theme.groundNote
            maximumLineCount: 1
            elide: Text.ElideRight
        }
    }
    Row {
        id: buttons
        anchors { right: parent.right; rightMargin: Theme.margin; verticalCenter: parent.verticalCenter }
        spacing: Theme.touchGap
        BarButton {
            iconName: "language"
            label: Session.language === "en" ? "中文" : "English"
            onClicked: Session.setLanguage(Session.language === "en" ? "zh_CN" : "en")
        }
        BarButton {
            iconName: "x"
            label: qsTr("Close")
            onClicked: bar.viewModel.close()
        }
    }

    component BarButton: Pressable {
        id: button
        required property string iconName
        shadow: false
        height: 88
        topPadding: Theme.unit
        bottomPadding: Theme.unit
        leftPadding: Theme.gap
        rightPadding: Theme.gap
        colour: Theme.bar
        pressedColour: "#136c61"
        frame: "#3f7f77"
        frameWidth: 2
        contentItem: ButtonFace {
            text: button.label
            iconName: button.iconName
            colour: Theme.barInk
        }
    }
}
