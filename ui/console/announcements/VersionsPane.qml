pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.announcements
import ui.console.parts
import ui.style

// The versions at the left; at the right what changed in the chosen one: gone is struck through, new stands on green.
FocusScope {
    id: pane

    required property Versions versions

    Card {
        id: left
        width: 300
        height: parent.height
        implicitHeight: 0
        padding: 1
        ListView {
            id: list
            anchors.fill: parent
            model: pane.versions.rows
            clip: true
            focus: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Versions")
            onCurrentIndexChanged: if (activeFocus && currentItem !== null) (currentItem as Version).choose()
            delegate: Version {}
        }
    }
    Card {
        anchors { left: left.right; leftMargin: Theme.gap; right: parent.right }
        height: parent.height
        implicitHeight: 0
        implicitWidth: 0
        KioskText {
            id: head
            width: parent.width
            text: pane.versions.before > 0 ? qsTr("From version %1 to version %2").arg(pane.versions.before).arg(pane.versions.after)
                : qsTr("The first version: there is nothing to compare it with")
            font { pixelSize: Theme.fontNote; bold: true }
        }
        ListView {
            id: changes
            anchors { fill: parent; topMargin: head.height + Theme.gap }
            model: pane.versions.changes
            spacing: 2
            clip: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: head.text
            FocusFrame { of: changes }
            delegate: Column {
                id: row
                required property string part
                required property string of
                required property string tongue
                required property string change
                required property string words
                width: ListView.view.width
                Accessible.role: Accessible.ListItem
                Accessible.name: (part !== "" ? heading.text + ": " : "") + words.said
                Accessible.focusable: true
                KioskText {
                    id: heading
                    visible: row.part !== ""
                    topPadding: Theme.gap
                    text: (KindWords.parts[row.part] ?? KindWords.fields(row.part)) + (row.tongue === "zh" ? " · 中文" : row.tongue === "en" ? " · English" : "")
                    font { pixelSize: Theme.fontSmall; bold: true }
                    color: Theme.cardNote
                    Accessible.ignored: true
                }
                Rectangle {
                    width: parent.width
                    height: words.implicitHeight + 8
                    radius: 4
                    color: row.change === "gone" ? Theme.badWell : row.change === "new" ? Theme.cardPressed : "transparent"
                    KioskText {
                        id: sign
                        x: 6
                        y: 4
                        text: row.change === "gone" ? "−" : row.change === "new" ? "+" : ""
                        font { pixelSize: Theme.fontNote; bold: true }
                        color: words.color
                        Accessible.ignored: true
                    }
                    KioskText {
                        id: words
                        readonly property string said: (row.change === "gone" ? qsTr("Gone: %1") : row.change === "new" ? qsTr("New: %1") : "%1").arg(text)
                        x: 24
                        y: 4
                        width: parent.width - 32
                        text: KindWords.changed(row.of, row.words)
                        font { pixelSize: Theme.fontNote; strikeout: row.change === "gone" }
                        color: row.change === "gone" ? Theme.bad : row.change === "new" ? Theme.good : Theme.cardInk
                        Accessible.ignored: true
                    }
                }
            }
        }
        EmptyState {
            visible: pane.versions.before > 0 && changes.count === 0
            anchors.centerIn: parent
            width: 420
            iconName: "circle-check"
            title: qsTr("Nothing changed")
        }
    }

    component Version: Rectangle {
        id: one
        required property int index
        required property int version
        required property string made
        required property string author
        required property string approver
        readonly property bool chosen: one.version === pane.versions.after
        function choose(): void {
            pane.versions.compare(one.version);
        }
        width: ListView.view.width
        height: 54
        color: chosen ? Theme.cardPressed : Theme.card
        Accessible.role: Accessible.ListItem
        Accessible.name: title.text + ", " + note.text
        Accessible.focusable: true
        Accessible.selectable: true
        Accessible.selected: chosen
        Accessible.onPressAction: choose()
        Rectangle {
            visible: one.chosen && one.ListView.view.activeFocus
            width: 4
            height: parent.height
            color: Theme.accent
        }
        KioskText {
            id: title
            x: Theme.gap
            y: 8
            text: "v" + one.version + "  " + one.made
            font { pixelSize: Theme.fontNote; bold: one.chosen; features: ({ "tnum": 1 }) }
            Accessible.ignored: true
        }
        KioskText {
            id: note
            x: Theme.gap
            y: 30
            text: one.approver !== "" ? qsTr("by %1, approved by %2").arg(one.author).arg(one.approver) : qsTr("by %1").arg(one.author)
            font.pixelSize: Theme.fontSmall
            color: Theme.cardNote
            Accessible.ignored: true
        }
        TapHandler {
            onTapped: {
                one.ListView.view.currentIndex = one.index;
                one.choose();
            }
        }
    }
}
