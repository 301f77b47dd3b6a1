pragma ComponentBehavior: Bound

import QtQuick
import ui.components
import ui.model
import ui.style

// What to bring and how it works.
ScrollArea {
    id: needs

    property alias model: lines.model

    Column {
        width: needs.textWidth
        spacing: Theme.unit * 2

        Repeater {
            id: lines
            Column {
                id: line
                required property int index
                required property string kind
                required property int no
                required property string text
                readonly property bool figure: kind === "time_limit" || kind === "fee"

                width: parent ? parent.width : 0
                spacing: Theme.unit * 2
                topPadding: no === 1 && index > 0 && !figure ? Theme.gap : 0

                KioskText {
                    width: parent.width
                    visible: line.no === 1 && !line.figure
                    text: Hall.phrase(line.kind === "steps" ? "service.steps" : "service.materials", Hall.language)
                    font.bold: true
                    Accessible.role: Accessible.Heading
                }
                Item {
                    width: parent.width
                    height: Math.max(words.y + words.height, mark.height)
                    Rectangle {
                        id: mark
                        width: Theme.type(56)
                        height: width
                        radius: width / 2
                        color: line.kind === "steps" && !Theme.contrast ? Theme.ground : Theme.cardWell
                        border.width: Theme.border
                        border.color: Theme.cardLine
                        Icon {
                            anchors.centerIn: parent
                            visible: line.kind !== "steps"
                            name: ({ "ask": "headset", "time_limit": "clock", "fee": "coin" })[line.kind] ?? "file-text"
                            size: Theme.type(36)
                        }
                        KioskText {
                            anchors.centerIn: parent
                            visible: line.kind === "steps"
                            text: line.no
                            font.pixelSize: Theme.fontNote
                            font.bold: true
                            color: "#ffffff"
                        }
                    }
                    KioskText {
                        id: words
                        x: mark.width + Theme.gap
                        y: Math.max(0, (mark.height - implicitHeight / Math.max(1, lineCount)) / 2)
                        width: parent.width - x
                        text: line.kind === "ask" ? Hall.phrase("service.materials_ask", Hall.language)
                            : line.figure ? Hall.phrase("service." + line.kind, Hall.language) + qsTr(": ") + line.text
                            : line.text
                        font.bold: line.figure
                    }
                }
            }
        }
    }
}
