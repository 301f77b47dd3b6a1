import QtQuick
import ui.style

// Cards in pages instead of a scroll: rows that fit are shown whole, the rest by "next".
Item {
    id: grid

    property alias model: view.model
    property alias delegate: view.delegate
    readonly property alias count: view.count
    property int columns: Theme.landscape && !Theme.large ? 2 : 1
    property int rowHeight: Theme.large ? 208 : 160
    // Without a pager only what fits is shown, at least one row.
    property bool paging: true
    // What a delegate takes of its cell; the rest is the room between two.
    readonly property int cardWidth: view.cellWidth - Theme.gap
    readonly property int cardHeight: view.cellHeight - Theme.gap

    readonly property int rows: Math.ceil(view.count / columns)
    readonly property bool fits: rows * (rowHeight + Theme.gap) - Theme.gap <= height
    readonly property int rowsShown: fits ? Math.max(1, rows) : Math.max(1, Math.floor(
        (height - (paging ? pager.height : -Theme.gap)) / (rowHeight + Theme.gap)))
    readonly property int pages: Math.max(1, Math.ceil(rows / rowsShown))
    property int page: 0
    onPagesChanged: page = Math.min(page, pages - 1)
    onModelChanged: page = 0

    GridView {
        id: view
        width: grid.width + Theme.gap
        height: Math.max(0, grid.rowsShown * cellHeight - Theme.gap)
        cellWidth: Math.floor(width / grid.columns)
        cellHeight: grid.rowHeight + Theme.gap
        contentY: grid.page * grid.rowsShown * cellHeight
        interactive: false
        clip: grid.pages > 1 || !grid.paging
        cacheBuffer: 0
    }
    Item {
        id: pager
        visible: grid.paging && grid.pages > 1
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.touch
        SecondaryButton {
            id: previous
            visible: grid.page > 0
            width: (parent.width - place.width) / 2 - Theme.gap
            height: parent.height
            iconName: "chevron-left"
            label: qsTr("Previous")
            onClicked: grid.page -= 1
        }
        KioskText {
            id: place
            anchors.centerIn: parent
            width: Theme.type(150)
            text: qsTr("%1 of %2").arg(grid.page + 1).arg(grid.pages)
            font.pixelSize: Theme.fontNote
            color: Theme.groundInk
            horizontalAlignment: Text.AlignHCenter
        }
        SecondaryButton {
            visible: grid.page < grid.pages - 1
            anchors.right: parent.right
            width: previous.width
            height: parent.height
            iconName: "chevron-right"
            iconAfter: true
            label: qsTr("Next")
            onClicked: grid.page += 1
        }
    }
}
