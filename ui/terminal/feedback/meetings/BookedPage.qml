import QtQuick
import ui.components
import ui.flow
import ui.model
import ui.style

// A place, with its number, its code and its slip; or why there is none.
Page {
    id: page

    required property MeetingsModel viewModel
    readonly property bool failed: viewModel.step === "failed"
    readonly property bool booked: viewModel.step === "booked"

    title: failed ? Hall.phrase(viewModel.error, Hall.language) : booked ? Hall.phrase("meeting.booked", Hall.language)
        : qsTr("One moment …")
    titleSize: failed ? Theme.fontHeading : Theme.fontTitle
    subtitle: !booked ? "" : viewModel.slip === "printing" ? Hall.phrase("print.printing", Hall.language)
        : Hall.phrase(viewModel.slip === "failed" ? "meeting.slip_failed" : "meeting.slip_take", Hall.language)
    iconName: Theme.large ? "" : failed ? "alert-circle" : booked ? (viewModel.slip === "failed" ? "printer-off" : "circle-check") : "hourglass"
    mark: Zones.colour("feedback")
    readOnly: true
    patience: 90
    handlesBack: true
    onBackRequested: if (failed) page.retry(); else if (booked) Navigator.home()
    function retry(): void {
        viewModel.again();
        Navigator.leave();
        if (viewModel.step === "loading")
            Navigator.leave();
    }
    actions: [
        PrimaryButton {
            visible: page.booked
            label: qsTr("OK")
            iconName: "check"
            onClicked: Navigator.home()
        },
        PrimaryButton {
            visible: page.failed
            label: qsTr("Try again")
            iconName: "refresh"
            onClicked: page.retry()
        }
    ]

    Card {
        visible: page.booked
        width: parent.width
        height: Math.min(parent.height, lines.height + 2 * padding)
        ScrollArea {
            id: scroll
            anchors.fill: parent
            Column {
                id: lines
                width: scroll.textWidth
                spacing: Theme.gap
                MeetingFacts {
                    width: parent.width
                    when: page.viewModel.when
                    title: page.viewModel.title
                    where: page.viewModel.where
                }
                Grid {
                    width: parent.width
                    columns: 2
                    columnSpacing: Theme.gap
                    Figure {
                        width: lines.width * 0.56 - Theme.gap
                        what: Hall.phrase("meeting.number", Hall.language)
                        value: page.viewModel.number
                    }
                    Figure {
                        width: lines.width * 0.44
                        what: Hall.phrase("meeting.code", Hall.language)
                        value: page.viewModel.code
                    }
                }
            }
        }
    }
    Busy {
        anchors.fill: parent
        visible: !page.booked && !page.failed
        ink: Theme.groundInk
    }

    component Figure: Column {
        id: figure
        required property string what
        required property string value
        KioskText {
            width: parent.width
            text: figure.what
            font.pixelSize: Theme.fontNote
            color: Theme.cardNote
        }
        KioskText {
            width: parent.width
            text: figure.value
            font { pixelSize: Theme.fontHeading; bold: true; features: ({ "tnum": 1 }) }
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 32
            wrapMode: Text.NoWrap
        }
    }
}
