import QtQuick
import ui.components
import ui.counter.model
import ui.model
import ui.style

// Where one is: the window, who works at it, whether the hub is there, the time.
Rectangle {
    id: bar

    implicitHeight: 52
    color: Theme.bar

    Row {
        anchors { left: parent.left; leftMargin: Theme.margin; verticalCenter: parent.verticalCenter }
        spacing: Theme.gap
        Pill {
            anchors.verticalCenter: parent.verticalCenter
            visible: Hall.mark !== ""
            text: Hall.mark
            size: Theme.fontSmall
            colour: Theme.accent
            ink: Theme.accentInk
        }
        KioskText {
            anchors.verticalCenter: parent.verticalCenter
            text: Station.page === "desk" ? Work.windowName : Hall.name
            font { pixelSize: Theme.fontHeading; bold: true }
            color: Theme.barInk
            wrapMode: Text.NoWrap
            Accessible.role: Accessible.Heading
        }
        Pill {
            anchors.verticalCenter: parent.verticalCenter
            visible: Station.page === "desk" && Work.paused
            text: qsTr("paused")
            iconName: "player-pause"
            size: Theme.fontSmall
            colour: Theme.accent
            ink: Theme.accentInk
        }
        KioskText {
            anchors.verticalCenter: parent.verticalCenter
            visible: Station.page === "desk" || Station.page === "window"
            text: Work.clerk
            font.pixelSize: Theme.fontNote
            color: Theme.groundNote
            wrapMode: Text.NoWrap
        }
    }
    Row {
        anchors { right: parent.right; rightMargin: Theme.margin; verticalCenter: parent.verticalCenter }
        spacing: Theme.touchGap
        Pill {
            anchors.verticalCenter: parent.verticalCenter
            text: Work.online ? qsTr("Online") : qsTr("Hub away")
            iconName: Work.online ? "check" : "cloud-off"
            size: Theme.fontSmall
            colour: Work.online ? Theme.ground : Theme.card
            ink: Work.online ? Theme.groundInk : Theme.bad
        }
        KioskText {
            anchors.verticalCenter: parent.verticalCenter
            leftPadding: Theme.unit
            rightPadding: Theme.unit
            text: Hall.time
            font { pixelSize: Theme.fontHeading; bold: true; features: ({ "tnum": 1 }) }
            color: Theme.barInk
        }
        BarButton {
            visible: Station.page === "desk"
            label: qsTr("Shift")
            hint: qsTr("Hand over what a terminal or a cashier has taken, or take it")
            keys: "Ctrl+S"
            onClicked: ShiftDesk.begin()
        }
        BarButton {
            visible: Station.page === "desk"
            label: qsTr("Mine")
            hint: qsTr("How my quizzes went, and what is written about me")
            keys: "Ctrl+M"
            onClicked: OwnPage.begin()
        }
        BarButton {
            visible: Station.page === "desk"
            label: qsTr("Strip")
            keys: "F12"
            onClicked: Station.toggleStrip()
        }
        BarButton {
            label: Hall.language === "en" ? "中文" : "English"
            onClicked: Station.setLanguage(Hall.language === "en" ? "zh_CN" : "en")
        }
        BarButton {
            visible: Station.page === "desk" || Station.page === "window"
            label: qsTr("Sign out")
            onClicked: SignIn.signOut()
        }
    }

    component BarButton: Pressable {
        id: button
        property string keys
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.touchSmall
        padding: 0
        leftPadding: Theme.gap
        rightPadding: Theme.gap
        shadow: false
        colour: Theme.bar
        pressedColour: Theme.ground
        frame: "#5d938b"
        contentItem: Row {
            spacing: Theme.unit
            KioskText {
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                text: button.label
                font.pixelSize: Theme.fontNote
                color: Theme.barInk
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            KeyCap {
                anchors.verticalCenter: parent.verticalCenter
                text: button.keys
                ink: Theme.groundNote
            }
        }
    }
}
