pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import ui.components
import ui.model
import ui.style

// Invites: the hall, the time, and in a slow loop what one can do here. One touch anywhere starts.
T.AbstractButton {
    id: idle

    // The zones, what to do in a power cut where the hall supplies power, and the hall's announcements.
    readonly property int own: zones.count + (Hall.suppliesPower ? 1 : 0)
    readonly property int slides: own + notices.count
    onSlidesChanged: current = Math.min(current, slides - 1)
    property int current: 0
    property int reached: 0
    // One slide gives way to the next. Where the one that played was withdrawn, the next is there at once.
    property bool turning: false

    onPressed: Session.begin()
    focus: true
    Accessible.role: Accessible.Button
    Accessible.name: Hall.phrase("idle.title", "zh_CN")

    background: Rectangle {
        gradient: Gradient {
            GradientStop { position: 0; color: Theme.bar }
            GradientStop { position: 1; color: Theme.groundEnd }
        }
    }
    Scenery {
        visible: Hall.suppliesPower && !Theme.contrast
        x: (Theme.landscape ? stage.x : idle.width) - width
        width: Theme.landscape ? 440 : 640
        y: (Theme.landscape ? invitationBar.y - Theme.margin : stage.y) - height
    }
    Timer {
        interval: idle.current >= idle.own ? 10000 : 6000
        running: idle.visible
        repeat: true
        onTriggered: {
            idle.turning = true;
            idle.current = (idle.current + 1) % idle.slides;
            idle.turning = false;
        }
    }
    Item {
        id: sky
        x: Theme.margin * 1.5
        y: Theme.margin * 1.5
        width: Theme.landscape ? idle.width * 0.36 : idle.width - 2 * x
        height: column.height

        Column {
            id: column
            width: parent.width
            spacing: Theme.gap
            Pill {
                visible: Hall.mark !== ""
                text: Hall.mark + " · " + Hall.phrase("demonstration.note", Hall.language)
                size: Theme.fontSmall
                colour: Theme.accent
                ink: Theme.accentInk
            }
            KioskText {
                width: parent.width
                text: Hall.phrase("idle.welcome", Hall.language)
                font.pixelSize: Theme.fontHeading
                color: Theme.groundNote
            }
            KioskText {
                width: parent.width
                text: Hall.name
                font.pixelSize: 72
                font.bold: true
                color: Theme.groundInk
                Accessible.role: Accessible.Heading
            }
            KioskText {
                visible: Hall.time !== ""
                topPadding: Theme.margin
                text: Hall.time
                font.pixelSize: Theme.landscape ? 160 : 200
                font.features: { "tnum": 1 }
                lineHeight: 0.9
                color: Theme.groundInk
            }
            KioskText {
                readonly property var parts: Hall.date.split("-")
                visible: Hall.time !== ""
                text: new Date(parts[0], parts[1] - 1, parts[2]).toLocaleDateString(Qt.locale(Hall.language), qsTr("dddd, d MMMM"))
                font.pixelSize: Theme.fontHeading
                color: Theme.groundNote
            }
        }
    }
    Card {
        id: stage
        objectName: "stage"
        x: Theme.landscape ? sky.x + sky.width + Theme.margin * 2 : sky.x
        y: Theme.landscape ? sky.y : sky.y + sky.height + Theme.margin * 2.5
        width: idle.width - x - sky.x
        height: invitationBar.y - y - Theme.margin

        Repeater {
            id: zones
            model: Zones
            // A slide is made when its turn comes: the first frame waits for one only.
            Loader {
                id: turn
                required property int index
                required property string zoneId
                required property string name
                required property string iconName
                required property color mark
                anchors.fill: parent
                active: index <= idle.reached
                sourceComponent: IdleSlide {
                    zoneId: turn.zoneId
                    name: turn.name
                    iconName: turn.iconName
                    mark: turn.mark
                    shown: turn.index === idle.current
                    turning: idle.turning
                }
            }
        }
        Loader {
            anchors.fill: parent
            active: Hall.suppliesPower && zones.count <= idle.reached
            sourceComponent: IdleSlide {
                shown: idle.current === zones.count
                turning: idle.turning
                zoneId: "fault"
                name: qsTr("Power cut?")
                iconName: "bolt-off"
                mark: "#961a13"
            }
        }
        Repeater {
            id: notices
            model: Notices.loop
            Loader {
                id: play
                required property int index
                required property string kind
                required property string words
                required property string lead
                required property string area
                required property string begins
                required property string ends
                required property string picture
                readonly property int place: idle.own + index
                anchors.fill: parent
                active: place <= idle.reached
                sourceComponent: NoticeSlide {
                    kind: play.kind
                    words: play.words
                    lead: play.lead
                    area: play.area
                    begins: play.begins
                    ends: play.ends
                    picture: play.picture
                    shown: idle.current === play.place
                    turning: idle.turning
                }
            }
        }
        Row {
            anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom }
            spacing: Theme.unit * 2
            Repeater {
                model: idle.slides
                Rectangle {
                    required property int index
                    width: index === idle.current ? 48 : 16
                    height: 16
                    radius: 8
                    color: index === idle.current ? Theme.ground : Theme.cardLine
                }
            }
        }
    }
    Invitation {
        id: invitationBar
        x: sky.x
        width: idle.width - 2 * x
        height: Theme.landscape ? 168 : 240
        anchors { bottom: parent.bottom; bottomMargin: sky.y }
        pressed: idle.down
    }
    onCurrentChanged: {
        reached = Math.max(reached, current);
        if (Theme.motion)
            invitationBar.nudge();
    }
}
