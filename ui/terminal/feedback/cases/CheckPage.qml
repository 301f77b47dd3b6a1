pragma ComponentBehavior: Bound

import QtQuick
import ui.components
import ui.flow
import ui.model
import ui.style

// All that will be sent, once more; then its number takes this page's place.
CasePage {
    id: page

    readonly property bool failed: viewModel.step === "failed"
    readonly property bool sending: viewModel.step === "sending"

    title: Hall.phrase(failed ? viewModel.error : "case.check", Hall.language)
    subtitle: viewModel.who === "anonymous" ? Hall.phrase("case.check_anonymous", Hall.language) : ""
    titleSize: failed ? Theme.fontHeading : Theme.fontTitle
    iconName: failed ? "alert-circle" : Theme.large ? "" : "list-check"
    readOnly: true
    actions: [
        PrimaryButton {
            enabled: !page.sending
            label: qsTr("Send")
            iconName: "check"
            onClicked: page.viewModel.send()
        },
        SecondaryButton {
            visible: page.viewModel.who !== "anonymous"
            enabled: !page.sending
            height: Theme.touch + 16
            label: page.viewModel.name === "" ? qsTr("Add a name") : qsTr("Name")
            iconName: page.viewModel.name === "" ? "user-edit" : "check"
            onClicked: Navigator.push(Qt.resolvedUrl("LinePage.qml"), { "viewModel": page.viewModel, "field": "name" })
        }
    ]

    Card {
        width: parent.width
        height: Math.min(parent.height, lines.height + 2 * padding)
        ScrollArea {
            id: scroll
            anchors.fill: parent
            Column {
                id: lines
                width: scroll.textWidth
                spacing: Theme.gap
                Repeater {
                    model: page.viewModel.said
                    Column {
                        id: said
                        required property string what
                        required property string value
                        width: lines.width
                        KioskText {
                            width: parent.width
                            text: said.what
                            font.pixelSize: Theme.fontSmall
                            color: Theme.cardNote
                        }
                        KioskText {
                            width: parent.width
                            text: said.value
                        }
                    }
                }
            }
        }
    }
    Busy {
        anchors.fill: parent
        visible: page.sending && !waited.running
        ink: Theme.groundInk
    }
    Timer {
        id: waited
        interval: 300
        running: page.sending
    }
    Connections {
        target: page.viewModel
        function onStepChanged(): void {
            if (page.viewModel.step === "given" && Navigator.page === page)
                Navigator.replace(Qt.resolvedUrl("GivenPage.qml"), { "viewModel": page.viewModel });
        }
    }
}
