pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.model
import ui.console.parts
import ui.console.standards
import ui.style

// The hall's standards pack: its forms, what it would change and giving it out, versions and screens.
ConsolePage {
    id: page

    required property StandardsModel viewModel
    readonly property PackEditor editor: viewModel.editor
    readonly property Release release: viewModel.release

    title: qsTr("Standards pack")
    note: {
        if (editor.folder !== "")
            return qsTr("Folder: %1").arg(editor.folder);
        const parts = [];
        if (editor.version !== "")
            parts.push(qsTr("Given out: %1").arg(editor.version));
        if (editor.writers.length > 0)
            parts.push(qsTr("Draft by %1").arg(editor.writers.join(", ")));
        parts.push(PackWords.saved[editor.saved] ?? "");
        if (release.drifting > 0)
            parts.push(qsTr("%n screens have drifted", "", release.drifting));
        return parts.filter(part => part !== "").join(" · ");
    }
    noteUrgent: release.drifting > 0 || editor.saved === "clash" || editor.saved === "kept"
    handlesBack: viewModel.view !== "edit"
    onBackRequested: viewModel.show("edit")
    actions: [
        Tab {
            view: "edit"
            label: qsTr("Contents")
        },
        Tab {
            view: "release"
            label: qsTr("Difference, give out") + (page.editor.changedCount > 0 ? "  " + page.editor.changedCount : "")
        },
        Tab {
            view: "versions"
            label: qsTr("Versions and screens")
        }
    ]

    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: !page.editor.loaded ? waiting : page.viewModel.view === "edit" ? edit : page.viewModel.view === "release" ? give : past
        onLoaded: (item as Item).forceActiveFocus()
    }
    Component {
        id: edit
        EditPane {
            editor: page.editor
        }
    }
    Component {
        id: give
        ReleasePane {
            editor: page.editor
            release: page.release
            onGone: key => {
                page.viewModel.show("edit");
                page.editor.go(key);
            }
        }
    }
    Component {
        id: past
        VersionsPane {
            release: page.release
        }
    }
    component Tab: Pressable {
        id: tab
        required property string view
        readonly property bool on: page.viewModel.view === view
        implicitHeight: Theme.touchSmall + 6
        padding: 0
        leftPadding: Theme.gap
        rightPadding: Theme.gap
        shadow: false
        frameWidth: 1
        colour: on ? Theme.ground : Theme.card
        frame: on ? Theme.ground : Theme.cardNote
        Accessible.role: Accessible.PageTab
        onClicked: page.viewModel.show(view)
        contentItem: KioskText {
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: tab.label
            font { pixelSize: Theme.fontNote; bold: tab.on }
            color: tab.on && !tab.down ? Theme.groundInk : Theme.cardInk
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
    Component {
        id: waiting
        FocusScope {
            EmptyState {
                anchors.centerIn: parent
                width: 480
                iconName: page.editor.saved === "failed" ? "cloud-off" : "hourglass"
                title: page.editor.saved === "failed" ? qsTr("The pack could not be read from the hub") : qsTr("The pack is being read …")
                note: ""
            }
        }
    }
}
