import QtQuick
import ui.components
import ui.console.announcements
import ui.console.parts
import ui.style

// Where it hangs, for how long, and whom it concerns most.
Column {
    id: targets

    required property Editor editor
    property var places: editor.list("places")
    property var customers: editor.list("customers")
    property var zones: editor.list("zones")

    spacing: Theme.gap
    Connections {
        target: targets.editor
        function onFilled(): void {
            targets.places = targets.editor.list("places");
            targets.customers = targets.editor.list("customers");
            targets.zones = targets.editor.list("zones");
        }
    }
    ChoiceRow {
        width: parent.width
        label: qsTr("Shown at")
        many: true
        choices: ["zone", "loop", "board"].map(place => ({ "value": place, "label": KindWords.places[place] }))
        values: targets.places
        onChosen: place => targets.editor.toggle("places", place)
    }
    KioskText {
        width: parent.width
        visible: text !== ""
        text: KindWords.fault(targets.editor.faults, "places")
        font.pixelSize: Theme.fontSmall
        color: Theme.bad
    }
    TimesLine {
        width: parent.width
        editor: targets.editor
        first: "starts_at"
        firstLabel: qsTr("Shown from (empty: as soon as it is published)")
        second: "ends_at"
        secondLabel: qsTr("Shown until")
    }
    ChipsField {
        visible: (targets.editor.choices.halls ?? []).length > 1
        width: parent.width
        editor: targets.editor
        field: "halls"
        label: qsTr("Halls")
        allWords: qsTr("all of them")
    }
    ChipsField {
        width: parent.width
        editor: targets.editor
        field: "apps"
        label: qsTr("Terminals and boards")
        allWords: qsTr("all of them")
    }
    ChoiceRow {
        width: parent.width
        label: qsTr("Only terminals that show one of these zones (none chosen: all; boards have no zones)")
        many: true
        choices: targets.editor.choices.zones ?? []
        values: targets.zones
        onChosen: zone => targets.editor.toggle("zones", zone)
    }
    ChipsField {
        width: parent.width
        editor: targets.editor
        field: "areas"
        label: qsTr("Villages that it concerns")
        allWords: qsTr("nobody in particular")
    }
    ChoiceRow {
        width: parent.width
        label: qsTr("Customers whom it concerns: they see it first")
        many: true
        choices: (targets.editor.choices.customers ?? []).map(
            one => ({ "value": one.value, "label": KindWords.customers[one.value] ?? one.value }))
        values: targets.customers
        onChosen: kind => targets.editor.toggle("customers", kind)
    }
}
