import QtQuick
import ui.catalogue
import ui.components
import ui.style

// One of the hall's announcements in the idle loop: its kind, its title, and of an outage when and where.
Item {
    id: slide

    required property string kind
    required property string words
    required property string lead
    required property string area
    required property string begins
    required property string ends
    required property string picture
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
    NoticeKinds { id: kinds }
    NoticeTimes { id: times }
    Column {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -Theme.gap
        width: parent.width - 2 * Theme.padding
        spacing: Theme.gap
        Image {
            id: image
            visible: status === Image.Ready && implicitWidth > 1  // one that is broken is a single dot
            source: slide.picture
            width: parent.width
            height: visible ? Math.min(slide.height * 0.42, width * implicitHeight / Math.max(1, implicitWidth)) : 0
            fillMode: Image.PreserveAspectFit
            Accessible.ignored: true
        }
        Pill {
            anchors.horizontalCenter: parent.horizontalCenter
            iconName: kinds.iconName(slide.kind)
            text: kinds.name(slide.kind)
            colour: Theme.zoneFill(kinds.mark(slide.kind))
            ink: "#ffffff"
        }
        KioskText {
            width: parent.width
            text: slide.words
            font.pixelSize: 64
            font.bold: true
            lineHeight: 1.15
            maximumLineCount: 3
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignHCenter
        }
        KioskText {
            width: parent.width
            visible: slide.area !== ""
            text: times.span(slide.begins, slide.ends)
            font.pixelSize: Theme.fontTitle
            font.bold: true
            font.features: { "tnum": 1 }
            color: Theme.bad
            horizontalAlignment: Text.AlignHCenter
        }
        KioskText {
            width: parent.width
            visible: text !== ""
            text: slide.area !== "" ? slide.area : slide.lead
            font.pixelSize: Theme.fontHeading
            color: Theme.cardNote
            maximumLineCount: 3
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignHCenter
        }
        KioskText {
            width: parent.width
            visible: text !== ""
            text: times.asOf
            font.pixelSize: Theme.fontNote
            color: Theme.cardNote
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
