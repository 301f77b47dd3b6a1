pragma ComponentBehavior: Bound
import QtQuick
import ui.console.announcements
import ui.console.parts

// All announcements, or the one that is open; Esc leads back to all.
ConsolePage {
    id: page

    required property AnnouncementsModel viewModel
    readonly property bool one: viewModel.openKey !== ""

    title: one ? viewModel.title : qsTr("Announcements")
    note: one ? [KindWords.kinds[viewModel.kind] ?? "", KindWords.states[viewModel.standing] ?? "", "v" + viewModel.version].join(" · ")
        : viewModel.waiting > 0 ? qsTr("Waiting for your review: %1").arg(viewModel.waiting) : ""
    handlesBack: one
    onBackRequested: {
        if ((shown.item as OnePane)?.asking !== "")
            (shown.item as OnePane)?.cancel();
        else
            viewModel.open("");
    }
    actions: DeskButton {
        visible: page.one
        label: qsTr("All announcements")
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
            onOpened: key => page.viewModel.open(key)
        }
    }
    Component {
        id: onePane
        OnePane {
            viewModel: page.viewModel
        }
    }
}
