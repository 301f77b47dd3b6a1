pragma ComponentBehavior: Bound

import QtQuick
import ui.components
import ui.flow
import ui.keyboard
import ui.model
import ui.style

// Type, and the services that fit are there.
Page {
    id: page

    required property SearchModel viewModel

    title: Hall.phrase("search.title", Hall.language)
    iconName: "search"
    mark: Zones.colour("business")
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
            placeholderText: Hall.phrase("search.hint", Hall.language)
            focus: true
            onTypedChanged: page.viewModel.look(typed)
            onAccepted: InputMethod.hide()
        }
        Said {
            visible: Theme.landscape
        }
    }
    Component.onCompleted: field.forceActiveFocus()

    Item {
        id: results
        width: parent.width
        height: parent.height - (keyboard.shown ? keyboard.room + Theme.gap - page.foot : 0)

        CardGrid {
            id: grid
            anchors { fill: parent; bottomMargin: missed.visible ? missed.height + Theme.touchGap : 0 }
            visible: page.viewModel.state !== "none"
            columns: Theme.large ? 1 : 2
            rowHeight: Theme.landscape ? 112 : Theme.large ? 136 : 160
            model: page.viewModel.results
            delegate: ChoiceCard {
                required property string serviceId
                required property string name
                required iconName

                width: grid.cardWidth
                height: grid.cardHeight
                title: name
                titleSize: Theme.large ? Theme.type(36) : Theme.landscape ? Theme.fontNote : Theme.fontBody
                tileSize: 80
                mark: page.mark
                onClicked: {
                    InputMethod.hide();
                    Navigator.openService(serviceId);
                }
            }
        }
        EmptyState {
            anchors.centerIn: parent
            visible: page.viewModel.state === "none"
            width: parent.width
            iconName: results.height > 420 && !Theme.large ? "search" : ""
            title: Hall.phrase("search.none", Hall.language)
            ink: Theme.groundInk
            SecondaryButton {
                anchors.horizontalCenter: parent.horizontalCenter
                iconName: "headset"
                label: Hall.phrase("help.call", Hall.language)
                onClicked: Help.call()
            }
            Said {
                visible: !Theme.landscape
                anchors.horizontalCenter: parent.horizontalCenter
            }
        }
        Said {
            id: missed
            visible: grid.visible && !Theme.landscape
            anchors { bottom: parent.bottom; horizontalCenter: parent.horizontalCenter }
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
