pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ui.catalogue
import ui.components
import ui.flow
import ui.model
import ui.style

// One announcement: what it says, what it means for you, and how to take it along.
Page {
    id: page

    required property AnnouncementsModel viewModel
    // In large type what is touched stays within reach while the text above it scrolls.
    readonly property bool low: Theme.large && !Theme.landscape

    kicker: kinds.name(viewModel.openKind)
    title: viewModel.title
    titleSize: !Theme.large ? Theme.fontTitle : Theme.type(Theme.landscape ? 34 : 44)
    subtitle: viewModel.gone || viewModel.openKind === "outage" ? "" : times.days(viewModel.begins, viewModel.ends)
    iconName: kinds.iconName(viewModel.openKind)
    mark: kinds.mark(viewModel.openKind)
    readOnly: true
    patience: Aloud.on ? 600 : 180
    guide: KioskText {
        width: parent.width
        visible: text !== ""
        text: [onPaper.text, page.viewModel.gone ? "" : times.asOf].filter(one => one !== "").join("\n")
        font.pixelSize: Theme.fontNote
        font.bold: true
        color: Theme.groundInk
    }
    // What is read aloud, in the order of the page.
    function spoken(): var {
        const outage = viewModel.off === "" ? [] : [{ "place": "outage", "text": [
            times.moment(viewModel.off) + " – " + times.moment(viewModel.on), viewModel.area, viewModel.reason].join("。") }];
        const pdf = viewModel.pdf === "" ? [] : [{ "place": "pdf", "text": viewModel.pdf }, { "place": "pdf", "text": viewModel.pdfText }];
        const heading = (place, words) => viewModel.blocks(place).length > 0 ? [{ "place": place, "text": words }] : [];
        return [{ "place": "title", "text": viewModel.title }, ...outage,
                ...heading("meaning", qsTr("What it means for you")), ...viewModel.blocks("meaning"), ...viewModel.blocks("body"),
                ...heading("example", qsTr("An example")), ...viewModel.blocks("example"), ...pdf];
    }
    actions: [
        SecondaryButton {
            visible: !page.viewModel.gone
            iconName: "printer"
            enabled: page.viewModel.paper.state !== "sent" && page.viewModel.paper.state !== "held"
            label: qsTr("Print")
            onClicked: page.viewModel.paper.printOut()
        },
        SecondaryButton {
            visible: !page.viewModel.gone
            iconName: "scan"
            label: qsTr("To your phone")
            onClicked: {
                page.viewModel.take();
                Navigator.push(Qt.resolvedUrl("TakePage.qml"), { "viewModel": page.viewModel });
            }
        },
        AloudButton {
            visible: Aloud.possible && !page.viewModel.gone
            texts: page.spoken
        }
    ]

    T.StackView.onDeactivating: Aloud.stop()
    Connections {
        target: page.viewModel
        function onGoneChanged(): void {
            Aloud.stop();
        }
    }
    NoticeKinds { id: kinds }
    NoticeTimes { id: times }
    PaperWords {
        id: onPaper
        paper: page.viewModel.paper
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width
        visible: page.viewModel.gone
        title: Hall.phrase("announcements.gone", Hall.language)
        ink: Theme.groundInk
        SecondaryButton {
            iconName: "arrow-left"
            label: qsTr("Other notices")
            onClicked: Navigator.back()
        }
    }
    ScrollArea {
        id: scroll
        anchors { left: parent.left; right: parent.right; top: parent.top; bottom: inReach.visible ? inReach.top : parent.bottom }
        anchors.bottomMargin: inReach.visible ? Theme.gap : 0
        visible: !page.viewModel.gone
        onReachChanged: read.restart()
        Column {
            width: scroll.textWidth
            spacing: Theme.gap
            OutageCard {
                visible: page.viewModel.off !== ""
                width: parent.width
                area: page.viewModel.area
                reason: page.viewModel.reason
                off: page.viewModel.off
                on: page.viewModel.on
            }
            TextCard {
                width: parent.width
                heading: qsTr("What it means for you")
                iconName: "hand-finger"
                blocks: page.viewModel.meaning
                place: "meaning"
                onHeard: item => scroll.reveal(item)
                warm: true
            }
            OwnFiguresCard {
                width: parent.width
                tariff: page.viewModel.tariff
                here: !page.low
            }
            TextCard {
                width: parent.width
                blocks: page.viewModel.body
                place: "body"
                onHeard: item => scroll.reveal(item)
            }
            TextCard {
                width: parent.width
                heading: qsTr("An example")
                iconName: "list-check"
                blocks: page.viewModel.example
                place: "example"
                onHeard: item => scroll.reveal(item)
            }
            PdfCard {
                width: parent.width
                viewModel: page.viewModel
            }
        }
    }
    OwnFiguresCard {
        id: inReach
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        tariff: page.viewModel.tariff
        here: page.low && !page.viewModel.gone
    }
    // Read to the end: the end has been on the screen for as long as it takes to see it.
    Timer {
        id: read
        interval: 1500
        running: !page.viewModel.gone
        onTriggered: {
            if (scroll.reach >= 0.99)
                page.viewModel.readThrough();
        }
    }
}
