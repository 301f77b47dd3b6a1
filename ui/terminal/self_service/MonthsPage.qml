pragma ComponentBehavior: Bound

import QtQuick
import ui.components
import ui.flow
import ui.model
import ui.style

// All months, newest first; a touch opens the month's bill.
Page {
    id: page

    required property SelfServiceModel viewModel

    title: qsTr("All months")
    iconName: Theme.large ? "" : "history"
    mark: Zones.colour("self_service")
    readOnly: !Theme.large || Theme.landscape
    patience: 90

    CardGrid {
        id: grid
        anchors.fill: parent
        columns: Theme.landscape && !Theme.large ? 2 : 1
        rowHeight: Theme.large ? 128 : 96
        model: page.viewModel.history.months
        delegate: MonthLine {
            required property string period
            width: grid.cardWidth
            height: grid.cardHeight
            onClicked: {
                page.viewModel.history.choose(period);
                Navigator.push(Qt.resolvedUrl("BillPage.qml"), { "viewModel": page.viewModel });
            }
        }
    }
}
