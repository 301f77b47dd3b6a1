pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.model
import ui.console.parts
import ui.console.voices
import ui.model
import ui.style

// Suggestions and praise: read, accepted with who and until when, done, drafted as an announcement.
FocusScope {
    id: pane

    required property VoicesModel viewModel
    readonly property var one: viewModel.suggestion
    readonly property var steps: one.steps ?? []
    property string asking

    // News of others closes no form.
    readonly property string standing: [one.key, one.standing, one.owner, one.due].join()
    onStandingChanged: asking = ""
    DataTable {
        id: table
        height: parent.height
        width: pane.one.key !== undefined ? parent.width * 0.58 : parent.width
        focus: true
        sheet: pane.viewModel.suggestions as Sheet
        exportName: "suggestions"
        emptyTitle: qsTr("No suggestions yet")
        emptyNote: qsTr("Customers give them at the terminal, under Feedback.")
        readonly property bool whole: pane.one.key === undefined
        columns: [
            { "key": "no", "title": qsTr("No."), "width": 56, "right": true },
            { "key": "kind", "title": qsTr("Kind"), "width": 96, "words": VoiceWords.kinds },
            { "key": "words", "title": qsTr("What was said"), "flex": 1 },
            { "key": "standing", "title": qsTr("State"), "width": 96, "words": VoiceWords.states },
            ...(whole ? [{ "key": "day", "title": qsTr("Day"), "width": 104 },
                         { "key": "owner", "title": qsTr("Owner"), "width": 76 },
                         { "key": "due", "title": qsTr("Until"), "width": 104 }] : [])
        ]
        onActivated: key => pane.viewModel.open(key)
    }
    SidePane {
        visible: pane.one.key !== undefined
        anchors { left: table.right; leftMargin: Theme.gap; right: parent.right; top: parent.top; bottom: parent.bottom }
        heading: (VoiceWords.kinds[pane.one.kind] ?? "") + " " + (pane.one.no ?? "")
        under: [pane.one.day ?? "", pane.one.about ? (pane.one.aboutWindow ? qsTr("About window %1") : qsTr("About staff no. %1")).arg(pane.one.about) : "", VoiceWords.states[pane.one.standing] ?? "",
                pane.one.owner ? qsTr("%1 until %2").arg(pane.one.owner).arg(pane.one.due) : ""].filter(word => word !== "").join(" · ")

        KioskText {
            width: parent.width
            text: pane.one.words ?? ""
            font.pixelSize: Theme.fontBody
        }
        LivePicture {
            visible: pane.viewModel.hasPhoto
            width: parent.width
            height: visible ? 240 : 0
            source: pane.viewModel
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("The customer's photo")
        }
        KioskText {
            width: parent.width
            visible: (pane.one.phone ?? "") !== ""
            text: qsTr("Wants an answer: %1").arg(pane.one.phone ?? "")
            font { pixelSize: Theme.fontNote; bold: true }
        }
        KioskText {
            width: parent.width
            visible: text !== ""
            text: pane.one.reason ? qsTr("Declined: %1").arg(pane.one.reason) : pane.one.did ? qsTr("Done: %1").arg(pane.one.did) : ""
            font.pixelSize: Theme.fontNote
        }
        Flow {
            width: parent.width
            spacing: Theme.touchGap
            visible: pane.asking === ""
            Repeater {
                model: pane.steps
                DeskButton {
                    required property string modelData
                    required property int index
                    height: Theme.touch
                    main: index === 0
                    enabled: !Desk.busy
                    label: ({ "accept": pane.one.owner ? qsTr("Other owner or day") : qsTr("Accept"), "decline": qsTr("Decline"),
                              "finish": pane.one.kind === "praise" ? qsTr("Passed on") : qsTr("It is done"),
                              "publish": qsTr("Draft the announcement") })[modelData] ?? modelData
                    onClicked: {
                        if (modelData === "publish")
                            pane.viewModel.publish();
                        else
                            pane.asking = modelData;
                    }
                }
            }
        }
        DeskButton {
            visible: (pane.one.announcement ?? "") !== "" && Desk.may("announcements/content")
            height: Theme.touch
            label: qsTr("Open the announcement")
            onClicked: Pages.open("announcements", pane.one.announcement)
        }
        FormField {
            id: owner
            visible: pane.asking === "accept"
            width: parent.width
            label: qsTr("Who does it (staff number)")
            text: pane.one.owner ?? ""
            maximumLength: 10
        }
        FormField {
            id: due
            visible: pane.asking === "accept"
            width: parent.width
            label: qsTr("Until (year-month-day)")
            text: pane.one.due ?? ""
            placeholder: pane.viewModel.proposedDay
            maximumLength: 10
        }
        FormField {
            id: reason
            keptAs: "suggestion/" + pane.viewModel.openKey + "/reason"
            visible: pane.asking === "decline"
            width: parent.width
            label: qsTr("Why not? (staff read it)")
            maximumLength: 200
        }
        FormArea {
            id: saidZh
            keptAs: "suggestion/" + pane.viewModel.openKey + "/saidZh"
            visible: pane.asking === "finish"
            width: parent.width
            lines: 2
            label: qsTr("What was suggested, in the hall's words for everybody (Chinese)")
        }
        FormArea {
            id: didZh
            keptAs: "suggestion/" + pane.viewModel.openKey + "/didZh"
            visible: pane.asking === "finish"
            width: parent.width
            lines: 2
            label: qsTr("What came of it (Chinese)")
        }
        FormArea {
            id: saidEn
            keptAs: "suggestion/" + pane.viewModel.openKey + "/saidEn"
            visible: pane.asking === "finish"
            width: parent.width
            lines: 2
            label: qsTr("What was suggested (English)")
        }
        FormArea {
            id: didEn
            keptAs: "suggestion/" + pane.viewModel.openKey + "/didEn"
            visible: pane.asking === "finish"
            width: parent.width
            lines: 2
            label: qsTr("What came of it (English)")
        }
        Row {
            visible: pane.asking !== ""
            spacing: Theme.touchGap
            DeskButton {
                height: Theme.touch
                main: true
                enabled: !Desk.busy
                label: qsTr("Save")
                onClicked: {
                    if (pane.asking === "accept")
                        pane.viewModel.accept(owner.text, due.text !== "" ? due.text : pane.viewModel.proposedDay);
                    else if (pane.asking === "decline")
                        pane.viewModel.decline(reason.text);
                    else
                        pane.viewModel.finishSuggestion(saidZh.text, saidEn.text, didZh.text, didEn.text);
                }
            }
            DeskButton {
                height: Theme.touch
                label: qsTr("Leave it")
                onClicked: pane.asking = ""
            }
        }
    }
}
