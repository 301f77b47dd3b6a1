import QtQuick
import ui.components
import ui.counter
import ui.counter.model
import ui.model
import ui.style

// The counter beside another program: frameless, always on top, 360 × 120. Dragged by its head.
Window {
    id: strip

    width: 360
    height: 120
    minimumWidth: width
    maximumWidth: width
    minimumHeight: height
    maximumHeight: height
    flags: Qt.Window | Qt.FramelessWindowHint | Qt.WindowStaysOnTopHint
    visible: Station.strip
    title: qsTr("Counter") + " · " + Work.windowName
    color: Theme.card
    onClosing: close => {
        close.accepted = false;
        Station.toggleStrip();
    }
    onVisibleChanged: if (visible) scope.forceActiveFocus()

    FocusScope {
        id: scope
        anchors.fill: parent
        focus: true
        Keys.onPressed: event => {
            if (event.key === Qt.Key_Space && !event.isAutoRepeat) {
                Work.next();
                event.accepted = true;
            }
        }
        StepKeys {
            onFind: Station.toggleStrip()
            onPriority: Station.toggleStrip()
            onCancel: Station.toggleStrip()
            onList: Station.toggleStrip()
        }
        Connections {
            target: Panel
            function onKindChanged(): void {
                if (Panel.kind !== "" && Station.strip)
                    Station.toggleStrip();
            }
        }
        Connections {
            target: Finder
            function onScanned(): void {
                if (Station.strip)
                    Station.toggleStrip();
            }
        }
        Rectangle {
            id: head
            width: parent.width
            height: 24
            color: Theme.bar
            DragHandler {
                target: null
                onActiveChanged: if (active) strip.startSystemMove()
            }
            KioskText {
                anchors { left: parent.left; leftMargin: Theme.touchGap; right: standing.left; rightMargin: Theme.touchGap
                          verticalCenter: parent.verticalCenter }
                text: [Hall.mark, Work.windowName].filter(part => part !== "").join(" · ")
                font.pixelSize: Theme.fontSmall
                color: Theme.barInk
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
            }
            Row {
                id: standing
                anchors { right: back.left; verticalCenter: parent.verticalCenter }
                spacing: Theme.unit
                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: Lists.alertCount > 0
                    name: "alert-circle"
                    size: 16
                    colour: Theme.accent
                    Accessible.ignored: !visible
                    Accessible.name: qsTr("an alert")
                    Accessible.role: Accessible.Graphic
                }
                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: Lists.helpCount > 0
                    name: "bell-ringing"
                    size: 16
                    colour: Theme.accent
                    Accessible.ignored: !visible
                    Accessible.name: qsTr("help wanted")
                    Accessible.role: Accessible.Graphic
                }
                KioskText {
                    text: Work.online ? qsTr("%1 waiting").arg(Work.waiting) : qsTr("by hand")
                    font { pixelSize: Theme.fontSmall; features: ({ "tnum": 1 }) }
                    color: Theme.barInk
                    wrapMode: Text.NoWrap
                }
            }
            Pressable {
                id: back
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                width: 48
                height: parent.height
                padding: 0
                shadow: false
                frameWidth: 0
                radius: 0
                colour: Theme.bar
                pressedColour: Theme.ground
                label: qsTr("Whole window")
                onClicked: Station.toggleStrip()
                contentItem: KioskText {
                    text: "F12"
                    font.pixelSize: Theme.fontSmall
                    color: Theme.groundNote
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    Accessible.ignored: true
                }
            }
        }
        KioskText {
            id: number
            anchors { top: head.bottom; left: parent.left; leftMargin: Theme.gap }
            width: 120
            height: 52
            verticalAlignment: Text.AlignVCenter
            text: InHand.number === "" ? "—" : InHand.number
            font { pixelSize: 34; bold: true; features: ({ "tnum": 1 }) }
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 16
            wrapMode: Text.NoWrap
            Accessible.name: InHand.number === "" ? qsTr("Nobody at this window") : qsTr("In hand: %1").arg(InHand.number)
        }
        PrimaryStep {
            anchors { top: head.bottom; topMargin: Theme.unit; left: number.right; leftMargin: Theme.touchGap; right: parent.right
                      rightMargin: Theme.touchGap }
            height: 46
            compact: true
        }
        Item {
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.unit }
            height: 36
            UndoBar {
                anchors.fill: parent
                visible: open && Feed.trouble === ""
            }
            KioskText {
                anchors { fill: parent; leftMargin: Theme.touchGap }
                visible: !(Work.undo !== "" && Work.undoUntil > Feed.now) || Feed.trouble !== ""
                verticalAlignment: Text.AlignVCenter
                text: Feed.trouble !== "" ? Words.trouble(Feed.trouble, Feed.detail)
                    : InHand.stage === "serving" ? InHand.service + " · " + Words.clock(Feed.now - InHand.began)
                    : InHand.stage === "called" ? InHand.service + " · " + qsTr("call %1 of %2").arg(InHand.calls).arg(InHand.callsNeeded)
                    : ""
                font.pixelSize: Theme.fontSmall
                color: Feed.trouble !== "" ? Theme.bad : Theme.cardNote
                maximumLineCount: 2
                elide: Text.ElideRight
            }
        }
    }
}
