import QtQuick
import QtQuick.Templates as T
import ui.components
import ui.flow
import ui.model
import ui.style

// Which service? The ticket says; then the faces take this page's place.
Page {
    id: page

    required property RatingModel viewModel
    readonly property bool failed: viewModel.step === "failed"

    title: failed ? Hall.phrase(viewModel.error, Hall.language)
        : viewModel.step === "looking" ? qsTr("Looking for your ticket…")
        : viewModel.canScan ? Hall.phrase("rate.which", Hall.language) : Hall.phrase("rate.no_scanner", Hall.language)
    subtitle: failed ? "" : Hall.phrase("rate.private", Hall.language)
    titleSize: failed ? Theme.fontHeading : Theme.fontTitle
    iconName: failed ? "alert-circle" : "star"
    mark: Zones.colour("feedback")
    readOnly: true
    patience: 60
    actions: [
        SecondaryButton {
            visible: page.failed
            height: Theme.touch + 16
            label: Hall.phrase("help.call", Hall.language)
            iconName: "headset"
            onClicked: Help.call()
        }
    ]

    Card {
        visible: page.viewModel.canScan && page.viewModel.step !== "looking"
        width: parent.width
        height: Math.min(parent.height, 640)
        // A ticket on its way up to the scanner.
        Icon {
            id: ticket
            anchors.horizontalCenter: parent.horizontalCenter
            name: "ticket"
            size: Math.round(Math.min(parent.width, parent.height) * 0.5)
            colour: Theme.contrast ? Theme.cardInk : Theme.ground
            y: (parent.height - words.height - height) / 2
            SequentialAnimation on y {
                running: Theme.motion && ticket.visible
                loops: Animation.Infinite
                PauseAnimation { duration: 900 }
                NumberAnimation { to: 0; duration: 700; easing.type: Easing.OutCubic }
                PauseAnimation { duration: 900 }
                NumberAnimation { to: 80; duration: 0 }
            }
        }
        KioskText {
            id: words
            anchors.bottom: parent.bottom
            width: parent.width
            text: Hall.phrase("cancel.scan", Hall.language)
            font.bold: true
            horizontalAlignment: Text.AlignHCenter
        }
    }
    Busy {
        anchors.fill: parent
        visible: page.viewModel.step === "looking" && !waited.running
        ink: Theme.groundInk
    }
    Timer {
        id: waited
        interval: 300
        running: page.viewModel.step === "looking"
    }
    Component.onCompleted: viewModel.begin()
    T.StackView.onRemoved: viewModel.end()
    Connections {
        target: page.viewModel
        function onStepChanged(): void {
            if (page.viewModel.step === "asking" && Navigator.page === page)
                Navigator.replace(Qt.resolvedUrl("FacesPage.qml"), { "viewModel": page.viewModel });
        }
    }
}
