pragma ComponentBehavior: Bound

import QtQuick
import ui.catalogue
import ui.components
import ui.flow
import ui.style

// Announcements and public pages as cards; each opens its own page.
CardGrid {
    id: grid

    required property AnnouncementsModel viewModel

    columns: 1
    rowHeight: !Theme.large ? (Theme.landscape ? 160 : 180) : !paging ? 168 : Theme.landscape ? 200 : 216
    delegate: ChoiceCard {
        id: card
        required property string noticeId
        required property string kind
        required property string area
        required property string begins
        required property string ends
        required property string words
        required property bool mine

        readonly property bool wall: kind === "wall"
        readonly property string when: wall ? "" : kind === "outage" ? times.span(begins, ends)
            : Theme.large ? times.days(begins, ends)  // the mark says the kind
            : qsTr("%1 · %2").arg(kinds.name(kind)).arg(times.days(begins, ends))

        width: grid.cardWidth
        height: grid.cardHeight
        title: words !== "" ? words : walls.name(noticeId)
        iconName: wall ? walls.iconName(noticeId) : kinds.iconName(kind)
        mark: kinds.mark(kind)
        tileSize: Theme.large ? 88 : Theme.landscape ? 64 : 80
        readonly property real lines: measured.advanceWidth / (width - 250)
        titleSize: measured.font.pixelSize * (lines > 1.8 ? 0.72 : lines > 1 ? (Theme.large && Theme.landscape ? 0.82 : 0.9) : 1)
        noteSize: Theme.large && !Theme.landscape ? Theme.type(28) : Theme.fontNote
        note: !grid.paging ? "" : mine ? qsTr("About your account") + " · " + when : wall ? walls.note(noticeId) : when
        onClicked: {
            if (wall) {
                grid.viewModel.openPage(noticeId);
                Navigator.push(Qt.resolvedUrl("WallPage.qml"), { "viewModel": grid.viewModel, "wall": noticeId });
            } else {
                grid.viewModel.open(noticeId);
                Navigator.push(Qt.resolvedUrl("NoticePage.qml"), { "viewModel": grid.viewModel });
            }
        }
        TextMetrics {  // two lines keep off the card's edge, and three become two
            id: measured
            font { family: Theme.family; bold: true; pixelSize: Theme.large ? Theme.type(Theme.landscape ? 30 : 34) : 36 }
            text: card.title
        }
        NoticeKinds { id: kinds }
        NoticeTimes { id: times }
        WallNames { id: walls }
    }
}
