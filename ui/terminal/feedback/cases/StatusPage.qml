import QtQuick
import QtQuick.Templates as T
import ui.components
import ui.flow
import ui.model
import ui.style

// How far it is, what is answered, and whether the customer is content with that.
Page {
    id: page

    required property TrackModel viewModel
    readonly property bool up: viewModel.stage === "passed_up"

    kicker: viewModel.kindName + " · " + viewModel.number
    kickerShown: !Theme.large
    title: viewModel.stageName
    subtitle: viewModel.judged !== "" ? Hall.phrase(viewModel.judged, Hall.language)
        : up ? Hall.phrase("track.passed_up_note", Hall.language) : viewModel.replyBy
    iconName: Theme.large ? "" : viewModel.stage === "closed" || viewModel.stage === "replied" ? "circle-check" : "hourglass"
    mark: Zones.colour("feedback")
    readOnly: true
    patience: Aloud.on ? 600 : 120
    handlesBack: true
    onBackRequested: {
        viewModel.again();
        Navigator.leave();
    }
    actions: [
        PrimaryButton {
            visible: page.viewModel.asks
            width: page.half
            label: Hall.phrase("track.content_yes", Hall.language)
            iconName: "mood-smile"
            onClicked: page.viewModel.judge(true)
        },
        SecondaryButton {
            visible: page.viewModel.asks
            width: page.half
            height: Theme.touch + 16
            label: Hall.phrase(page.viewModel.lastWord ? "track.content_no_more" : "track.content_no", Hall.language)
            iconName: "mood-sad"
            onClicked: page.viewModel.judge(false)
        },
        PrimaryButton {
            visible: !page.viewModel.asks
            label: qsTr("OK")
            iconName: "check"
            onClicked: Navigator.home()
        }
    ]
    T.StackView.onDeactivating: Aloud.stop()
    readonly property real half: (card.width - Theme.touchGap) / 2

    Card {
        id: card
        width: parent.width
        height: Math.min(parent.height - (asked.visible ? asked.height + Theme.gap : 0), lines.height + 2 * padding)
        visible: !page.up
        ScrollArea {
            id: scroll
            anchors.fill: parent
            Column {
                id: lines
                width: scroll.textWidth
                spacing: Theme.gap
                StageLine {
                    width: parent.width
                    stage: page.viewModel.stage
                }
                SpokenText {
                    id: reply
                    width: parent.width
                    visible: text !== ""
                    place: "reply"
                    text: page.viewModel.reply
                }
                AloudButton {
                    visible: Aloud.possible && reply.visible
                    texts: () => [{ "place": "stage", "text": page.title }, { "place": "reply", "text": page.viewModel.reply }]
                }
                KioskText {
                    width: parent.width
                    text: Hall.phrase("case.day", Hall.language) + "  " + page.viewModel.day
                    font.pixelSize: Theme.fontNote
                    color: Theme.cardNote
                }
                KioskText {
                    width: parent.width
                    visible: Hall.regulator !== ""
                    text: Hall.phrase("case.regulator", Hall.language) + " " + Hall.regulator
                    font.pixelSize: Theme.fontNote
                    color: Theme.cardNote
                }
            }
        }
    }
    KioskText {
        id: asked
        visible: page.viewModel.asks
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        text: Hall.phrase("track.content", Hall.language)
        font.bold: true
        color: Theme.groundInk
    }
}
