import QtQuick

Rectangle {
    width: 1080
    height: 1920
    color: "#f4f7f6"

    Text {
        anchors.centerIn: parent
        text: "Hello"
        font.pixelSize: 56
        textFormat: Text.PlainText
    }
}
