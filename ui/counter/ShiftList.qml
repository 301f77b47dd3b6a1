pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.counter
import ui.counter.model
import ui.style

// What can be handed over, what waits for its second person, what was taken last. Tab or arrows choose, Enter opens.
FocusScope {
    id: list

    readonly property int count: tills.count + waiting.count + taken.count

    Flickable {
        id: view
        anchors.fill: parent
        contentHeight: column.implicitHeight
        clip: true
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: column
            width: Math.min(parent.width, 760)
            spacing: Theme.unit
            Heading { visible: tills.count > 0; text: qsTr("To hand over") }
            Repeater {
                id: tills
                model: ShiftDesk.tills
                Line {
                    required property int index
                    required property string place
                    required property string name
                    required property string since
                    required property string net
                    required property int count
                    required property bool own
                    who: Words.till(place, name) + (own ? " · " + qsTr("you") : "")
                    note: qsTr("since %1").arg(since) + " · " + qsTr("%n payments and refunds", "", count)
                    amount: net
                    focus: index === 0
                    onClicked: ShiftDesk.count(index)
                }
            }
            Heading { visible: waiting.count > 0; text: qsTr("Waiting for the second person") }
            Repeater {
                id: waiting
                model: ShiftDesk.waiting
                Line {
                    required property int index
                    required property string place
                    required property string name
                    required property string until
                    required property string net
                    required property string difference
                    required property string by
                    who: Words.till(place, name)
                    note: qsTr("handed over by %1, %2").arg(by).arg(until)
                    amount: net
                    gap: difference
                    focus: index === 0 && tills.count === 0
                    onClicked: ShiftDesk.sign(index)
                }
            }
            Heading { visible: taken.count > 0; text: qsTr("Taken in the last two days") }
            Repeater {
                id: taken
                model: ShiftDesk.taken
                Line {
                    required property int index
                    required property string place
                    required property string name
                    required property string until
                    required property string net
                    required property string difference
                    required property string by
                    required property string second
                    who: Words.till(place, name)
                    note: qsTr("%1 to %2, %3").arg(by).arg(second).arg(until)
                    amount: net
                    gap: difference
                    focus: index === 0 && tills.count + waiting.count === 0
                    onClicked: ShiftDesk.open(index)
                }
            }
        }
    }
    EmptyState {
        visible: list.count === 0
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, 360)
        iconName: "circle-check"
        title: qsTr("Nothing to hand over: no money has come since the last shift")
        ink: Theme.cardNote
    }

    component Heading: KioskText {
        width: parent?.width ?? 0
        topPadding: Theme.gap
        font { pixelSize: Theme.fontSmall; bold: true }
        color: Theme.cardNote
        Accessible.role: Accessible.Heading
    }
    component Line: Pressable {
        id: line
        property string who
        property string note
        property string amount
        property string gap
        width: parent?.width ?? 0
        height: 52
        padding: 0
        leftPadding: Theme.gap
        rightPadding: Theme.gap
        shadow: false
        label: who + ", ¥" + amount
        hint: note
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()
        Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        onActiveFocusChanged: if (activeFocus) view.contentY = Math.max(0, Math.min(Math.max(view.contentY, y + height - view.height), y))
        contentItem: Item {
            Column {
                anchors { left: parent.left; right: sum.left; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
                KioskText {
                    width: parent.width
                    text: line.who
                    font { pixelSize: Theme.fontBody; bold: true }
                    elide: Text.ElideRight
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
                KioskText {
                    width: parent.width
                    text: line.note
                    font.pixelSize: Theme.fontSmall
                    color: Theme.cardNote
                    elide: Text.ElideRight
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
            Column {
                id: sum
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                KioskText {
                    anchors.right: parent.right
                    text: "¥" + line.amount
                    font { pixelSize: Theme.fontHeading; bold: true; features: ({ "tnum": 1 }) }
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
                KioskText {
                    visible: line.gap !== ""
                    anchors.right: parent.right
                    text: qsTr("differs by %1").arg(line.gap)
                    font { pixelSize: Theme.fontSmall; features: ({ "tnum": 1 }) }
                    color: Theme.bad
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
    }
}
