pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.flow
import ui.keyboard
import ui.model
import ui.style

// How does the hall reach the customer? A phone, or the number of a complaint that has one.
Page {
    id: page

    required property MeetingsModel viewModel
    readonly property bool phone: viewModel.way === "phone"

    title: Hall.phrase(viewModel.error !== "" ? viewModel.error : "meeting.contact", Hall.language)
    titleSize: viewModel.error !== "" || Theme.large ? Theme.fontHeading : Theme.fontTitle
    kicker: viewModel.title + " · " + viewModel.when
    kickerShown: !Theme.large
    subtitle: Hall.phrase("meeting.contact_note", Hall.language)
    iconName: ""
    mark: Zones.colour("feedback")
    patience: 60
    guide: EntryField {
        width: parent.width
        height: Theme.type(136)
        label: Hall.phrase(page.phone ? "meeting.contact_phone" : "meeting.contact_case", Hall.language)
        value: page.viewModel.typed
        placeholder: page.phone ? qsTr("Not given") : qsTr("12 digits")
        chosen: true
    }
    actions: [
        PrimaryButton {
            width: page.half
            label: qsTr("Next")
            iconName: "arrow-right"
            iconAfter: true
            enabled: page.viewModel.typed !== ""
            onClicked: if (page.viewModel.good())
                Navigator.push(Qt.resolvedUrl("NamePage.qml"), { "viewModel": page.viewModel })
        },
        SecondaryButton {
            width: page.half
            height: Theme.touch + 16
            label: Hall.phrase(page.phone ? "meeting.contact_case" : "meeting.contact_phone", Hall.language)
            iconName: page.phone ? "message-2" : "phone-call"
            onClicked: page.viewModel.reachBy(page.phone ? "case" : "phone")
        }
    ]
    readonly property real half: (keys.width - Theme.touchGap) / 2

    KeyRows {
        id: keys
        anchors.fill: parent
        onTyped: key => page.viewModel.dial(key)
        onErased: page.viewModel.erase()
    }
}
