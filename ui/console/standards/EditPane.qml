pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.model
import ui.console.parts
import ui.console.standards
import ui.style

// Sections, the entries of one, and the form of one entry.
FocusScope {
    id: pane

    required property PackEditor editor
    property bool picking: false
    property string asking

    Row {
        id: tools
        width: parent.width
        height: Theme.touch
        spacing: Theme.touchGap
        DeskButton {
            height: parent.height
            enabled: pane.editor.canUndo
            label: qsTr("Undo")
            keys: "Ctrl+Z"
            onClicked: pane.editor.undo()
        }
        DeskButton {
            visible: pane.editor.folder === ""
            height: parent.height
            label: qsTr("Open a folder")
            onClicked: pane.picking = true
        }
        DeskButton {
            visible: pane.editor.folder !== ""
            height: parent.height
            main: true
            label: qsTr("Write into the folder")
            keys: "Ctrl+S"
            onClicked: pane.editor.saveFolder()
        }
        DeskButton {
            visible: pane.editor.folder !== "" && Desk.may("edit_standards")
            height: parent.height
            label: qsTr("Make it the hall's draft")
            onClicked: pane.editor.takeOver()
        }
        DeskButton {
            visible: pane.editor.folder !== ""
            height: parent.height
            label: qsTr("Close the folder")
            onClicked: pane.editor.closeFolder()
        }
        DeskButton {
            visible: pane.editor.folder === "" && pane.editor.writable && pane.editor.changedCount > 0
            height: parent.height
            grave: true
            label: qsTr("Throw the draft away")
            onClicked: pane.asking = "discard"
        }
        KioskText {
            height: parent.height
            leftPadding: Theme.touchGap
            verticalAlignment: Text.AlignVCenter
            text: pane.editor.faultCount > 0 ? qsTr("%n faults", "", pane.editor.faultCount) : qsTr("No fault")
            font { pixelSize: Theme.fontNote; bold: pane.editor.faultCount > 0 }
            color: pane.editor.faultCount > 0 ? Theme.bad : Theme.good
            wrapMode: Text.NoWrap
        }
    }
    Row {
        id: ask
        visible: pane.asking !== ""
        anchors { top: tools.bottom; topMargin: visible ? Theme.touchGap : 0 }
        height: visible ? Theme.touch : 0
        spacing: Theme.touchGap
        FormLine {
            id: newName
            visible: pane.asking === "add"
            width: 280
            label: qsTr("What it is called in the pack")
            placeholderText: label
            onAccepted: pane.addNow()
        }
        DeskButton {
            visible: pane.asking === "add"
            label: qsTr("Add")
            onClicked: pane.addNow()
        }
        KioskText {
            visible: pane.asking === "discard"
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: qsTr("All %n changes of all writers go.", "", pane.editor.changedCount)
            font.pixelSize: Theme.fontNote
            color: Theme.bad
            wrapMode: Text.NoWrap
        }
        DeskButton {
            visible: pane.asking === "discard"
            grave: true
            label: qsTr("Throw it away")
            onClicked: {
                pane.asking = "";
                pane.editor.discard();
            }
        }
        DeskButton {
            label: qsTr("Leave it")
            onClicked: pane.asking = ""
        }
    }
    Column {
        id: clashes
        anchors { top: ask.bottom; topMargin: visible ? Theme.touchGap : 0 }
        visible: pane.editor.clashes.length > 0
        width: parent.width
        height: visible ? implicitHeight : 0
        spacing: Theme.touchGap
        Notice {
            width: parent.width
            text: qsTr("Somebody else has changed the same words meanwhile. All else was put together; choose here.")
        }
        Repeater {
            model: pane.editor.clashes
            Row {
                id: clash
                required property int index
                required property var modelData
                width: clashes.width
                spacing: Theme.touchGap
                KioskText {
                    width: 220
                    height: Theme.touchSmall + 6
                    verticalAlignment: Text.AlignVCenter
                    text: clash.modelData.key
                    font.pixelSize: Theme.fontSmall
                    color: Theme.cardNote
                    elide: Text.ElideMiddle
                    wrapMode: Text.NoWrap
                }
                DeskButton {
                    width: Math.min(implicitWidth, (clash.width - 240) / 2)
                    clip: true
                    label: qsTr("Mine: %1").arg(clash.modelData.mine)
                    onClicked: pane.editor.resolve(clash.index, true)
                }
                DeskButton {
                    width: Math.min(implicitWidth, (clash.width - 240) / 2)
                    clip: true
                    label: qsTr("Theirs: %1").arg(clash.modelData.theirs)
                    onClicked: pane.editor.resolve(clash.index, false)
                }
            }
        }
    }
    Item {
        visible: !pane.picking
        enabled: visible
        anchors { top: clashes.bottom; topMargin: Theme.touchGap; bottom: parent.bottom }
        width: parent.width
        SideList {
            id: sections
            width: 176
            height: parent.height
            name: qsTr("Parts of the pack")
            rows: pane.editor.sections
            titles: PackWords.sections
            current: pane.editor.section
            place: pane.editor.sectionPlace
            onPicked: key => pane.editor.choose(key)
        }
        Item {
            id: middle
            visible: pane.editor.many || pane.editor.section === "signed"
            anchors { left: sections.right; leftMargin: Theme.touchGap }
            width: visible ? Math.max(232, Math.min(340, parent.width * 0.25)) : 0
            height: parent.height
            FormLine {
                id: filter
                width: parent.width
                label: qsTr("Filter")
                placeholderText: qsTr("Filter …")
                onTextEdited: pane.editor.setFilter(text)
                Keys.onDownPressed: list.forceActiveFocus()
                Connections {
                    target: pane.editor
                    function onOpenChanged(): void {
                        if (filter.text !== "" && !filter.activeFocus && list.current === "")
                            filter.text = "";
                    }
                }
            }
            SideList {
                id: list
                anchors { top: filter.bottom; topMargin: Theme.touchGap; bottom: change.top; bottomMargin: change.visible ? Theme.touchGap : 0 }
                width: parent.width
                name: PackWords.sections[pane.editor.section] ?? ""
                rowHeight: 46
                rows: pane.editor.entries
                current: pane.editor.entryId
                place: pane.editor.entryPlace
                focus: true
                onPicked: key => pane.editor.pick(key)
            }
            Row {
                id: change
                visible: pane.editor.writable && pane.editor.many
                anchors.bottom: parent.bottom
                height: visible ? Theme.touchSmall + 6 : 0
                spacing: 4
                DeskButton {
                    label: qsTr("New")
                    onClicked: {
                        if (pane.editor.section === "opening") {
                            pane.editor.add("");
                        } else {
                            pane.asking = "add";
                            newName.text = "";
                            newName.forceActiveFocus();
                        }
                    }
                }
                DeskButton {
                    enabled: pane.editor.opened
                    label: "▴"
                    hint: qsTr("Move up")
                    onClicked: pane.editor.move(-1)
                }
                DeskButton {
                    enabled: pane.editor.opened
                    label: "▾"
                    hint: qsTr("Move down")
                    onClicked: pane.editor.move(1)
                }
                DeskButton {
                    enabled: pane.editor.opened
                    label: qsTr("Take away")
                    onClicked: pane.editor.remove()
                }
            }
        }
        Card {
            anchors { left: middle.visible ? middle.right : sections.right; leftMargin: Theme.touchGap; right: parent.right }
            height: parent.height
            implicitHeight: 0
            EntryForm {
                anchors.fill: parent
                editor: pane.editor
            }
        }
    }
    Loader {
        active: pane.picking
        anchors { top: clashes.bottom; topMargin: Theme.touchGap; bottom: parent.bottom }
        width: parent.width
        sourceComponent: FilePicker {
            endings: ["toml"]
            onChosen: path => {
                pane.picking = false;
                pane.editor.openFolder(path);
            }
            onCancelled: pane.picking = false
        }
        onLoaded: (item as Item).forceActiveFocus()
    }
    Shortcut {
        sequence: "Ctrl+S"
        enabled: pane.editor.folder !== ""
        onActivated: pane.editor.saveFolder()
    }
    Shortcut {
        sequence: "Ctrl+Z"
        enabled: pane.editor.canUndo && !Toasts.canUndo
        onActivated: pane.editor.undo()
    }
    function addNow(): void {
        if (editor.add(newName.text))
            asking = "";
    }
}
