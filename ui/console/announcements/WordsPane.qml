pragma ComponentBehavior: Bound
import QtQuick
import ui.catalogue
import ui.components
import ui.console.announcements
import ui.style

// What an announcement says, part by part, in both languages: our markup as items, as at a terminal.
Flickable {
    id: view

    required property var parts

    contentWidth: width
    contentHeight: words.height
    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    Keys.onDownPressed: contentY = Math.max(0, Math.min(contentHeight - height, contentY + 48))
    Keys.onUpPressed: contentY = Math.max(0, contentY - 48)
    Column {
        id: words
        width: view.width
        spacing: Theme.margin
        Repeater {
            model: view.parts
            Column {
                id: part
                required property var modelData
                width: words.width
                spacing: Theme.unit
                KioskText {
                    text: KindWords.parts[part.modelData.part] ?? ""
                    font { pixelSize: Theme.fontSmall; bold: true }
                    color: Theme.cardNote
                    Accessible.role: Accessible.Heading
                }
                Row {
                    width: parent.width
                    spacing: Theme.margin
                    BlockList {
                        width: (parent.width - parent.spacing) / 2
                        model: part.modelData.zh
                    }
                    BlockList {
                        width: (parent.width - parent.spacing) / 2
                        model: part.modelData.en
                    }
                }
            }
        }
    }
}
