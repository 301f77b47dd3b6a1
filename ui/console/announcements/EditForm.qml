pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.announcements
import ui.console.parts
import ui.style

// All fields of one announcement, from what it is to where it hangs. What is focused is in view.
Flickable {
    id: form

    required property Editor editor
    readonly property Item focused: Window.activeFocusItem
    // A file of this machine: `picture` or `pdf`.
    signal wanted(what: string)

    function show(item: Item): void {
        if (item === null || !isIn(item))
            return;
        const top = item.mapToItem(contentItem, 0, 0).y;
        if (top - 32 < contentY)
            contentY = Math.max(0, top - 32);
        else if (top + item.height + 24 > contentY + height)
            contentY = Math.max(0, Math.min(contentHeight - height, top + Math.min(item.height, height - 64) + 24 - height));
    }
    function isIn(item: Item): bool {
        for (let at = item; at !== null; at = at.parent)
            if (at === contentItem)
                return true;
        return false;
    }
    onFocusedChanged: show(focused)
    Component.onCompleted: title.take()

    contentWidth: width
    contentHeight: fields.height + Theme.margin
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    Column {
        id: fields
        width: form.width - Theme.gap
        spacing: Theme.gap
        Kinds {
            width: parent.width
            label: qsTr("Kind")
            choices: ["notice", "policy", "outage", "service_change", "e_service", "emergency"].map(
                kind => ({ "value": kind, "label": KindWords.kinds[kind] }))
            value: form.editor.kind
            onChosen: kind => form.editor.set("kind", kind)
        }
        BothLines {
            id: title
            width: parent.width
            editor: form.editor
            name: "title"
            label: qsTr("Title")
            limit: 60
        }
        Column {
            visible: form.editor.kind === "outage"
            width: parent.width
            spacing: Theme.gap
            BothLines {
                width: parent.width
                editor: form.editor
                name: "area"
                label: qsTr("Where the power is off")
            }
            TimesLine {
                width: parent.width
                editor: form.editor
                first: "off"
                firstLabel: qsTr("Power off from (2026-12-01 08:30)")
                second: "on"
                secondLabel: qsTr("Back at")
            }
            BothLines {
                width: parent.width
                editor: form.editor
                name: "reason"
                label: qsTr("Reason")
            }
        }
        Column {
            visible: form.editor.kind === "policy"
            width: parent.width
            spacing: Theme.gap
            BothAreas {
                width: parent.width
                editor: form.editor
                name: "meaning"
                label: qsTr("What it means for the customer, in plain words")
                lines: 4
            }
            BothAreas {
                width: parent.width
                editor: form.editor
                name: "example"
                label: qsTr("A worked example")
                lines: 4
            }
            TariffField {
                width: parent.width
                editor: form.editor
            }
        }
        BothAreas {
            width: parent.width
            editor: form.editor
            name: "body"
            label: qsTr("Text")
        }
        KioskText {
            width: parent.width
            text: qsTr("At the beginning of a line:  # heading   - item   1. numbered   ! what matters.  All else is shown as it is typed.")
            font.pixelSize: Theme.fontSmall
            color: Theme.cardNote
        }
        PicturesField {
            width: parent.width
            editor: form.editor
            onWanted: form.wanted("picture")
        }
        AttachmentField {
            width: parent.width
            editor: form.editor
            onWanted: form.wanted("pdf")
        }
        TargetFields {
            width: parent.width
            editor: form.editor
        }
    }

    component Kinds: ChoiceRow {}
}
