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
    readOnly: Theme.large
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
        Said {
            visible: Theme.landscape && lacking.visible
        }
    }
    Component.onCompleted: field.forceActiveFocus()

    Item {
        width: parent.width
        height: parent.height - (keyboard.shown ? keyboard.room + Theme.gap - page.foot : 0)
        NoticeGrid {
            anchors.fill: parent
            model: page.viewModel.found
            viewModel: page.viewModel
        }
        EmptyState {
            id: lacking
            anchors.centerIn: parent
            visible: field.typed.trim() !== "" && page.viewModel.foundCount === 0
            width: parent.width
            iconName: ""
            title: Hall.phrase("announcements.not_found", Hall.language)
            ink: Theme.groundInk
            Said {
                visible: !Theme.landscape
                anchors.horizontalCenter: parent.horizontalCenter
            }
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
