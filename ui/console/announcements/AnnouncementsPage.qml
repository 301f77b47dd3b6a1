pragma ComponentBehavior: Bound
import QtQuick
import ui.console.announcements
import ui.console.model
import ui.console.parts
import ui.style

// All announcements, or the one that is open; Esc leads back to all.
ConsolePage {
    id: page

    required property ConsoleAnnouncementsModel viewModel
    readonly property bool writing: viewModel.editor.key !== ""
    readonly property bool one: !writing && viewModel.openKey !== ""
    readonly property bool all: !writing && !one
    readonly property bool inFull: all && viewModel.section === "delivery" && viewModel.delivery.openKey !== ""

    title: writing ? viewModel.editor.version > 0 ? qsTr("Write: %1").arg(viewModel.title) : qsTr("A new announcement")
        : one ? viewModel.title : inFull ? viewModel.delivery.title : qsTr("Announcements")
    note: writing ? "" : one ? [KindWords.kinds[viewModel.kind] ?? "", KindWords.states[viewModel.standing] ?? "", "v" + viewModel.version].join(" · ")
        : viewModel.waiting > 0 ? qsTr("Waiting for your review: %1").arg(viewModel.waiting) : ""
    handlesBack: one || writing || inFull
    onBackRequested: {
        if (inFull)
            viewModel.delivery.open("");
        else if (one && viewModel.comparing)
            viewModel.compare(false);
        else if (writing)
            (shown.item as EditPane)?.back();
        else if ((shown.item as OnePane)?.asking !== "")
            (shown.item as OnePane)?.cancel();
        else
            viewModel.open("");
    }
    actions: [
        DeskButton {
            visible: page.one && page.viewModel.mayWrite
            iconName: "edit"
            label: page.viewModel.keptHere ? qsTr("Go on writing") : qsTr("Change it")
            keys: "Ctrl+E"
            onClicked: page.viewModel.write()
        },
        DeskButton {
            visible: page.one && page.viewModel.version > 1
            iconName: "history"
            label: page.viewModel.comparing ? qsTr("Back to its words") : qsTr("What changed")
            onClicked: page.viewModel.compare(!page.viewModel.comparing)
        },
        DeskButton {
            visible: page.one && page.viewModel.version > 0
            iconName: "list-check"
            label: qsTr("Delivery")
            onClicked: page.viewModel.showDelivery()
        },
        DeskButton {
            visible: !page.all || page.inFull
            label: page.inFull ? qsTr("Back to the matrix") : qsTr("All announcements")
            keys: "Esc"
            onClicked: page.backRequested()
        },
        DeskButton {
            visible: page.all && !page.inFull && Desk.may("draft_announcement")
            main: true
            iconName: "edit"
            label: qsTr("Write one")
            keys: "Ctrl+N"
            onClicked: page.viewModel.editor.begin()
        }
    ]
    Shortcut {
        sequence: "Ctrl+N"
        enabled: !page.writing && Desk.may("draft_announcement")
        onActivated: page.viewModel.editor.begin()
    }
    Shortcut {
        sequence: "Ctrl+E"
        enabled: page.one && page.viewModel.mayWrite
        onActivated: page.viewModel.write()
    }

    ChoiceRow {
        id: sections
        visible: page.all && !page.inFull
        height: visible ? implicitHeight : 0
        width: parent.width
        choices: [{ "value": "list", "label": qsTr("List") }, { "value": "calendar", "label": qsTr("Calendar") },
                  { "value": "delivery", "label": qsTr("Delivery") }, { "value": "required", "label": qsTr("Must be public") }]
        value: page.viewModel.section
        onChosen: section => page.viewModel.setSection(section)
    }
    Loader {
        id: shown
        anchors { fill: parent; topMargin: sections.visible ? sections.height + Theme.touchGap : 0 }
        focus: true
        sourceComponent: page.writing ? editPane : page.one ? page.viewModel.comparing ? versionsPane : onePane
            : page.inFull ? deliveryPane
            : ({ "calendar": weekPane, "delivery": matrixPane, "required": requiredPane })[page.viewModel.section] ?? listPane
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
        id: versionsPane
        VersionsPane {
            versions: page.viewModel.versions
        }
    }
    Component {
        id: weekPane
        WeekPane {
            week: page.viewModel.week
            onOpened: key => page.viewModel.open(key)
        }
    }
    Component {
        id: requiredPane
        RequiredPane {
            required: page.viewModel.required as Sheet
        }
    }
    Component {
        id: matrixPane
        MatrixPane {
            delivery: page.viewModel.delivery
        }
    }
    Component {
        id: deliveryPane
        DeliveryPane {
            delivery: page.viewModel.delivery
        }
    }
    Component {
        id: editPane
        EditPane {
            editor: page.viewModel.editor
            preview: page.viewModel.preview
        }
    }
    Component {
        id: onePane
        OnePane {
            viewModel: page.viewModel
        }
    }
}
