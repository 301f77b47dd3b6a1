import QtQuick
import QtQuick.Templates as T
import ui.components
import ui.flow
import ui.keyboard
import ui.model
import ui.style

// The slip's code before the scanner, or its number and code by key.
Page {
    id: page

    required property TrackModel viewModel
    readonly property bool failed: viewModel.step === "failed"
    readonly property bool looking: viewModel.step === "looking"
    readonly property bool coding: viewModel.step === "code"

    title: viewModel.error !== "" ? Hall.phrase(viewModel.error, Hall.language)
        : coding ? Hall.phrase("track.code", Hall.language)
        : Hall.phrase(viewModel.canScan ? "track.number_scan" : "track.number", Hall.language)
    titleSize: viewModel.error !== "" ? Theme.fontHeading : Theme.large ? Theme.fontHeading : Theme.fontTitle
    iconName: failed ? "alert-circle" : Theme.large ? "" : "list-search"
    mark: Zones.colour("feedback")
    patience: 60
    readOnly: failed || looking
    handlesBack: true
    onBackRequested: viewModel.step === "number" ? Navigator.leave() : viewModel.again()
    guide: EntryField {
        width: parent.width
        height: Theme.type(136)
        visible: !page.failed && !page.looking
        label: Hall.phrase(page.coding ? "case.code" : "case.number", Hall.language)
        value: page.coding ? "" : page.viewModel.number
        dots: page.coding ? page.viewModel.code.length : -1
        placeholder: page.coding ? qsTr("6 digits") : qsTr("12 digits")
        chosen: true
    }
    actions: [
        PrimaryButton {
            visible: !page.failed && !page.looking
            label: page.coding ? qsTr("Show") : qsTr("Next")
            iconName: "arrow-right"
            iconAfter: true
            enabled: page.coding ? page.viewModel.code.length === 6 : page.viewModel.number.length === 14
            onClicked: page.viewModel.go()
        },
        PrimaryButton {
            visible: page.failed
            label: qsTr("Try again")
            iconName: "refresh"
            onClicked: page.viewModel.again()
        },
        SecondaryButton {
            visible: page.failed
            height: Theme.touch + 16
            label: Hall.phrase("help.call", Hall.language)
            iconName: "headset"
            onClicked: Help.call()
        }
    ]

    KeyRows {
        anchors.fill: parent
        visible: !page.failed && !page.looking
        onTyped: key => page.viewModel.dial(key)
        onErased: page.viewModel.erase()
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
    T.StackView.onActivated: show()
    function show(): void {
        if (viewModel.step === "found" && Navigator.page === page)
            Navigator.push(Qt.resolvedUrl("StatusPage.qml"), { "viewModel": viewModel });
    }
    Connections {
        target: page.viewModel
        function onStepChanged(): void { page.show(); }
    }
}
