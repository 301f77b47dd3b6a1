import QtQuick
import ui.catalogue
import ui.components
import ui.model
import ui.style

// An emergency above everything, until whoever stands here has read it or it is over.
FocusScope {
    id: panel

    focus: true
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title.text

    Rectangle {
        anchors.fill: parent
        color: Theme.contrast ? "#000000" : "#7d1510"
        MouseArea { anchors.fill: parent }
    }
    Column {
        id: head
        x: Theme.margin
        y: Theme.margin * (Theme.landscape ? 1 : 2)
        width: parent.width - 2 * x
        spacing: Theme.gap
        Row {
            width: parent.width
            spacing: Theme.gap
            Icon {
                id: sign
                anchors.verticalCenter: parent.verticalCenter
                name: "alert-triangle"
                size: Theme.type(88)
                colour: "#ffffff"
            }
            KioskText {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - sign.width - parent.spacing
                    - (demonstration.visible ? demonstration.width + parent.spacing : 0)
                text: kinds.name("emergency")
                font.pixelSize: Theme.fontHeading
                font.bold: true
                color: "#ffffff"
            }
            Pill {
                id: demonstration
                anchors.verticalCenter: parent.verticalCenter
                visible: Hall.mark !== ""
                text: Hall.mark
                size: Theme.fontSmall
                colour: Theme.accent
                ink: Theme.accentInk
            }
        }
        KioskText {
            id: title
            width: parent.width
            text: Notices.emergencyTitle
            font.pixelSize: Theme.large ? Theme.type(64) : Theme.fontHero
            font.bold: true
            lineHeight: 1.15
            color: "#ffffff"
            Accessible.role: Accessible.Heading
        }
        KioskText {
            width: parent.width
            visible: text !== ""
            text: times.asOf
            font.pixelSize: Theme.fontNote
            color: "#ffffff"
        }
    }
    NoticeKinds { id: kinds }
    NoticeTimes { id: times }
    ScrollArea {
        id: scroll
        x: Theme.margin
        y: head.y + head.height + Theme.margin
        width: parent.width - 2 * x
        height: button.y - y - Theme.margin
        Card {
            width: scroll.textWidth
            height: words.height + 2 * padding
            visible: words.count > 0
            BlockList {
                id: words
                width: parent.width
                model: Notices.emergencyBlocks
            }
        }
    }
    PrimaryButton {
        id: button
        x: Theme.margin
        y: parent.height - height - Theme.margin
        width: parent.width - 2 * x
        focus: true
        iconName: "check"
        label: Hall.phrase("announcements.read", Hall.language)
        onClicked: Notices.acknowledge()
    }
}
