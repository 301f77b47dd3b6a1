import QtQuick
import ui.console.parts
import ui.console.payments
import ui.style

// The lists: open, closed lately, found by a number.
FocusScope {
    id: pane

    required property PaymentsModel viewModel
    signal opened(key: string)

    readonly property bool closed: viewModel.which === "closed"

    Item {
        id: head
        width: parent.width
        height: search.height
        ChoiceRow {
            anchors { left: parent.left; right: search.left; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
            choices: [
                { "value": "open", "label": qsTr("Open %1").arg(pane.viewModel.counts.open) },
                { "value": "closed", "label": qsTr("Closed in 7 days %1").arg(pane.viewModel.counts.closed) }
            ].concat(pane.viewModel.sought === "" ? [] : [{ "value": "found", "label": qsTr("Found %1").arg(pane.viewModel.counts.found) }])
            value: pane.viewModel.which
            onChosen: value => pane.viewModel.show(value)
        }
        FormLine {
            id: search
            anchors.right: parent.right
            width: 380
            label: qsTr("Find a payment: reference, order, trade, receipt or account, the whole number")
            placeholderText: qsTr("Reference, receipt or account: whole number, Enter")
            maximumLength: 64
            onAccepted: pane.viewModel.search(text)
        }
    }
    DataTable {
        anchors { top: head.bottom; topMargin: Theme.gap; bottom: parent.bottom }
        width: parent.width
        focus: true
        sheet: pane.viewModel.sheet as Sheet
        exportName: "payments"
        emptyTitle: pane.viewModel.which === "found" ? qsTr("No payment has this number")
            : pane.closed ? qsTr("Nothing was closed in the last seven days") : qsTr("No payment wants anybody")
        emptyNote: pane.viewModel.which === "found" ? qsTr("Only a whole number finds one: the reference on the slip, or that of the order, the trade, the receipt or the account.") : ""
        columns: [
            { "key": "kind", "title": qsTr("Kind"), "width": 128, "words": ItemWords.kinds },
            { "key": "what", "title": qsTr("What happened"), "flex": 1.2, "words": ItemWords.whats },
            { "key": "account", "title": qsTr("Account or number"), "flex": 1 },
            { "key": "amount", "title": qsTr("Yuan"), "width": 108, "right": true },
            { "key": "since", "title": qsTr("Since"), "width": 132 },
            { "key": "age", "title": qsTr("Open for (h:min)"), "width": 122, "right": true },
            { "key": "next", "title": pane.closed ? qsTr("Closed by") : qsTr("Asks again, or due"), "width": 156 }
        ]
        onActivated: key => pane.opened(key)
    }
}
