pragma ComponentBehavior: Bound

import QtQuick
import ui.components
import ui.keyboard
import ui.model
import ui.style

// Type, and the announcements that hold it are there.
Page {
    id: page

    required property AnnouncementsModel viewModel

    title: Hall.phrase("announcements.search", Hall.language)
    iconName: "search"
    mark: Zones.colour("announcements")
    // In large type the keys leave room for one card, in portrait between them and the screen's middle; "Done" makes
    // room for the others.
    readonly property bool narrow: Theme.large && keyboard.shown
    readonly property bool lacks: field.typed.trim() !== "" && viewModel.foundCount === 0
    // The room that the page keeps free at its foot; the keyboard takes it.
    readonly property int foot: Theme.padding
    guide: Column {
        width: parent.width
        spacing: Theme.gap
        TextEntry {
            id: field
            width: parent.width
            label: page.title
            placeholderText: Hall.phrase("announcements.search_hint", Hall.language)
            focus: true
            onTypedChanged: page.viewModel.seek(typed)
            onAccepted: InputMethod.hide()
        }
        KioskText {
            width: parent.width
            visible: page.narrow && text !== ""
            text: page.lacks ? Hall.phrase("announcements.not_found", Hall.language)
                : page.viewModel.foundCount > 1 ? qsTr("This is the first of %1. Touch Done to see them all.").arg(page.viewModel.foundCount) : ""
            font.pixelSize: Theme.fontNote
            color: Theme.groundInk
        }
        Said {
            visible: Theme.landscape && page.lacks
        }
    }
    Component.onCompleted: field.forceActiveFocus()

    Item {
        width: parent.width
        height: parent.height - (keyboard.shown ? keyboard.room + Theme.gap - page.foot : 0)
        NoticeGrid {
            anchors { fill: parent; bottomMargin: below.visible ? below.height + Theme.touchGap : 0 }
            model: page.viewModel.found
            viewModel: page.viewModel
            paging: !page.narrow
        }
        EmptyState {
            anchors.centerIn: parent
            visible: page.lacks && !page.narrow
            width: parent.width
            iconName: ""
            title: Hall.phrase("announcements.not_found", Hall.language)
            ink: Theme.groundInk
            Said {
                visible: !Theme.landscape && !field.high
                anchors.horizontalCenter: parent.horizontalCenter
            }
        }
    }
    Row {
        id: below
        visible: field.high && (!page.narrow || page.lacks)
        y: page.narrow ? 0 : parent.height - height
        x: (parent.width - width) / 2
        spacing: Theme.touchGap
        TypeAgain {
            visible: !page.narrow
            entry: field
        }
        Said {
            visible: page.lacks
        }
    }
    Keyboard {
        id: keyboard
        x: Theme.landscape ? 0 : -Theme.margin
        width: Theme.landscape ? parent.width : page.width
        height: room
        anchors.bottomMargin: -page.foot
    }

    component Said: MissedButton {
        noted: (page.viewModel.missed as Missed).noted
        label: Hall.phrase("search.missed", Hall.language)
        thanks: Hall.phrase("search.noted", Hall.language)
        onSaid: (page.viewModel.missed as Missed).say()
    }
}
