pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.model
import ui.console.parts
import ui.style

// Ctrl+K: type what is looked for; pages come at once, things of the pages as they are found.
FocusScope {
    id: finder

    signal closed

    readonly property string hit: {
        const row = list.currentItem as Line;
        return row === null ? "" : [row.title, row.note].filter(one => one !== "").join(", ");
    }

    function open(): void {
        visible = true;
        field.text = "";
        Pages.find("");
        list.currentIndex = 0;
        field.forceActiveFocus();
    }
    function close(): void {
        visible = false;
        closed();
    }
    function go(at: int): void {
        const row = list.itemAtIndex(at) as Line;
        if (row === null)
            return;
        close();
        Pages.open(row.page, row.key);
    }
    visible: false
    Keys.onEscapePressed: close()

    Overlay {
        anchors.fill: parent
        onClicked: finder.close()
        Card {
            id: card
            anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: 84 }
            width: 640
            height: field.height + list.height + 3 * Theme.gap
            padding: Theme.gap
            FormLine {
                id: field
                width: parent.width
                height: Theme.touch
                font.pixelSize: Theme.fontBody
                label: qsTr("Search everywhere")
                placeholderText: qsTr("Pages, announcements, people …")
                onTextEdited: {
                    Pages.find(text);
                    list.currentIndex = 0;
                }
                onAccepted: finder.go(list.currentIndex)
                // The keys stay in the line: what Enter opens is said beside it.
                Accessible.description: list.count === 0 ? qsTr("Nothing found.") : finder.hit
                Keys.onDownPressed: list.currentIndex = Math.min(list.count - 1, list.currentIndex + 1)
                Keys.onUpPressed: list.currentIndex = Math.max(0, list.currentIndex - 1)
                Keys.onTabPressed: list.currentIndex = Math.min(list.count - 1, list.currentIndex + 1)
                Keys.onBacktabPressed: list.currentIndex = Math.max(0, list.currentIndex - 1)
            }
            ListView {
                id: list
                y: field.height + Theme.gap
                width: parent.width
                height: Math.max(56, Math.min(9, count) * 48)
                spacing: 4
                model: Pages.found
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                delegate: Line {
                    width: list.width
                    on: ListView.isCurrentItem
                    onClicked: finder.go(index)
                }
                KioskText {
                    visible: list.count === 0
                    width: parent.width
                    height: 48
                    text: qsTr("Nothing found.")
                    color: Theme.cardNote
                    font.pixelSize: Theme.fontNote
                    verticalAlignment: Text.AlignVCenter
                }
            }
        }
    }

    component Line: Pressable {
        id: line
        required property int index
        required property string page
        required property string key
        required property string title
        required property string note
        required property string iconName
        property bool on: false
        height: 44
        padding: 0
        shadow: false
        frameWidth: 0
        focusPolicy: Qt.NoFocus
        colour: on ? Theme.cardPressed : Theme.card
        label: title
        hint: note
        contentItem: Item {
            Icon {
                id: mark
                x: Theme.touchGap
                anchors.verticalCenter: parent.verticalCenter
                name: line.iconName
                size: Theme.icon
            }
            KioskText {
                anchors { left: mark.right; leftMargin: Theme.gap; right: aside.left; rightMargin: Theme.gap
                          verticalCenter: parent.verticalCenter }
                text: line.title
                font.pixelSize: Theme.fontNote
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            KioskText {
                id: aside
                anchors { right: parent.right; rightMargin: Theme.touchGap; verticalCenter: parent.verticalCenter }
                text: line.note
                font.pixelSize: Theme.fontSmall
                color: Theme.cardNote
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
