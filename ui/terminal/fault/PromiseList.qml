pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.style

// What we promise, each with a mark.
Column {
    id: promises

    property alias model: repeater.model

    spacing: Theme.unit * 2

    Repeater {
        id: repeater
        Item {
            id: promise
            required property string modelData

            width: promises.width
            height: words.implicitHeight
            Icon {
                id: shield
                name: "shield-check"
                size: Theme.type(44)
                colour: Theme.good
            }
            KioskText {
                id: words
                x: shield.width + Theme.gap
                width: parent.width - x
                text: promise.modelData
                font.pixelSize: Theme.fontNote
            }
        }
    }
}
