pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.model
import ui.console.parts
import ui.style

// The pages that this person may use, nothing else. Up and Down go through them, Enter opens.
Rectangle {
    id: nav

    property bool narrow: false
    readonly property bool holdsFocus: lines.activeFocus

    function take(): void {
        lines.forceActiveFocus();
        (lines.itemAt(0) as Item)?.forceActiveFocus(Qt.TabFocusReason);
    }
    width: narrow ? 188 : 224
    color: Theme.card

    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.cardLine
    }
    FocusScope {
        id: lines
        function itemAt(at: int): Item {
            return list.itemAt(at);
        }
        anchors { fill: parent; margins: Theme.touchGap }
        Column {
            width: parent.width
            spacing: 4
            Repeater {
                id: list
                model: Pages.lines
                Pressable {
                    id: line
                    required property int index
                    required property string name
                    required property string iconName
                    required property string keys
                    required property string labelFile
                    readonly property string title: (namer.item as PageLabel)?.title ?? ""
                    readonly property bool on: Pages.current === name
                    width: parent.width
                    height: 40
                    padding: 0
                    shadow: false
                    frameWidth: 0
                    colour: on ? Theme.cardPressed : Theme.card
                    label: title
                    hint: keys
                    Accessible.role: Accessible.PageTab
                    Accessible.selectable: true
                    Accessible.selected: on
                    onTitleChanged: Pages.setTitle(name, title)
                    onClicked: Pages.open(name)
                    Keys.onDownPressed: list.itemAt(Math.min(list.count - 1, index + 1)).forceActiveFocus(Qt.TabFocusReason)
                    Keys.onUpPressed: list.itemAt(Math.max(0, index - 1)).forceActiveFocus(Qt.TabFocusReason)
                    Keys.onReturnPressed: clicked()
                    Keys.onEnterPressed: clicked()
                    contentItem: Item {
                        Loader {
                            id: namer
                            source: line.labelFile
                        }
                        Rectangle {
                            visible: line.on
                            x: 3
                            width: 4
                            height: parent.height - 12
                            y: 6
                            radius: 2
                            color: Theme.accent
                        }
                        Icon {
                            id: mark
                            x: Theme.gap + 4
                            anchors.verticalCenter: parent.verticalCenter
                            name: line.iconName
                            size: Theme.icon
                            colour: Theme.cardInk
                        }
                        KioskText {
                            anchors { left: mark.right; leftMargin: Theme.touchGap; right: cap.visible ? cap.left : parent.right
                                      verticalCenter: parent.verticalCenter }
                            text: line.title
                            font { pixelSize: Theme.fontNote; bold: line.on }
                            wrapMode: Text.NoWrap
                            elide: Text.ElideRight
                            Accessible.ignored: true
                        }
                        KeyCap {
                            id: cap
                            visible: text !== "" && !nav.narrow
                            anchors { right: parent.right; rightMargin: Theme.touchGap; verticalCenter: parent.verticalCenter }
                            text: line.keys
                        }
                    }
                }
            }
        }
    }
}
