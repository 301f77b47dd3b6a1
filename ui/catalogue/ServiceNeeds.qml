import QtQuick
import ui.components
import ui.model
import ui.style

// What to bring and how it works. Whole lines only: what does not fit comes with "More".
Item {
    id: needs

    property alias model: view.model
    readonly property bool more: view.contentY + view.height < view.contentHeight - 1

    ListView {
        id: view
        width: parent.width
        height: parent.height - (turn.visible ? turn.height + Theme.gap : 0)
        interactive: false
        spacing: Theme.unit * 2
        cacheBuffer: 100000
        reuseItems: false

        delegate: Column {
            id: line
            required property string kind
            required property int no
            required property string text
            readonly property bool whole: y >= view.contentY - 1 && y + height <= view.contentY + view.height + 1

            width: view.width
            opacity: whole ? 1 : 0
            spacing: Theme.unit * 2
            topPadding: kind === "steps" && no === 1 ? Theme.gap : 0

            KioskText {
                width: parent.width
                visible: line.no === 1
                text: {
                                return Hall.phrase(line.kind === "steps" ? "service.steps" : "service.materials", Hall.language);
                }
                font.pixelSize: Theme.fontBody
                font.bold: true
                color: Theme.cardInk
                Accessible.role: Accessible.Heading
                Accessible.ignored: !line.whole
            }
            Item {
                width: parent.width
                height: Math.max(words.height, mark.height)
                Rectangle {
                    id: mark
                    width: Theme.type(56)
                    height: width
                    radius: width / 2
                    color: Theme.cardWell
                    border.width: Theme.border
                    border.color: Theme.cardLine
                    Icon {
                        anchors.centerIn: parent
                        visible: line.kind !== "steps"
                        name: line.kind === "ask" ? "headset" : "file-text"
                        size: Theme.type(36)
                    }
                    KioskText {
                        anchors.centerIn: parent
                        visible: line.kind === "steps"
                        text: line.no
                        font.pixelSize: Theme.fontNote
                        font.bold: true
                    }
                }
                KioskText {
                    id: words
                    x: mark.width + Theme.gap
                    width: parent.width - x
                    y: Math.max(0, (mark.height - height) / 2)
                    text: line.kind === "ask" ? Hall.phrase("service.materials_ask", Hall.language) : line.text
                    font.pixelSize: Theme.fontBody
                    lineHeight: 1.15
                    Accessible.ignored: !line.whole
                }
            }
        }
    }
    Item {
        id: turn
        visible: view.contentHeight > needs.height
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.touch
        SecondaryButton {
            visible: view.contentY > 0
            width: (parent.width - Theme.touchGap) / 2
            height: parent.height
            colour: Theme.cardWell
            shadow: false
            iconName: "chevron-left"
            label: qsTr("Back to the first lines")
            onClicked: view.contentY = 0
        }
        SecondaryButton {
            visible: needs.more
            anchors.right: parent.right
            width: view.contentY > 0 ? (parent.width - Theme.touchGap) / 2 : parent.width
            height: parent.height
            colour: Theme.cardWell
            shadow: false
            iconName: "chevron-right"
            label: qsTr("More")
            onClicked: view.contentY = needs.nextTop()
        }
    }

    // The top of the first line that is not whole now; a line taller than the view is passed by a view's height.
    function nextTop(): real {
        const last = Math.max(0, view.contentHeight - view.height);
        for (let at = 0; at < view.count; ++at) {
            const line = view.itemAtIndex(at);
            if (line && line.y + line.height > view.contentY + view.height + 1)
                return Math.min(line.y > view.contentY + 1 ? line.y : view.contentY + view.height, line.y);
        }
        return last;
    }
}
