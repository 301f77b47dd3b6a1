import QtQuick
import ui.components
import ui.console.model
import ui.model
import ui.style

// Where one is and who: the hall, the search, the person, whether the hub is there, the time.
Rectangle {
    id: bar

    signal search

    property bool narrow: false

    readonly property real between: narrow ? Theme.gap : Theme.margin * 2

    implicitHeight: 52
    color: Theme.bar

    Row {
        id: left
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
            text: Hall.name
            font { pixelSize: Theme.fontHeading; bold: true }
            color: Theme.barInk
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            width: Math.min(implicitWidth, Math.max(0, right.x - x - (search.visible ? search.width + bar.between : 0) - bar.between))
        }
    }
    BarButton {
        id: search
        visible: Desk.stage === "work"
        anchors { left: left.right; leftMargin: bar.between; verticalCenter: parent.verticalCenter }
        label: qsTr("Search everywhere")
        iconName: "search"
        keys: "Ctrl+K"
        brief: bar.narrow
        onClicked: bar.search()
    }
    Row {
        id: right
        anchors { right: parent.right; rightMargin: Theme.margin; verticalCenter: parent.verticalCenter }
        spacing: Theme.touchGap
        KioskText {
            anchors.verticalCenter: parent.verticalCenter
            visible: Desk.stage === "work"
            rightPadding: Theme.touchGap
            text: Desk.name + " · " + Desk.number
            font.pixelSize: Theme.fontNote
            color: Theme.groundNote
            wrapMode: Text.NoWrap
            width: Math.min(implicitWidth, bar.narrow ? 150 : 320)
            elide: Text.ElideMiddle
        }
        Pill {
            anchors.verticalCenter: parent.verticalCenter
            text: Desk.online ? qsTr("Online") : qsTr("Hub away")
            iconName: Desk.online ? "check" : "cloud-off"
            size: Theme.fontSmall
            colour: Desk.online ? Theme.ground : Theme.card
            ink: Desk.online ? Theme.groundInk : Theme.bad
        }
        KioskText {
            anchors.verticalCenter: parent.verticalCenter
            leftPadding: Theme.unit
            rightPadding: Theme.unit
            text: Hall.time
            font { pixelSize: Theme.fontHeading; bold: true; features: ({ "tnum": 1 }) }
            color: Theme.barInk
            wrapMode: Text.NoWrap
        }
        BarButton {
            label: Desk.dark ? qsTr("Light") : qsTr("Dark")
            iconName: "contrast-2"
            onClicked: Desk.setDark(!Desk.dark)
        }
        BarButton {
            label: Hall.language === "en" ? "中文" : "English"
            onClicked: Desk.setLanguage(Hall.language === "en" ? "zh_CN" : "en")
        }
        BarButton {
            visible: Desk.stage === "work"
            label: qsTr("Sign out")
            onClicked: Desk.signOut()
        }
    }

    component BarButton: Pressable {
        id: button
        property string keys
        property string iconName
        property bool brief: false
        hint: keys
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()
        height: Theme.touchSmall
        padding: 0
        leftPadding: Theme.gap
        rightPadding: Theme.gap
        shadow: false
        colour: Theme.bar
        pressedColour: Theme.ground
        frame: "#5d938b"
        frameWidth: 1
        contentItem: Row {
            spacing: Theme.touchGap
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: button.iconName !== ""
                name: button.iconName
                size: 18
                colour: Theme.barInk
            }
            KioskText {
                visible: !button.brief
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
