import QtQuick
import ui.components
import ui.style

// One question of the set-up, with "back" and "next" always in the same place.
Page {
    id: page

    required property FirstRunModel viewModel
    property string nextLabel: qsTr("Next")
    property bool nextEnabled: true
    property bool canGoBack: true
    // A third way, between back and next.
    property string otherLabel
    signal other

    readonly property real room: (Theme.landscape ? width - guideWidth : width - Theme.margin) - Theme.margin
    readonly property int buttons: 1 + (canGoBack ? 1 : 0) + (otherLabel !== "" ? 1 : 0)
    readonly property real share: (room - (buttons - 1) * Theme.touchGap) / buttons

    mark: Theme.groundEnd
    scenery: false
    titleSize: Theme.landscape ? Theme.fontHeading : Theme.fontTitle
    actions: [
        PrimaryButton {
            width: page.share
            label: page.nextLabel
            iconName: "arrow-right"
            iconAfter: true
            enabled: page.nextEnabled
            onClicked: page.viewModel.next()
        },
        SecondaryButton {
            visible: page.otherLabel !== ""
            width: page.share
            height: Theme.touch + 16
            label: page.otherLabel
            enabled: page.nextEnabled
            onClicked: page.other()
        },
        SecondaryButton {
            width: page.share
            height: Theme.touch + 16
            visible: page.canGoBack
            label: qsTr("Back")
            iconName: "arrow-left"
            onClicked: page.viewModel.back()
        }
    ]
}
