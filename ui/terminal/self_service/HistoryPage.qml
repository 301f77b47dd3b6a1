import QtQuick
import ui.components
import ui.flow
import ui.model
import ui.style

// What I used, and why more than last year. A year's months to touch; the bill, the year, all months
// and the receipts one step on.
Page {
    id: page

    required property SelfServiceModel viewModel
    readonly property HistoryVisit visit: viewModel.history
    // What three buttons leave beside their words, for each.
    readonly property real spare: (body.width - 2 * Theme.touchGap - bill.implicitContentWidth
                                   - months.implicitContentWidth - receipts.implicitContentWidth) / 3
    // Three buttons in large type have room for their words alone.
    readonly property bool roomy: !Theme.large
    readonly property bool empty: visit.ready && visit.period === ""

    kicker: viewModel.name + (viewModel.village === "" ? "" : " · " + viewModel.village)
    kickerShown: !Theme.large
    title: empty ? qsTr("Usage and history") : visit.month
    iconName: ""
    mark: Zones.colour("self_service")
    patience: 90
    guide: MonthFacts {
        visible: !page.empty
        width: parent.width
        visit: page.visit
    }
    actions: [
        PrimaryButton {
            id: bill
            visible: !page.empty
            width: implicitContentWidth + page.spare
            leftPadding: 0
            rightPadding: 0
            height: Theme.touch + 16
            label: qsTr("The bill")
            iconName: page.roomy ? "receipt" : ""
            onClicked: Navigator.push(Qt.resolvedUrl("BillPage.qml"), { "viewModel": page.viewModel })
        },
        SecondaryButton {
            id: months
            visible: !page.empty
            width: implicitContentWidth + page.spare
            leftPadding: 0
            rightPadding: 0
            height: Theme.touch + 16
            label: qsTr("All months")
            iconName: page.roomy ? "history" : ""
            onClicked: Navigator.push(Qt.resolvedUrl("MonthsPage.qml"), { "viewModel": page.viewModel })
        },
        SecondaryButton {
            id: receipts
            visible: page.visit.ready
            width: page.empty ? implicitWidth : implicitContentWidth + page.spare
            height: Theme.touch + 16
            label: qsTr("My receipts")
            iconName: page.roomy ? "file-invoice" : ""
            onClicked: Navigator.push(Qt.resolvedUrl("OwnReceiptsPage.qml"), { "viewModel": page.viewModel })
        }
    ]

    Item {
        id: body
        anchors.fill: parent

        EmptyState {
            anchors.fill: parent
            visible: page.empty
            iconName: "chart-bar"
            ink: Theme.groundInk
            title: qsTr("There is no bill yet")
        }
        Card {
            visible: !page.empty
            width: parent.width
            height: parent.height - (year.visible ? year.height + Theme.touchGap : 0)
            padding: Theme.gap
            KioskText {
                id: legend
                anchors.verticalCenter: turn.visible ? turn.verticalCenter : undefined
                width: parent.width - (turn.visible ? turn.width + Theme.touchGap : 0)
                text: qsTr("kWh a month; paler: a year before. Touch a month.")
                font.pixelSize: Theme.fontSmall
                color: Theme.cardNote
                wrapMode: Text.Wrap
            }
            SecondaryButton {
                id: turn
                visible: page.visit.otherYear !== ""
                anchors.right: parent.right
                height: Theme.touch
                label: page.visit.otherYear === "now" ? qsTr("Last 12 months") : qsTr("Year before")
                onClicked: page.visit.turnYear()
            }
            UsageChart {
                anchors { top: turn.visible ? turn.bottom : legend.bottom; topMargin: turn.visible ? Theme.touchGap : Theme.unit; bottom: parent.bottom }
                width: parent.width
                model: page.visit.columns
                onChosen: period => page.visit.choose(period)
            }
        }
        SecondaryButton {
            id: year
            visible: page.visit.year > 0 || page.visit.late
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.touch
            iconName: page.visit.late ? "alert-circle" : "gauge"
            iconAfter: false
            label: page.visit.late ? (page.roomy ? qsTr("Overdue: ¥%1 as of %2").arg(page.visit.lateTotal).arg(page.visit.lateOn) : qsTr("Overdue: ¥%1").arg(page.visit.lateTotal))
                : page.visit.price === "" ? (page.visit.left === "" ? qsTr("The year's blocks: now in the last one")
                                            : qsTr("%1 kWh left in this block").arg(page.visit.left))
                : page.visit.left === "" ? qsTr("The year's blocks: now ¥%1 a kWh").arg(page.visit.price)
                : qsTr("%1 kWh left at ¥%2").arg(page.visit.left).arg(page.visit.price)
            onClicked: Navigator.push(Qt.resolvedUrl("YearPage.qml"), { "viewModel": page.viewModel })
        }
    }
}
