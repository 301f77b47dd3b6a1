import QtQuick
import ui.model
import ui.style

// The head of what staff see: where one is, a note below it, language, and the way out.
Rectangle {
    id: bar

    property string iconName: "tool"
    required property string title
    property string note
    // The note wants to be seen.
    property bool urgent: false
    property string closeLabel: qsTr("Close")
    signal closed
    signal languageChosen(language: string)

    implicitHeight: 128
    color: Theme.bar

    Icon {
        id: mark
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        name: bar.iconName
        size: 56
        colour: Theme.accent
    }
    Column {
        anchors { left: mark.right; leftMargin: Theme.gap; right: buttons.left; rightMargin: Theme.gap
                  verticalCenter: parent.verticalCenter }
        KioskText {
            width: parent.width
            text: bar.title
            font.pixelSize: Theme.fontBody
            font.bold: true
            color: Theme.barInk
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        Row {
            width: parent.width
            spacing: Theme.unit * 2
            KioskText {
                id: demonstration
                // A new machine shows the shipped hall until a hub's comes: that is a demonstration, too.
                visible: text !== ""
                text: Hall.mark
                font { pixelSize: Theme.fontSmall; bold: true }
                color: Theme.accent
                wrapMode: Text.NoWrap
            }
            KioskText {
                width: parent.width - x
                text: bar.note
                font.pixelSize: Theme.fontSmall
                color: bar.urgent ? Theme.accent : Theme.groundNote
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }
    }
    Row {
        id: buttons
        anchors { right: parent.right; rightMargin: Theme.margin; verticalCenter: parent.verticalCenter }
        spacing: Theme.touchGap
        BarButton {
            iconName: "language"
            label: Session.language === "en" ? "中文" : "English"
            onClicked: bar.languageChosen(Session.language === "en" ? "zh_CN" : "en")
        }
        BarButton {
            iconName: "x"
            label: bar.closeLabel
            onClicked: bar.closed()
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
