pragma ComponentBehavior: Bound
import QtQuick
import ui.console.parts
import ui.console.payments

// All that wants people, or the item that is open; Esc leads back to all.
ConsolePage {
    id: page

    required property PaymentsModel viewModel
    readonly property bool one: viewModel.openKey !== ""

    title: one ? ItemWords.title(viewModel.code) : qsTr("Payments")
    note: one || !viewModel.loaded ? "" : viewModel.counts.urgent > 0 ? qsTr("Nothing goes on without people: %1").arg(viewModel.counts.urgent)
        : qsTr("Nothing waits for people")
    noteUrgent: !one && viewModel.counts.urgent > 0
    handlesBack: one
    onBackRequested: {
        if ((shown.item as ItemPane)?.asking !== "")
            (shown.item as ItemPane)?.cancel();
        else
            viewModel.open("");
    }
    actions: DeskButton {
        visible: page.one
        label: qsTr("All of them")
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
        ItemList {
            viewModel: page.viewModel
            onOpened: key => page.viewModel.open(key)
        }
    }
    Component {
        id: onePane
        ItemPane {
            viewModel: page.viewModel
        }
    }
}
