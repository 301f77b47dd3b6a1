import QtQuick
import ui.components
import ui.demo.model
import ui.style

// A drawn slot and the sheet that came out of it last: the very picture that a printer would print.
Item {
    id: tray

    readonly property bool empty: Demo.paper.toString() === ""

    Rectangle {
        id: slot
        width: parent.width
        height: 40
        radius: 20
        color: "#062b28"
        Rectangle {
            anchors { left: parent.left; right: parent.right; margins: Theme.padding; verticalCenter: parent.verticalCenter }
            height: 6
            radius: 3
            color: "#000000"
        }
    }
    Item {
        anchors { fill: parent; topMargin: slot.height / 2 }
        clip: true
        Image {
            id: sheet
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width - 2 * Theme.padding, implicitWidth)
            height: implicitWidth > 0 ? implicitHeight * width / implicitWidth : 0
            source: Demo.paper
            smooth: true
            mipmap: true
            cache: false
            onSourceChanged: feed.restart()
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("The ticket on paper")
            NumberAnimation on y {
                id: feed
                running: false
                from: -sheet.height
                to: 0
                duration: 1200
                easing.type: Easing.OutQuad
            }
        }
    }
    KioskText {
        visible: tray.empty
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Paper comes out here.")
        color: Theme.groundNote
        font.pixelSize: Theme.fontNote
    }
}
