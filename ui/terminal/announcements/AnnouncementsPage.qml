pragma ComponentBehavior: Bound

import QtQuick
import ui.catalogue
import ui.components
import ui.flow
import ui.model
import ui.style

// The hall's wall: what is new, by kind, and what must always hang there.
Page {
    id: page

    required property AnnouncementsModel viewModel
    Component.onCompleted: viewModel.look()

    title: Hall.phrase("announcements.title", Hall.language)
    subtitle: times.asOf
    iconName: Zones.iconName("announcements")
    mark: Zones.colour("announcements")
    patience: 120
    // The lower half is for what is touched: all that is only read goes above.
    readonly property bool narrow: Theme.large && !Theme.landscape
    guide: [
        Flow {
            id: contact
            readonly property real part: Theme.landscape ? width : Math.floor((width - 2 * Theme.gap) / 3)
            width: parent.width
            spacing: Theme.gap
            visible: !Theme.large
            height: visible ? implicitHeight : 0
            HoursTable {
                width: contact.width
                model: page.viewModel.hours
            }
            Repeater {
                model: page.viewModel.hotlines
                HotlineLine {
                    width: contact.part
                    ink: Theme.groundInk
                    note: Theme.groundNote
                }
            }
        },
        EmptyLine {
            visible: page.viewModel.count === 0 && page.narrow
            width: parent.width
        }
    ]

    NoticeTimes { id: times }
    NoticeKinds { id: kinds }
    Flow {
        id: chips
        width: parent.width
        spacing: Theme.touchGap
        KindChip {
            iconName: "search"
            label: page.narrow ? qsTr("Search") : Hall.phrase("announcements.search", Hall.language)
            onClicked: {
                page.viewModel.seek("");
                Navigator.push(Qt.resolvedUrl("FindPage.qml"), { "viewModel": page.viewModel });
            }
        }
        Repeater {
            model: page.viewModel.count > 0 ? page.viewModel.kinds : 0
            KindChip {
                required property string kind
                required property int count
                label: kind === "" ? qsTr("All") : kinds.name(kind)
                number: count
                chosen: page.viewModel.kind === kind
                onClicked: page.viewModel.choose(kind)
            }
        }
    }
    EmptyLine {
        id: none
        visible: page.viewModel.count === 0 && !page.narrow
        y: chips.height + Theme.gap
        width: parent.width
    }
    NoticeGrid {
        anchors { fill: parent; topMargin: chips.height + Theme.gap + (none.visible ? none.height + Theme.gap : 0) }
        model: page.viewModel.list
        viewModel: page.viewModel
    }

    component EmptyLine: Card {
        height: visible ? words.height + 2 * padding : 0
        Column {
            id: words
            width: parent.width
            spacing: Theme.unit
            KioskText {
                width: parent.width
                text: Hall.phrase("announcements.none", Hall.language)
                font.bold: true
            }
            KioskText {
                width: parent.width
                text: Hall.phrase("announcements.none_what", Hall.language)
                font.pixelSize: Theme.fontNote
                color: Theme.cardNote
            }
        }
    }
}
