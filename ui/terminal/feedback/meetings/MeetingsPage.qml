pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import ui.components
import ui.flow
import ui.model
import ui.style

// Which one? What is full, closed or out of reach says so before anything is typed.
Page {
    id: page

    required property MeetingsModel viewModel
    readonly property bool failed: viewModel.step === "failed"
    readonly property bool empty: viewModel.step === "list" && grid.rows === 0

    title: failed ? Hall.phrase(viewModel.error === "error.hub_unavailable" ? "meeting.offline" : viewModel.error, Hall.language)
        : empty ? Hall.phrase("meeting.none", Hall.language) : Hall.phrase("meeting.title", Hall.language)
    titleSize: failed || Theme.large ? Theme.fontHeading : Theme.fontTitle
    subtitle: failed ? "" : Hall.phrase("meeting.what", Hall.language)
    iconName: Theme.large ? "" : failed ? "cloud-off" : "users"
    mark: Zones.colour("feedback")
    actions: [
        PrimaryButton {
            visible: page.failed
            width: page.half
            label: qsTr("Try again")
            iconName: "refresh"
            onClicked: page.viewModel.look()
        },
        SecondaryButton {
            width: page.half
            height: Theme.touch + 16
            label: Hall.phrase("meeting.mine", Hall.language)
            iconName: "list-search"
            onClicked: Navigator.open("booking")
        }
    ]
    readonly property real half: (grid.width - Theme.touchGap) / 2

    CardGrid {
        id: grid
        anchors.fill: parent
        visible: page.viewModel.step === "list"
        columns: 1
        rowHeight: Theme.large ? 276 : 210
        model: page.viewModel.rows
        delegate: Pressable {
            id: card
            required property string meetingId
            required property string title
            required property string when
            required property string where
            required property string standing
            required property bool bookable

            width: grid.cardWidth
            height: grid.cardHeight
            enabled: bookable
            colour: bookable ? Theme.card : Theme.cardPressed
            padding: Theme.gap
            label: when + " " + title
            hint: where + " " + standing
            onClicked: {
                page.viewModel.choose(meetingId);
                Navigator.push(Qt.resolvedUrl("ContactPage.qml"), { "viewModel": page.viewModel });
            }
            contentItem: Item {
                Column {
                    anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
                    spacing: Theme.unit / 2
                    KioskText {
                        width: parent.width
                        text: card.when
                        font { pixelSize: Theme.large ? Theme.fontBody : Theme.fontHeading; bold: true; features: ({ "tnum": 1 }) }
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: Theme.fontNote
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
                    }
                    KioskText {
                        width: parent.width
                        text: card.title
                        maximumLineCount: 1
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                    Item {
                        width: parent.width
                        height: Math.max(place.height, pill.height)
                        KioskText {
                            id: place
                            width: parent.width - pill.width - Theme.gap
                            anchors.verticalCenter: parent.verticalCenter
                            text: card.where
                            font.pixelSize: Theme.fontNote
                            color: Theme.cardNote
                            maximumLineCount: 1
                            elide: Text.ElideRight
                            Accessible.ignored: true
                        }
                        Pill {
                            id: pill
                            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                            text: card.standing
                            size: Theme.fontSmall
                            colour: card.bookable ? Theme.good : Theme.cardNote
                            ink: Theme.card
                        }
                    }
                }
            }
        }
    }
    Busy {
        anchors.fill: parent
        visible: page.viewModel.step === "loading" && !waited.running
        ink: Theme.groundInk
    }
    Timer {
        id: waited
        interval: 300
        running: page.viewModel.step === "loading"
    }
    Component.onCompleted: viewModel.look()
    T.StackView.onActivated: if (viewModel.step === "failed" || viewModel.step === "booked") viewModel.look()
}
