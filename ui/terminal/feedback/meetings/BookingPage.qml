import QtQuick
import QtQuick.Templates as T
import ui.components
import ui.flow
import ui.keyboard
import ui.model
import ui.style

// One's own booking: the slip before the scanner, or its number and code; then when, where, and cancelling it.
Page {
    id: page

    required property BookingModel viewModel
    property bool asking: false
    readonly property bool failed: viewModel.step === "failed"
    readonly property bool looking: viewModel.step === "looking"
    readonly property bool found: viewModel.step === "found"
    readonly property bool coding: viewModel.step === "code"
    readonly property bool typing: coding || viewModel.step === "number"

    title: viewModel.error !== "" ? Hall.phrase(viewModel.error, Hall.language)
        : found ? Hall.phrase(asking ? "meeting.cancel_sure" : "meeting.state_" + viewModel.state, Hall.language)
        : coding ? Hall.phrase("meeting.own_code", Hall.language)
        : Hall.phrase(viewModel.canScan ? "meeting.own_scan" : "meeting.own_number", Hall.language)
    titleSize: viewModel.error !== "" || Theme.large || asking || found ? Theme.fontHeading : Theme.fontTitle
    iconName: Theme.large ? "" : failed ? "alert-circle" : found && viewModel.state === "booked" ? "circle-check" : "users"
    mark: Zones.colour("feedback")
    patience: 60
    readOnly: !typing
    handlesBack: true
    onBackRequested: viewModel.step === "number" ? Navigator.leave() : page.restart()
    function restart(): void {
        asking = false;
        viewModel.again();
    }
    guide: EntryField {
        width: parent.width
        height: Theme.type(136)
        visible: page.typing
        label: Hall.phrase(page.coding ? "meeting.code" : "meeting.number", Hall.language)
        value: page.coding ? "" : page.viewModel.number
        dots: page.coding ? page.viewModel.typed : -1
        placeholder: page.coding ? qsTr("6 digits") : qsTr("8 digits")
        chosen: true
    }
    actions: [
        PrimaryButton {
            visible: page.typing
            label: page.coding ? qsTr("Show") : qsTr("Next")
            iconName: "arrow-right"
            iconAfter: true
            enabled: page.coding ? page.viewModel.typed === 6 : page.viewModel.number.length === 9
            onClicked: page.viewModel.go()
        },
        PrimaryButton {
            visible: page.failed
            label: qsTr("Try again")
            iconName: "refresh"
            onClicked: page.restart()
        },
        PrimaryButton {
            visible: page.found && !page.asking
            label: qsTr("OK")
            iconName: "check"
            onClicked: Navigator.home()
        },
        PrimaryButton {
            visible: page.found && page.asking
            label: Hall.phrase("meeting.cancel_keep", Hall.language)
            onClicked: page.asking = false
        },
        SecondaryButton {
            visible: page.found && page.viewModel.cancels
            height: Theme.touch + 16
            label: page.asking ? qsTr("Yes, cancel") : Hall.phrase("meeting.cancel", Hall.language)
            iconName: "x"
            onClicked: {
                if (page.asking)
                    page.viewModel.cancel();
                page.asking = !page.asking;
            }
        }
    ]

    KeyRows {
        anchors.fill: parent
        visible: page.typing
        onTyped: key => page.viewModel.dial(key)
        onErased: page.viewModel.erase()
    }
    Card {
        visible: page.found
        width: parent.width
        height: facts.height + 2 * padding
        MeetingFacts {
            id: facts
            width: parent.width
            when: page.viewModel.when
            title: page.viewModel.title
            where: page.viewModel.where
        }
    }
    Busy {
        anchors.fill: parent
        visible: page.looking && !waited.running
        ink: Theme.groundInk
    }
    Timer {
        id: waited
        interval: 300
        running: page.looking
    }
    Component.onCompleted: viewModel.begin()
    T.StackView.onRemoved: viewModel.end()
}
