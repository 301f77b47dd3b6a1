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
    guide: TextEntry {
        id: field
        width: parent.width
        label: page.title
        placeholderText: Hall.phrase("announcements.search_hint", Hall.language)
        focus: true
        onTypedChanged: page.viewModel.seek(typed)
        onAccepted: InputMethod.hide()
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
            anchors.centerIn: parent
            visible: field.typed.trim() !== "" && page.viewModel.foundCount === 0
            width: parent.width
            iconName: ""
            title: Hall.phrase("announcements.not_found", Hall.language)
            ink: Theme.groundInk
        }
    }
    Keyboard {
        id: keyboard
        x: Theme.landscape ? 0 : -Theme.margin
        width: Theme.landscape ? parent.width : page.width
        height: room
        anchors.bottomMargin: -page.foot
    }
}
