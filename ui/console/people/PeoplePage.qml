pragma ComponentBehavior: Bound
import QtQuick
import ui.console.parts
import ui.console.people

// Everybody who works here, or the one who is open; Esc leads back to all.
ConsolePage {
    id: page

    required property PeopleModel viewModel
    readonly property bool one: viewModel.openKey !== ""
    readonly property bool adding: viewModel.openKey === "new"

    title: adding ? qsTr("Add a person") : one ? viewModel.number + "  " + viewModel.name : qsTr("People")
    note: adding ? qsTr("They get a one-time PIN, shown once, and choose their own when they sign in.")
        : one ? [PeopleWords.states[viewModel.state] ?? "", qsTr("since %1").arg(viewModel.added)].join(" · ")
        : qsTr("Who works here, what they may, which windows they open. Each change is an entry of the audit.")
    noteUrgent: one && (viewModel.state === "locked" || viewModel.state === "pin_expired")
    handlesBack: one
    onBackRequested: viewModel.open("")
    actions: DeskButton {
        visible: page.one
        label: qsTr("All people")
        keys: "Esc"
        onClicked: page.viewModel.open("")
    }

    Loader {
        id: shown
        anchors.fill: parent
        focus: true
        sourceComponent: page.one ? onePane : listPane
        onLoaded: (item as Item).forceActiveFocus()
    }
    Component {
        id: listPane
        ListPane {
            viewModel: page.viewModel
        }
    }
    Component {
        id: onePane
        PersonPane {
            viewModel: page.viewModel
        }
    }
}
