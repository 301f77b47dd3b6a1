pragma ComponentBehavior: Bound
import QtQuick
import ui.style

// Something is going on: three dots that breathe, and what it is in words.
Item {
    id: busy

    property string text
    property color ink: Theme.cardInk
    property bool running: true

    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight

    Column {
        id: column
        anchors.centerIn: parent
        width: busy.width > 0 ? busy.width : implicitWidth
        spacing: Theme.gap
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.unit * 2
            Repeater {
                model: 3
                Rectangle {
                    id: dot
                    required property int index
                    width: 28
                    height: 28
                    radius: 14
                    color: busy.ink
                    SequentialAnimation on opacity {
                        running: busy.running && busy.visible && Theme.motion
                        loops: Animation.Infinite
                        PauseAnimation { duration: dot.index * 160 }
                        NumberAnimation { from: 0.25; to: 1; duration: 320 }
                        NumberAnimation { from: 1; to: 0.25; duration: 320 }
                        PauseAnimation { duration: 480 - dot.index * 160 }
                    }
                }
            }
        }
        KioskText {
            width: parent.width
            visible: text !== ""
            text: busy.text
            color: busy.ink
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
