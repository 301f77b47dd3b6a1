import QtQuick
import QtQuick.Templates as T
import ui.components
import ui.model
import ui.style

// What if on time-of-use? This year so far with it and without, and on what that stands.
Page {
    id: page

    required property SelfServiceModel viewModel
    readonly property WhatIfVisit asked: viewModel.whatIf
    readonly property bool stated: asked.basis === "stated_share"
    readonly property bool known: asked.plain !== ""

    title: asked.step === "failed" ? Hall.phrase("offline.unavailable", Hall.language)
        : !known ? qsTr("Peak and valley prices: what if?")
        : asked.same ? qsTr("It would have cost the same")
        : asked.cheaper ? qsTr("¥%1 less with peak and valley prices").arg(asked.difference)
        : qsTr("¥%1 more with peak and valley prices").arg(asked.difference)
    titleSize: Theme.fontHeading
    subtitle: stated ? qsTr("By your own estimate of how much you use at night, not by the meter.")
        : qsTr("By what your meter counted in peak and valley hours.")
    iconName: Theme.large ? "" : "clock-hour-4"
    mark: Zones.colour("self_service")
    patience: 90
    T.StackView.onActivated: asked.begin()

    Column {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        spacing: Theme.gap
        Card {
            visible: page.known
            width: parent.width
            height: rows.height + 2 * padding
            Column {
                id: rows
                width: parent.width
                spacing: Theme.gap
                BillRow {
                    width: parent.width
                    label: qsTr("Block prices alone, %n month(s)", "", page.asked.months)
                    amount: page.asked.plain
                }
                BillRow {
                    width: parent.width
                    label: qsTr("With peak and valley prices")
                    amount: page.asked.onIt
                    strong: true
                }
            }
        }
        KioskText {
            visible: page.stated && page.known
            width: parent.width
            text: qsTr("Used at night (%1): %2 %").arg(page.asked.night).arg(page.asked.share)
            color: Theme.groundInk
            font.bold: true
        }
        Row {
            visible: page.stated
            width: parent.width
            spacing: Theme.touchGap
            SecondaryButton {
                width: (parent.width - parent.spacing) / 2
                height: Theme.touch + 16
                enabled: page.asked.share > 0
                label: qsTr("Less at night")
                iconName: "chevron-down"
                onClicked: page.asked.move(-1)
            }
            SecondaryButton {
                width: (parent.width - parent.spacing) / 2
                height: Theme.touch + 16
                enabled: page.asked.share < 100
                label: qsTr("More at night")
                iconName: "chevron-up"
                onClicked: page.asked.move(1)
            }
        }
    }
}
