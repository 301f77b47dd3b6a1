import QtQuick
import ui.components
import ui.console.model
import ui.console.parts
import ui.style

// A new day: the hub takes only one that is worked.
SidePane {
    id: form

    required property ConsoleMeetingsModel viewModel
    property string kind: "reception"

    heading: qsTr("Open a day")
    under: qsTr("Only on working days; booking ends as long before as the standards pack says") + "\n"
        + qsTr("Where the English is left out, customers read the Chinese.")

    ChoiceRow {
        width: parent.width
        value: form.kind
        choices: [{ "value": "reception", "label": qsTr("Reception day") }, { "value": "forum", "label": qsTr("Customers' forum") }]
        onChosen: value => form.kind = value
    }
    FormField {
        id: day
        width: parent.width
        label: qsTr("Day (year-month-day)")
        text: form.viewModel.proposedDay
        needed: true
    }
    Row {
        width: parent.width
        spacing: Theme.gap
        FormField {
            id: starts
            width: (parent.width - 2 * parent.spacing) / 3
            label: qsTr("From")
            text: "09:00"
            needed: true
        }
        FormField {
            id: ends
            width: starts.width
            label: qsTr("Until")
            text: "11:00"
            needed: true
        }
        FormField {
            id: places
            width: starts.width
            label: qsTr("Places")
            text: "6"
            needed: true
        }
    }
    Row {
        width: parent.width
        spacing: Theme.gap
        FormField {
            id: place
            keptAs: "meeting/new/place"
            width: (parent.width - parent.spacing) / 2
            label: qsTr("Place")
            maximumLength: 60
            needed: true
        }
        FormField {
            id: placeEn
            keptAs: "meeting/new/placeEn"
            width: place.width
            label: qsTr("Place (English)")
            maximumLength: 60
        }
    }
    Row {
        width: parent.width
        spacing: Theme.gap
        FormField {
            id: receives
            keptAs: "meeting/new/receives"
            width: (parent.width - parent.spacing) / 2
            label: qsTr("Who receives")
            maximumLength: 60
            needed: true
        }
        FormField {
            id: receivesEn
            keptAs: "meeting/new/receivesEn"
            width: receives.width
            label: qsTr("Who receives (English)")
            maximumLength: 60
        }
    }
    Row {
        width: parent.width
        spacing: Theme.gap
        FormField {
            id: topic
            keptAs: "meeting/new/topic"
            width: (parent.width - parent.spacing) / 2
            label: qsTr("Topic, if there is one")
            maximumLength: 60
        }
        FormField {
            id: topicEn
            keptAs: "meeting/new/topicEn"
            width: topic.width
            label: qsTr("Topic (English)")
            maximumLength: 60
        }
    }
    Row {
        spacing: Theme.touchGap
        DeskButton {
            height: Theme.touch
            main: true
            enabled: !Desk.busy
            label: qsTr("Open it")
            onClicked: form.viewModel.openMeeting({
                "kind": form.kind, "day": day.text, "starts": starts.text, "ends": ends.text, "places": places.text,
                "place": place.text, "receives": receives.text, "topic": topic.text, "place_en": placeEn.text,
                "receives_en": receivesEn.text, "topic_en": topicEn.text })
        }
        DeskButton {
            height: Theme.touch
            label: qsTr("Not now")
            onClicked: form.viewModel.make(false)
        }
    }
    Connections {
        target: form.viewModel
        function onDone(): void {
            place.text = receives.text = topic.text = placeEn.text = receivesEn.text = topicEn.text = "";
        }
    }
}
