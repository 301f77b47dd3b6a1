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
    readonly property bool cards: viewModel.openKey === "cards"

    title: cards ? qsTr("Supervision cards") : adding ? qsTr("Add a person") : one ? viewModel.number + "  " + viewModel.name : qsTr("People")
    note: cards ? qsTr("Name, number and window for customers, with a code that leads any terminal to rating, praise or a complaint.")
        : adding ? qsTr("They get a one-time PIN, shown once, and choose their own when they sign in.")
        : one ? [PeopleWords.states[viewModel.state] ?? "", qsTr("since %1").arg(viewModel.added)].join(" · ")
        : qsTr("Who works here, what they may, which windows they open. Each change is an entry of the audit.")
    noteUrgent: one && (viewModel.state === "locked" || viewModel.state === "pin_expired")
    handlesBack: one
    onBackRequested: viewModel.open("")
    actions: [
        DeskButton {
            visible: !page.one && page.viewModel.mayCards
            label: qsTr("Supervision cards")
            iconName: "id"
            onClicked: page.viewModel.open("cards")
        },
        DeskButton {
            visible: page.one
            label: qsTr("All people")
            keys: "Esc"
            onClicked: page.viewModel.open("")
        }
    ]

    Loader {
        id: shown
        anchors.fill: parent
        focus: true
        sourceComponent: page.cards ? cardsPane : page.one ? onePane : listPane
        onLoaded: (item as Item).forceActiveFocus()
    }
    Component {
        id: listPane
        ListPane {
            viewModel: page.viewModel
        }
    }
    Component {
        id: cardsPane
        CardsPane {
            cards: page.viewModel.cards as CardsModel
        }
    }
    Component {
        id: onePane
        PersonPane {
            viewModel: page.viewModel
        }
    }
}
