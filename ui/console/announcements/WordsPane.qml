pragma ComponentBehavior: Bound
import QtQuick
import ui.catalogue
import ui.components
import ui.console.announcements
import ui.console.parts
import ui.style

// What an announcement says, part by part, in both languages: our markup as items, as at a terminal.
Flickable {
    id: view

    required property var parts
    property var pages: []
    property string pdf
    property bool tariff: false
    property var doubts: []

    contentWidth: width
    contentHeight: words.height + 2 * words.y
    clip: true
    activeFocusOnTab: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("What it says")
    boundsBehavior: Flickable.StopAtBounds
    Keys.onPressed: event => {
        const to = { [Qt.Key_Down]: contentY + 48, [Qt.Key_Up]: contentY - 48, [Qt.Key_PageDown]: contentY + 0.9 * height,
                     [Qt.Key_PageUp]: contentY - 0.9 * height, [Qt.Key_Home]: 0, [Qt.Key_End]: contentHeight }[event.key];
        if (to === undefined)
            return;
        contentY = Math.max(0, Math.min(contentHeight - height, to));
        event.accepted = true;
    }
    FocusFrame { of: view }
    Column {
        id: words
        x: Theme.unit  // off the focus's frame
        y: Theme.unit
        width: view.width - 2 * x
        spacing: Theme.margin
        Repeater {
            model: view.doubts
            Notice {
                required property var modelData
                width: words.width
                text: KindWords.doubt(modelData.why, modelData.what, modelData.field)
            }
        }
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
        KioskText {
            visible: view.tariff
            width: parent.width
            text: KindWords.tariff
            font { pixelSize: Theme.fontSmall; bold: true }
            color: Theme.cardNote
        }
        KioskText {
            visible: view.pages.length > 0
            width: parent.width
            text: qsTr("Attached PDF: %1").arg(view.pdf)
            font { pixelSize: Theme.fontSmall; bold: true }
            color: Theme.cardNote
            Accessible.role: Accessible.Heading
        }
        Repeater {
            model: view.pages
            PageSheet {
                required property string modelData
                required property int index
                width: Math.min(words.width, 900)
                page: modelData
                no: index + 1
                many: view.pages.length
            }
        }
    }
}
