pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.model
import ui.console.parts
import ui.console.people
import ui.model
import ui.style

// Whose cards, on which paper; at the right the first page as it will be.
FocusScope {
    id: pane

    required property CardsModel cards

    Column {
        id: head
        width: Math.min(520, parent.width * 0.42)
        spacing: Theme.touchGap
        ChoiceRow {
            width: parent.width
            label: qsTr("Paper")
            value: pane.cards.paper
            choices: [{ "value": "a4", "label": qsTr("A4, four to cut") }, { "value": "a6", "label": "A6" },
                      { "value": "80", "label": qsTr("Slip 80 mm") }, { "value": "58", "label": qsTr("Slip 58 mm") }]
            onChosen: value => pane.cards.setPaper(value)
        }
        Row {
            spacing: Theme.touchGap
            DeskButton { label: qsTr("All people"); onClicked: pane.cards.choose("person") }
            DeskButton { label: qsTr("All windows"); onClicked: pane.cards.choose("window") }
            DeskButton { label: qsTr("None"); onClicked: pane.cards.choose("") }
        }
    }
    ListView {
        id: list
        anchors { top: head.bottom; topMargin: Theme.touchGap; bottom: save.top; bottomMargin: Theme.touchGap }
        width: head.width
        clip: true
        focus: true
        spacing: Theme.unit
        boundsBehavior: Flickable.StopAtBounds
        model: pane.cards.lines
        activeFocusOnTab: true
        keyNavigationEnabled: true
        // The lines come anew with every choice; the place in them stays.
        property int at: 0
        onModelChanged: {
            currentIndex = Math.min(at, count - 1);
            positionViewAtIndex(Math.max(0, currentIndex), ListView.Contain);
        }
        function toggle(index: int): void {
            at = index;
            pane.cards.toggle(pane.cards.lines[index].key);
        }
        Keys.onSpacePressed: if (currentIndex >= 0 && currentIndex < count)
            toggle(currentIndex)
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Whose cards")
        delegate: Pressable {
            id: line
            required property var modelData
            required property int index
            width: ListView.view.width - 2
            implicitHeight: Theme.touchSmall
            padding: 0
            shadow: false
            radius: Theme.radius
            checkable: false
            label: modelData.name + " " + modelData.note
            colour: modelData.chosen ? Theme.card : "transparent"
            frame: list.activeFocus && ListView.isCurrentItem ? Theme.ground : "transparent"
            frameWidth: 1
            Accessible.role: Accessible.CheckBox
            Accessible.checkable: true
            Accessible.checked: modelData.chosen
            onClicked: list.toggle(index)
            contentItem: Item {
                Icon {
                    id: mark
                    anchors.verticalCenter: parent.verticalCenter
                    x: Theme.touchGap
                    name: line.modelData.chosen ? "check" : line.modelData.of === "window" ? "building-store" : "id"
                    size: 20
                    colour: line.modelData.chosen ? Theme.cardInk : Theme.cardNote
                }
                KioskText {
                    id: name
                    anchors { verticalCenter: parent.verticalCenter; left: mark.right; leftMargin: Theme.touchGap }
                    text: line.modelData.name
                    font { pixelSize: Theme.fontNote; bold: line.modelData.chosen }
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
                KioskText {
                    anchors { verticalCenter: parent.verticalCenter; left: name.right; leftMargin: Theme.gap; right: parent.right; rightMargin: Theme.touchGap }
                    text: line.modelData.note
                    font.pixelSize: Theme.fontSmall
                    color: Theme.cardNote
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
            }
        }
    }
    DeskButton {
        id: save
        anchors.bottom: parent.bottom
        width: head.width
        height: Theme.touch
        main: true
        enabled: !Desk.busy && pane.cards.count > 0
        iconName: "printer"
        label: pane.cards.count === 0 ? qsTr("Choose somebody") : qsTr("Save as PDF: %n card(s)", "", pane.cards.count)
        onClicked: pane.cards.save()
    }
    Item {
        anchors { left: head.right; leftMargin: Theme.margin; right: parent.right; top: parent.top; bottom: parent.bottom }
        Rectangle {
            anchors.fill: parent
            radius: Theme.radius
            color: Theme.cardPressed
        }
        LivePicture {
            anchors { fill: parent; margins: Theme.gap; bottomMargin: 48 }
            source: pane.cards
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("The first page")
        }
        KioskText {
            anchors { bottom: parent.bottom; bottomMargin: Theme.touchGap; horizontalCenter: parent.horizontalCenter }
            text: pane.cards.count === 0 ? qsTr("Nobody is chosen") : qsTr("Page 1 of %1").arg(pane.cards.pages)
            font.pixelSize: Theme.fontSmall
            color: Theme.cardNote
        }
    }
    Component.onCompleted: {
        cards.refresh();
        list.forceActiveFocus();
    }
}
