pragma ComponentBehavior: Bound
import QtQuick
import ui.console.model
import ui.console.parts
import ui.console.voices

// Four views of what customers say; who may not see one does not have its tab.
ConsolePage {
    id: page

    required property VoicesModel viewModel

    title: qsTr("Customers' voices")
    note: viewModel.tab === "ratings" ? qsTr("In sum, as of a full hour: who gave a rating is kept nowhere here")
        : viewModel.tab === "follow_ups" ? (viewModel.overdue > 0 ? qsTr("Overdue: %1").arg(viewModel.overdue)
                                            : qsTr("Low ratings that somebody calls back or looks into; new ones come in at a full hour"))
        : viewModel.tab === "survey" ? qsTr("The hall's own questions; below %1 answers nothing is said").arg(viewModel.survey.fewest)
        : qsTr("An accepted one has an owner, a day, and a result that everybody can read")
    noteUrgent: viewModel.tab === "follow_ups" && viewModel.overdue > 0
    handlesBack: viewModel.openKey !== ""
    onBackRequested: viewModel.open("")
    actions: ChoiceRow {
        width: 420
        toRight: true
        value: page.viewModel.tab
        choices: [
            { "value": "ratings", "label": qsTr("Ratings"), "deed": "voices/ratings" },
            { "value": "follow_ups", "label": qsTr("Call-backs"), "deed": "voices/follow_ups" },
            { "value": "suggestions", "label": qsTr("Suggestions"), "deed": "suggestions/list" },
            { "value": "survey", "label": qsTr("Survey"), "deed": "survey/results" }
        ].filter(tab => Desk.may(tab.deed))
        onChosen: value => page.viewModel.show(value)
    }
    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: ({ "ratings": ratings, "follow_ups": followUps, "survey": survey })[page.viewModel.tab] ?? suggestions
        onLoaded: (item as Item).forceActiveFocus()
    }
    Component {
        id: ratings
        RatingsPane { viewModel: page.viewModel }
    }
    Component {
        id: followUps
        FollowUpsPane { viewModel: page.viewModel }
    }
    Component {
        id: survey
        SurveyPane { viewModel: page.viewModel.survey }
    }
    Component {
        id: suggestions
        SuggestionsPane { viewModel: page.viewModel }
    }
}
