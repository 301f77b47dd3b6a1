pragma ComponentBehavior: Bound

import QtQuick
import ui.components
import ui.flow
import ui.model
import ui.style

// Where the year stands in the annual blocks, and what is overdue with the penalty as last said.
Page {
    id: page

    required property SelfServiceModel viewModel
    readonly property HistoryVisit visit: viewModel.history

    title: visit.year > 0 ? qsTr("The year %1 so far").arg(visit.year) : qsTr("What is overdue")
    subtitle: visit.year === 0 ? ""
        : visit.price === "" ? (visit.left === "" ? qsTr("%1 kWh used; now in the last block").arg(visit.used)
                                : qsTr("%1 kWh used, %2 kWh left in this block").arg(visit.used).arg(visit.left))
        : visit.left === "" ? qsTr("%1 kWh used; now in the last block at ¥%2 a kWh").arg(visit.used).arg(visit.price)
        : qsTr("%1 kWh used, %2 kWh left at ¥%3").arg(visit.used).arg(visit.left).arg(visit.price)
    iconName: Theme.large ? "" : "gauge"
    mark: Zones.colour("self_service")
    readOnly: true
    patience: 90

    actions: [
        SecondaryButton {
            visible: page.viewModel.whatIf.basis !== ""
            width: body.width
            height: Theme.touch + 16
            label: qsTr("Peak and valley prices: what if?")
            iconName: "clock-hour-4"
            onClicked: Navigator.push(Qt.resolvedUrl("WhatIfPage.qml"), { "viewModel": page.viewModel })
        }
    ]

    Card {
        id: body
        width: parent.width
        height: Math.min(parent.height, rows.height + 2 * padding)
        ScrollArea {
            id: scroll
            anchors.fill: parent
            Column {
                id: rows
                width: scroll.textWidth
                spacing: Theme.padding
                Repeater {
                    model: page.visit.tiers
                    TierLine { width: rows.width }
                }
                KioskText {
                    width: parent.width
                    visible: page.visit.year > 0
                    text: qsTr("Blocks add up from January to December. Only what goes past an edge costs the higher price.")
                    font.pixelSize: Theme.fontSmall
                    color: Theme.cardNote
                }
                KioskText {
                    width: parent.width
                    visible: page.visit.late
                    text: qsTr("Overdue as of %1: ¥%2").arg(page.visit.lateOn).arg(page.visit.lateTotal)
                    font.bold: true
                }
                Repeater {
                    model: page.visit.lateBills
                    LateLine {
                        width: rows.width
                        asOf: page.visit.lateOn
                    }
                }
                KioskText {
                    width: parent.width
                    visible: page.visit.late
                    text: qsTr("What is charged when you pay is what the billing system says at that moment.")
                    font.pixelSize: Theme.fontSmall
                    color: Theme.cardNote
                }
            }
        }
    }
}
