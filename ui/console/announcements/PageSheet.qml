import QtQuick
import ui.style

// A page of an attached PDF, as the hub drew it.
Rectangle {
    id: sheet

    required property string page
    required property int no
    required property int many

    implicitHeight: image.implicitWidth > 1 ? Math.round(width * image.implicitHeight / image.implicitWidth) : Math.round(width * 1.414)
    height: implicitHeight
    color: "#ffffff"
    border { width: 1; color: Theme.cardLine }
    Image {
        id: image
        anchors { fill: parent; margins: 1 }
        asynchronous: true
        sourceSize.width: sheet.width
        fillMode: Image.PreserveAspectFit
        source: "image://notice/" + sheet.page
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Page %1 of %2").arg(sheet.no).arg(sheet.many)
    }
}
