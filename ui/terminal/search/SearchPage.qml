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
    // Large type in portrait: only what lies between the screen's middle and the keys is in reach, the best answer;
    // "Done" makes room for the others.
    readonly property bool narrow: Theme.large && !Theme.landscape && keyboard.shown
    // Two columns of English names need three lines.
    readonly property bool wordy: Hall.language === "en"
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
        KioskText {
            width: parent.width
            visible: page.narrow && text !== ""
            text: page.viewModel.state === "none" ? Hall.phrase("search.none", Hall.language)
                : page.viewModel.state === "suggest" ? qsTr("Often asked for. Touch Done to see all %1.").arg(page.viewModel.count)
                : page.viewModel.count > 1 ? qsTr("This fits best of %1. Touch Done to see them all.").arg(page.viewModel.count) : ""
            font.pixelSize: Theme.fontNote
            color: Theme.groundInk
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
            anchors { fill: parent; bottomMargin: below.visible ? below.height + Theme.touchGap : 0 }
            paging: !page.narrow
            visible: page.viewModel.state !== "none"
            columns: Theme.large ? 1 : 2
            rowHeight: Theme.landscape ? 112 : Theme.large ? 136 : page.wordy ? 184 : 160
            model: page.viewModel.results
            delegate: ChoiceCard {
                required property string serviceId
                required property string name
                required iconName

                width: grid.cardWidth
                height: grid.cardHeight
                title: name
                titleSize: Theme.large ? Theme.type(36) : Theme.landscape || page.wordy ? Theme.fontNote : Theme.fontBody
                padding: Theme.large || page.wordy ? Theme.gap : Theme.padding
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
            visible: page.viewModel.state === "none" && !page.narrow
            width: parent.width
            iconName: results.height > 420 && !Theme.large ? "search" : ""
            title: Hall.phrase("search.none", Hall.language)
            ink: Theme.groundInk
            CallStaff {
                anchors.horizontalCenter: parent.horizontalCenter
            }
            Said {
                visible: !Theme.landscape
                anchors.horizontalCenter: parent.horizontalCenter
            }
            TypeAgain {
                visible: field.high
                anchors.horizontalCenter: parent.horizontalCenter
                entry: field
            }
        }
        Row {
            visible: page.viewModel.state === "none" && page.narrow
            anchors.centerIn: parent
            spacing: Theme.touchGap
            CallStaff {}
            Said {
                anchors.verticalCenter: parent.verticalCenter
            }
        }
        Row {
            id: below
            visible: grid.visible && !Theme.landscape && !page.narrow
            anchors { bottom: parent.bottom; horizontalCenter: parent.horizontalCenter }
            spacing: Theme.touchGap
            TypeAgain {
                visible: field.high
                entry: field
            }
            Said {}
        }
    }
    Keyboard {
        id: keyboard
        x: Theme.landscape ? 0 : -Theme.margin
        width: Theme.landscape ? parent.width : page.width
        height: room
        anchors.bottomMargin: -page.foot
    }

    component CallStaff: SecondaryButton {
        iconName: "headset"
        label: Hall.phrase("help.call", Hall.language)
        onClicked: Help.call()
    }
    component Said: MissedButton {
        noted: (page.viewModel.missed as Missed).noted
        label: Hall.phrase("search.missed", Hall.language)
        thanks: Hall.phrase("search.noted", Hall.language)
        onSaid: (page.viewModel.missed as Missed).say()
    }
}
