import QtQuick
import ui.components
import ui.model
import ui.style

// One thing that can be done here.
Item {
    id: slide

    required property string zoneId
    required property string name
    required property string iconName
    required property color mark
    required property bool shown
    required property bool turning

    visible: opacity > 0
    Component.onCompleted: opacity = shown ? 1 : 0
    onShownChanged: {
        fade.stop();
        fade.to = shown ? 1 : 0;
        if (shown && !turning)
            opacity = 1;
        else
            fade.start();
    }
    NumberAnimation on opacity {
        id: fade
        running: false
        duration: Theme.slow
    }

    Column {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -Theme.gap
        width: parent.width - 2 * Theme.padding
        spacing: Theme.padding
        IconTile {
            anchors.horizontalCenter: parent.horizontalCenter
            iconName: slide.iconName
            colour: slide.mark
            size: 200
        }
        KioskText {
            width: parent.width
            text: slide.name
            font.pixelSize: 80
            font.bold: true
            horizontalAlignment: Text.AlignHCenter
        }
        KioskText {
            width: parent.width
            text: {
                switch (slide.zoneId) {
                case "business": return qsTr("Take a number here. We call you when it is your turn.");
                case "consultation": return qsTr("What to bring, how it works, how long it takes and what it costs.");
                case "announcements": return qsTr("What we promise, and what is new.");
                case "waiting": return qsTr("See how many are waiting before you.");
                case "self_service": return qsTr("See what is due and pay here, without waiting.");
                case "feedback": return qsTr("Tell us what we should do better.");
                case "fault": return qsTr("Call %1, day and night, or touch here for what to do now.").arg(Hall.hotline);
                default: return "";
                }
            }
            font.pixelSize: Theme.fontHeading
            color: Theme.cardNote
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
