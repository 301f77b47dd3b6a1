import QtQuick
import ui.components
import ui.flow
import ui.model
import ui.style

// What I used, and why more than last year. A year's months to touch; the bill, the year and all months one step on.
Page {
    id: page

    required property SelfServiceModel viewModel
    readonly property HistoryVisit visit: viewModel.history
    readonly property real half: (body.width - Theme.touchGap) / 2
    readonly property bool empty: visit.ready && visit.period === ""

    kicker: Theme.large ? "" : viewModel.name + (viewModel.village === "" ? "" : " · " + viewModel.village)
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
            visible: !page.empty
            width: page.half
            height: Theme.touch + 16
            label: qsTr("The bill")
            iconName: "receipt"
            onClicked: Navigator.push(Qt.resolvedUrl("BillPage.qml"), { "viewModel": page.viewModel })
        },
        SecondaryButton {
            visible: !page.empty
            width: page.half
            height: Theme.touch + 16
            label: qsTr("All months")
            iconName: "history"
            onClicked: Navigator.push(Qt.resolvedUrl("MonthsPage.qml"), { "viewModel": page.viewModel })
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
                width: parent.width
                text: qsTr("kWh a month; paler: a year before. Touch a month.")
                font.pixelSize: Theme.fontSmall
                color: Theme.cardNote
            }
            UsageChart {
                anchors { top: legend.bottom; topMargin: Theme.unit; bottom: parent.bottom }
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
            label: page.visit.late ? (page.visit.lateWhole ? qsTr("Overdue: ¥%1 to this day") : qsTr("Overdue: ¥%1")).arg(page.visit.lateTotal)
                : page.visit.left === "" ? qsTr("The year's blocks: now ¥%1 a kWh").arg(page.visit.price)
                : qsTr("%1 kWh left at ¥%2").arg(page.visit.left).arg(page.visit.price)
            onClicked: Navigator.push(Qt.resolvedUrl("YearPage.qml"), { "viewModel": page.viewModel })
        }
    }
}
