import QtQuick
import ui.style

// An icon of resources/icons by name, drawn in one colour.
Image {
    property string name
    property color colour: Theme.cardInk
    property int size: 48

    width: size
    height: size
    sourceSize: Qt.size(size, size)
    source: name === "" ? "" : "image://icon/" + name + "/" + colour.toString().slice(1)
    Accessible.ignored: true
}
