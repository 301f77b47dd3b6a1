import QtQuick
import ui.components
import ui.flow
import ui.model
import ui.style

// A page on the way to a case: words that are not sent yet are not lost without a question.
Page {
    id: page

    required property CaseModel viewModel

    iconName: Theme.large ? "" : "message-2"
    mark: Zones.colour("feedback")
    patience: 120
    guardsHome: viewModel.dirty
    onHomeRequested: Navigator.push(Qt.resolvedUrl("LeavePage.qml"), { "viewModel": viewModel })
}
