import QtQuick
import ui.components
import ui.style

// A field that keys of our own fill: touch it to choose it. A secret shows as dots only.
Pressable {
    id: field

    property string value
    // Signs typed so far, where they are not shown.
    property int dots: -1
    property bool chosen: false
    property string placeholder

    frame: chosen ? Theme.accent : Theme.cardLine
    frameWidth: chosen ? 6 : Math.max(2, Theme.border)
    shadow: false
    topPadding: Theme.unit * 2
    bottomPadding: Theme.unit * 2
    implicitHeight: 136
    Accessible.role: Accessible.EditableText
    Accessible.description: dots >= 0 ? qsTr("%n sign(s) typed", "", dots) : value

    contentItem: Item {
        KioskText {
            id: name
            width: parent.width
            text: field.label
            font.pixelSize: Theme.fontSmall
            color: Theme.cardNote
            Accessible.ignored: true
        }
        KioskText {
            anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
            readonly property bool empty: field.dots >= 0 ? field.dots === 0 : field.value === ""
            text: empty ? field.placeholder : field.dots >= 0 ? "●".repeat(Math.min(field.dots, 16)) : field.value
            font.pixelSize: empty ? Theme.fontNote : Theme.fontHeading
            font.bold: !empty
            font.features: { "tnum": 1 }
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 24
            color: empty ? Theme.cardNote : Theme.cardInk
            wrapMode: Text.NoWrap
            elide: Text.ElideLeft
            Accessible.ignored: true
        }
    }
}
