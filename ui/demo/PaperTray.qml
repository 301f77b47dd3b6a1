import QtQuick
import QtQuick.Templates as T
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
        anchors { fill: parent; topMargin: slot.height / 2; bottomMargin: hint.height + Theme.unit }
        clip: true
        T.AbstractButton {
            id: sheet
            objectName: "sheet"
            anchors.horizontalCenter: parent.horizontalCenter
            visible: !tray.empty
            width: Math.min(parent.width - 2 * Theme.padding, picture.implicitWidth)
            height: picture.implicitWidth > 0 ? picture.implicitHeight * width / picture.implicitWidth : 0
            focusPolicy: Qt.TabFocus
            opacity: down ? 0.7 : 1
            onClicked: Demo.hold()
            Accessible.role: Accessible.Button
            Accessible.name: qsTr("The ticket on paper")
            Accessible.description: hint.text
            Accessible.onPressAction: Demo.hold()
            contentItem: Image {
                id: picture
                source: Demo.paper
                smooth: true
                mipmap: true
                cache: false
                onSourceChanged: feed.restart()
                Accessible.ignored: true
            }
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
        id: hint
        visible: !tray.empty
        anchors.bottom: parent.bottom
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Touch the ticket to hold it before the scanner")
        color: Theme.groundNote
        font.pixelSize: Theme.fontNote
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
