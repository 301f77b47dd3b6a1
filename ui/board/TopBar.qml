import QtQuick
import ui.board.model
import ui.components
import ui.model
import ui.style

// The hall, whether this is a demonstration, the date and the time.
Rectangle {
    id: bar

    implicitHeight: 96
    color: Theme.bar

    KioskText {
        id: name
        x: Theme.landscape ? Theme.margin : Theme.padding
        width: badges.x - x - Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: Hall.name
        font { pixelSize: Theme.fontHeading; bold: true }
        color: Theme.barInk
        maximumLineCount: 1
        elide: Text.ElideRight
    }
    Row {
        id: badges
        anchors { right: parent.right; rightMargin: Theme.landscape ? Theme.margin : Theme.padding; verticalCenter: parent.verticalCenter }
        spacing: Theme.gap
        Pill {
            visible: Hall.mark !== ""
            anchors.verticalCenter: parent.verticalCenter
            text: Hall.mark
            colour: Theme.accent
            ink: Theme.accentInk
        }
        KioskText {
            visible: Theme.landscape
            anchors.verticalCenter: parent.verticalCenter
            text: new Date(Hall.date + "T12:00:00").toLocaleDateString(Qt.locale("zh_CN"), "M月d日 dddd")
            font.pixelSize: Theme.fontBody
            color: Theme.groundNote
            wrapMode: Text.NoWrap
        }
        KioskText {
            objectName: "clock"
            anchors.verticalCenter: parent.verticalCenter
            text: Hall.time
            font { pixelSize: Theme.fontTitle; bold: true; features: { "tnum": 1 } }
            color: Theme.barInk
            wrapMode: Text.NoWrap
        }
    }
}
