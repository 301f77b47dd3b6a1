pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.announcements
import ui.console.parts
import ui.style

// The pictures, each with the line that puts it into the text, and the way to one more.
Column {
    id: field

    required property Editor editor
    property var pictures: editor.list("pictures")
    signal wanted

    spacing: Theme.unit
    Connections {
        target: field.editor
        function onFilled(): void {
            field.pictures = field.editor.list("pictures");
        }
    }
    KioskText {
        width: parent.width
        text: qsTr("Pictures: a line [图1] or [picture 1] of the text is where the first one stands")
        font.pixelSize: Theme.fontSmall
        color: Theme.cardNote
    }
    Flow {
        width: parent.width
        spacing: Theme.gap
        Repeater {
            model: field.pictures
            Column {
                id: one
                required property string modelData
                required property int index
                spacing: Theme.unit
                Rectangle {
                    width: 132
                    height: 92
                    radius: Theme.radius
                    color: Theme.cardWell
                    border { width: 1; color: Theme.cardLine }
                    Image {
                        anchors { fill: parent; margins: 2 }
                        asynchronous: true
                        fillMode: Image.PreserveAspectFit
                        source: "image://notice/" + one.modelData
                        Accessible.role: Accessible.Graphic
                        Accessible.name: qsTr("Picture %1").arg(one.index + 1)
                    }
                }
                DeskButton {
                    width: 132
                    implicitHeight: Theme.touchSmall
                    iconName: "x"
                    label: qsTr("[picture %1]").arg(one.index + 1)
                    hint: qsTr("Take it out")
                    onClicked: field.editor.removePicture(one.index + 1)
                }
            }
        }
        DeskButton {
            visible: field.pictures.length < 6
            iconName: "file-text"
            label: qsTr("Add a picture …")
            hint: qsTr("PNG or JPEG, at most 2 MB")
            onClicked: field.wanted()
        }
    }
    KioskText {
        width: parent.width
        visible: text !== ""
        text: KindWords.fault(field.editor.faults, "pictures")
        font.pixelSize: Theme.fontSmall
        color: Theme.bad
    }
}
