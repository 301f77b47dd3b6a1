pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ui.components
import ui.flow
import ui.model
import ui.style

// When, where, at which window, for which account, with which ticket: all of it may be left out.
CasePage {
    id: page

    title: Hall.phrase("case.more", Hall.language)
    subtitle: Theme.large ? "" : Hall.phrase("case.more_note", Hall.language)
    actions: [
        PrimaryButton {
            label: qsTr("Next")
            iconName: "arrow-right"
            iconAfter: true
            onClicked: Navigator.push(Qt.resolvedUrl("WhoPage.qml"), { "viewModel": page.viewModel })
        }
    ]
    readonly property real lineHeight: Math.min(168, (lines.height - 4 * lines.spacing) / (page.viewModel.canScan ? 5 : 4))

    Column {
        id: lines
        anchors.fill: parent
        spacing: Theme.touchGap
        Row {
            width: parent.width
            height: page.lineHeight
            spacing: Theme.touchGap
            Repeater {
                model: ["today", "yesterday", "earlier"]
                SecondaryButton {
                    id: day
                    required property string modelData
                    readonly property bool chosen: page.viewModel.when === modelData
                    width: (lines.width - 2 * Theme.touchGap) / 3
                    height: page.lineHeight
                    label: Hall.phrase("case." + modelData, Hall.language)
                    iconName: chosen ? "check" : ""
                    frame: chosen ? Theme.accent : Theme.cardLine
                    frameWidth: chosen ? 8 : Theme.border
                    Accessible.role: Accessible.CheckBox
                    Accessible.checkable: true
                    Accessible.checked: chosen
                    Accessible.description: Hall.phrase("case.when", Hall.language)
                    onClicked: page.viewModel.setWhen(modelData)
                }
            }
        }
        SaidLine {
            width: parent.width
            height: page.lineHeight
            label: Hall.phrase("case.where", Hall.language)
            value: page.viewModel.where
            iconName: "map-pin"
            onClicked: Navigator.push(Qt.resolvedUrl("LinePage.qml"), { "viewModel": page.viewModel, "field": "where" })
        }
        SaidLine {
            width: parent.width
            height: page.lineHeight
            label: Hall.phrase("case.window", Hall.language)
            value: page.viewModel.window
            iconName: "users"
            onClicked: Navigator.push(Qt.resolvedUrl("DigitsPage.qml"), { "viewModel": page.viewModel, "field": "window" })
        }
        SaidLine {
            width: parent.width
            height: page.lineHeight
            label: Hall.phrase("case.account", Hall.language)
            value: page.viewModel.account
            iconName: "id"
            onClicked: Navigator.push(Qt.resolvedUrl("DigitsPage.qml"), { "viewModel": page.viewModel, "field": "account" })
        }
        SaidLine {
            visible: page.viewModel.canScan
            width: parent.width
            height: page.lineHeight
            label: Hall.phrase("case.ticket", Hall.language)
            value: page.viewModel.ticket ? Hall.phrase("case.ticket_taken", Hall.language) : ""
            placeholder: Hall.phrase("case.ticket_scan", Hall.language)
            iconName: "ticket"
            enabled: page.viewModel.ticket
            endIcon: page.viewModel.ticket ? "x" : ""
            onClicked: page.viewModel.dropTicket()
        }
    }
    T.StackView.onActivated: viewModel.listen()
    T.StackView.onDeactivating: viewModel.deafen()
    T.StackView.onRemoved: viewModel.deafen()
}
