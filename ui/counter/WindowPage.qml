import QtQuick
import ui.components
import ui.counter
import ui.counter.model
import ui.style

// Which window is this? The one of last time comes first: Enter takes it.
FocusScope {
    id: page

    Keys.onReturnPressed: if (Work.window !== "") SignIn.open(Work.window)
    Keys.onEnterPressed: if (Work.window !== "") SignIn.open(Work.window)
    Keys.onPressed: event => {
        const wanted = event.text;
        if (/^[1-9]$/.test(wanted) && event.modifiers === Qt.NoModifier) {
            event.accepted = true;
            SignIn.openNth(parseInt(wanted));
        }
    }

    Column {
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: Math.max(24, parent.height * 0.08) }
        width: Math.min(parent.width - 2 * Theme.margin, 720)
        spacing: Theme.gap
        KioskText {
            width: parent.width
            text: qsTr("Which window do you sit at?")
            font { pixelSize: Theme.fontTitle; bold: true }
            Accessible.role: Accessible.Heading
        }
        KioskText {
            width: parent.width
            text: Work.window === "" ? qsTr("Press its place in the list.") : qsTr("Enter takes the one of last time.")
            font.pixelSize: Theme.fontNote
            color: Theme.cardNote
        }
        TroubleLine {
            width: parent.width
        }
        Card {
            visible: SignIn.taken !== ""
            width: parent.width
            colour: Theme.badWell
            height: 76
            KioskText {
                anchors { left: parent.left; right: over.left; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
                text: SignIn.takenBy === "" ? qsTr("Somebody is signed in at that window.")
                    : qsTr("%1 is signed in at that window.").arg(SignIn.takenBy)
            }
            SecondaryButton {
                id: over
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                label: qsTr("Take over")
                onClicked: SignIn.takeOver()
            }
        }
        Repeater {
            model: SignIn.windows
            Pressable {
                id: line
                required property int index
                required property string window
                required property string name
                required property string names
                width: parent.width
                height: 56
                label: name
                hint: names
                frameWidth: window === Work.window ? 2 : 1
                frame: window === Work.window ? Theme.ground : Theme.cardLine
                onClicked: SignIn.open(window)
                contentItem: Item {
                    KeyCap {
                        id: cap
                        anchors.verticalCenter: parent.verticalCenter
                        text: line.index + 1
                    }
                    KioskText {
                        id: what
                        anchors { left: cap.right; leftMargin: Theme.gap; verticalCenter: parent.verticalCenter }
                        text: line.name
                        font { pixelSize: Theme.fontHeading; bold: true }
                        Accessible.ignored: true
                    }
                    KioskText {
                        anchors { left: what.right; leftMargin: Theme.gap; right: parent.right; verticalCenter: parent.verticalCenter }
                        text: line.names
                        font.pixelSize: Theme.fontNote
                        color: Theme.cardNote
                        horizontalAlignment: Text.AlignRight
                        elide: Text.ElideRight
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
