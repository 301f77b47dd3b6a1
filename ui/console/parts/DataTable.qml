pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.model
import ui.console.parts
import ui.style

// A table of work: a click on a heading sorts, the field filters, arrows and Enter go through it, Ctrl+E exports it.
// `columns`: [{ key, title, width or flex, words, right }]; what a row has stands in its Sheet.
FocusScope {
    id: table

    required property Sheet sheet
    required property var columns
    property string exportName: "table"
    property string emptyTitle: qsTr("Nothing here")
    property string emptyNote
    property string currentKey
    property bool filterable: true
    property bool exportable: true
    property int rowHeight: 44
    default property alias tools: toolbox.data
    signal activated(key: string)

    readonly property real room: width - 2 * Theme.gap
    readonly property real fixed: columns.reduce((sum, c) => sum + (c.width ?? 0), 0)
    readonly property real flexes: columns.reduce((sum, c) => sum + (c.width ? 0 : c.flex ?? 1), 0)
    // On a small screen the fixed ones give way before the flexible ones are nothing.
    readonly property real squeeze: Math.max(0.5, Math.min(1, (room - Math.min(72 * flexes, 0.4 * room)) / Math.max(1, fixed)))

    function widthOf(column: var): real {
        return Math.floor(column.width ? column.width * squeeze : (room - fixed * squeeze) * (column.flex ?? 1) / flexes);
    }
    // Each value under the name of its column: what stands above it is not seen by whoever hears it.
    function spoken(cells: list<string>): string {
        return cells.map((cell, at) => cell === "" ? "" : (columns[at]?.title ?? "") + ": " + cell).filter(one => one !== "").join(", ");
    }
    function pick(at: int): void {
        if (at < 0 || at >= sheet.count)
            return;
        list.currentIndex = at;
        currentKey = sheet.keyAt(at);
        list.positionViewAtIndex(at, ListView.Contain);
    }
    function restore(): void {
        const at = sheet.indexOf(currentKey);
        list.currentIndex = at;
        if (at < 0)
            currentKey = "";
        if (at < 0 && list.activeFocus)
            pick(0);  // rows that came after the focus
    }
    function begin(): void {
        if (list.activeFocus && list.currentIndex < 0)
            pick(0);
    }
    function focusRows(): void {
        list.forceActiveFocus();
        if (list.currentIndex < 0)
            pick(0);
    }
    onColumnsChanged: sheet.setColumns(columns)
    Component.onCompleted: sheet.setColumns(columns)

    Connections {
        target: table.sheet
        function onShownChanged(): void {
            table.restore();
        }
    }
    Row {
        id: head
        width: parent.width
        height: table.filterable || table.exportable ? Theme.touch : 24
        spacing: Theme.touchGap
        FilterField {
            id: filter
            visible: table.filterable
            width: 280
            height: parent.height
            label: qsTr("Filter")
            text: table.sheet.filter
            onTextEdited: table.sheet.setFilter(text)
            onDown: table.focusRows()
        }
        KioskText {
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            leftPadding: Theme.unit
            text: table.sheet.count === table.sheet.total ? qsTr("%n rows", "", table.sheet.total)
                : qsTr("%1 of %n rows", "", table.sheet.total).arg(table.sheet.count)
            font.pixelSize: Theme.fontNote
            color: Theme.cardNote
            wrapMode: Text.NoWrap
        }
    }
    Row {
        id: toolbox
        anchors { right: exporter.left; rightMargin: Theme.touchGap }
        height: Theme.touch
        spacing: Theme.touchGap
    }
    DeskButton {
        id: exporter
        visible: table.exportable
        anchors.right: parent.right
        height: Theme.touch
        label: qsTr("Export")
        hint: qsTr("What is shown, as a CSV file")
        keys: "Ctrl+E"
        enabled: table.sheet.count > 0
        onClicked: Exports.table(table.sheet, table.exportName)
    }
    Shortcut {
        sequence: "Ctrl+E"
        enabled: table.visible && table.exportable && exporter.enabled
        onActivated: exporter.clicked()
    }
    Card {
        anchors { top: head.bottom; topMargin: Theme.touchGap; bottom: parent.bottom }
        width: parent.width
        padding: 1
        implicitHeight: 0
        Row {
            id: headings
            x: Theme.gap - 1
            height: 36
            Repeater {
                model: table.columns
                Heading {
                    required property var modelData
                    width: table.widthOf(modelData) - 4
                    height: headings.height
                    label: modelData.title
                    toRight: modelData.right ?? false
                    sorted: table.sheet.sortKey === modelData.key
                    descending: table.sheet.descending
                    onClicked: table.sheet.sortBy(modelData.key)
                }
            }
            spacing: 4
        }
        Rectangle {
            y: headings.height
            width: parent.width
            height: 1
            color: Theme.cardLine
        }
        ListView {
            id: list
            anchors { fill: parent; topMargin: headings.height + 1 }
            model: table.sheet
            clip: true
            focus: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            currentIndex: -1
            keyNavigationEnabled: false
            highlightFollowsCurrentItem: false
            reuseItems: true
            cacheBuffer: 0  // a row that is still being made when the rows become fewer is warned of
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Table, %n rows", "", count)
            // The table is said first, then its row: not within the change of the focus.
            onActiveFocusChanged: if (activeFocus && currentIndex < 0)
                Qt.callLater(table.begin)
            Keys.onPressed: event => {
                const page = Math.max(1, Math.floor(height / table.rowHeight) - 1);
                const by = { [Qt.Key_Down]: 1, [Qt.Key_Up]: -1, [Qt.Key_PageDown]: page, [Qt.Key_PageUp]: -page }[event.key];
                if (by !== undefined)
                    table.pick(Math.max(0, Math.min(count - 1, currentIndex + by)));
                else if (event.key === Qt.Key_Home)
                    table.pick(0);
                else if (event.key === Qt.Key_End)
                    table.pick(count - 1);
                else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && currentIndex >= 0)
                    table.activated(table.sheet.keyAt(currentIndex));
                else
                    return;
                event.accepted = true;
            }
            delegate: Rectangle {
                id: line
                required property int index
                required property string key
                required property var cells
                required property var tones
                readonly property bool current: ListView.isCurrentItem
                width: list.width
                height: table.rowHeight
                color: current ? Theme.cardPressed : hover.hovered ? Theme.cardWell : Theme.card
                Accessible.role: Accessible.ListItem
                Accessible.name: table.spoken(cells)
                Accessible.focusable: true
                Accessible.selectable: true
                Accessible.selected: current
                Accessible.onPressAction: table.activated(line.key)
                Rectangle {
                    visible: line.current && list.activeFocus
                    width: 4
                    height: parent.height
                    color: Theme.accent
                }
                Row {
                    x: Theme.gap
                    height: parent.height
                    Repeater {
                        model: line.cells
                        KioskText {
                            id: cell
                            required property int index
                            required property string modelData
                            readonly property var column: table.columns[index] ?? ({})
                            readonly property string tone: line.tones[index] ?? ""
                            width: table.widthOf(column)
                            height: line.height
                            rightPadding: Theme.touchGap
                            leftPadding: 6
                            verticalAlignment: Text.AlignVCenter
                            horizontalAlignment: column.right ? Text.AlignRight : Text.AlignLeft
                            text: modelData
                            font { pixelSize: Theme.fontNote; bold: tone === "bad"; features: ({ "tnum": 1 }) }
                            color: tone === "bad" ? Theme.bad : tone === "good" ? Theme.good
                                : tone === "quiet" ? Theme.cardNote : Theme.cardInk
                            maximumLineCount: 2
                            lineHeight: 0.95
                            elide: Text.ElideRight
                            Accessible.ignored: true
                        }
                    }
                }
                HoverHandler {
                    id: hover
                }
                TapHandler {
                    onTapped: {
                        list.forceActiveFocus();
                        table.pick(line.index);
                        table.activated(line.key);
                    }
                }
            }
        }
        EmptyState {
            visible: table.sheet.count === 0
            anchors { centerIn: parent; verticalCenterOffset: headings.height / 2 }
            width: Math.min(520, parent.width - 2 * Theme.margin)
            iconName: table.sheet.total > 0 ? "search" : "info-circle"
            title: table.sheet.total > 0 ? qsTr("Nothing matches the filter") : table.emptyTitle
            note: table.sheet.total > 0 ? "" : table.emptyNote
        }
    }

    component FilterField: FormLine {
        id: field
        signal down
        placeholderText: qsTr("Filter …")
        Keys.onDownPressed: field.down()
    }
    component Heading: Pressable {
        id: heading
        property bool sorted: false
        property bool descending: false
        property bool toRight: false
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()
        padding: 0
        leftPadding: 6
        rightPadding: Theme.touchGap
        shadow: false
        radius: 4
        colour: Theme.card
        frameWidth: 0
        hint: sorted ? (descending ? qsTr("sorted, the largest first") : qsTr("sorted, the smallest first")) : qsTr("sort by this")
        contentItem: KioskText {
            text: heading.label + (heading.sorted ? heading.descending ? " ▾" : " ▴" : "")
            font { pixelSize: Theme.fontSmall; bold: true }
            color: Theme.cardNote
            verticalAlignment: Text.AlignVCenter
            horizontalAlignment: heading.toRight ? Text.AlignRight : Text.AlignLeft
            maximumLineCount: 2
            lineHeight: 0.9
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
