import QtQuick
import ui.components
import ui.style

// Somebody who serves here: the photo, the name, the number, the windows.
Card {
    id: card

    required property string number
    required property string person
    required property string windows
    required property string photo

    padding: Theme.gap
    height: Math.max(face.height, words.height) + 2 * padding
    Accessible.role: Accessible.StaticText
    Accessible.name: [person, qsTr("No. %1").arg(number), place.text].join(", ")

    Image {
        id: face
        width: 168
        height: 224
        source: card.photo
        fillMode: Image.PreserveAspectFit
        sourceSize.width: width
        smooth: true
        Accessible.ignored: true
    }
    Column {
        id: words
        anchors { left: face.right; leftMargin: Theme.gap; right: parent.right; verticalCenter: parent.verticalCenter }
        spacing: Theme.unit
        KioskText {
            width: parent.width
            text: card.person
            font.bold: true
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        KioskText {
            width: parent.width
            text: qsTr("No. %1").arg(card.number)
            font.pixelSize: Theme.fontNote
            color: Theme.cardNote
            Accessible.ignored: true
        }
        KioskText {
            id: place
            width: parent.width
            text: card.windows === "" ? qsTr("At every window") : card.windows
            font.pixelSize: Theme.fontNote
            color: Theme.cardNote
            maximumLineCount: 3
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
