pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.announcements
import ui.console.parts
import ui.style

// What is live × the terminals: a square each, red and tall where it should show and does not. Enter opens one in full.
FocusScope {
    id: pane

    required property DeliveryModel delivery
    readonly property int numbers: 76

    Shortcut {
        sequence: "Ctrl+E"
        enabled: pane.visible && exporter.enabled
        onActivated: exporter.clicked()
    }
    Flow {
        id: head
        width: parent.width
        spacing: Theme.touchGap
        Item {
            width: 160
            height: Theme.touch
            ChoiceRow {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                choices: [{ "value": "", "label": qsTr("All") }, { "value": "wrong", "label": qsTr("Red only") }]
                value: pane.delivery.wrongOnly ? "wrong" : ""
                onChosen: which => pane.delivery.setWrongOnly(which === "wrong")
            }
        }
        DeskButton {
            id: exporter
            height: Theme.touch
            label: qsTr("Export")
            hint: qsTr("The whole matrix as CSV")
            keys: "Ctrl+E"
            onClicked: pane.delivery.exportMatrix(Object.assign({
                "no": qsTr("No."), "title": qsTr("Announcement"), "version": qsTr("Version"), "meant": qsTr("Meant for"), "received": qsTr("Received"),
                "shows_at": qsTr("Shows"), "wrong": qsTr("Wrong"), "seen": qsTr("Seen"), "read": qsTr("Read"),
                "printed": qsTr("Printed"), "taken": qsTr("To a phone"), "silent_at": qsTr("as of %1, not heard of since") }, KindWords.standings))
        }
        Legend {
            tone: "s"
            words: qsTr("shows it")
        }
        Legend {
            tone: "m"
            words: qsTr("should show it whole and does not, or the other way round")
        }
        Legend {
            tone: "h"
            words: qsTr("has it, or had it")
        }
        Legend {
            tone: "-"
            words: qsTr("not meant")
        }
        Legend {
            visible: pane.delivery.unsure
            tone: "u"
            words: qsTr("unknown: an old program")
        }
        Legend {
            visible: pane.delivery.silent > 0
            tone: "q"
            words: qsTr("not heard of since")
        }
    }
    Card {
        anchors { top: head.bottom; topMargin: Theme.touchGap; bottom: parent.bottom }
        width: parent.width
        padding: 1
        implicitHeight: 0
        Row {
            id: titles
            x: Theme.gap
            height: 32
            Title {
                width: 340
                text: qsTr("Announcement")
            }
            Item {
                width: strips.width
                height: parent.height
                Title {
                    visible: !codes.visible
                    width: parent.width
                    text: qsTr("%n terminals", "", pane.delivery.apps.length)
                }
                Row {
                    id: codes
                    visible: 22 * pane.delivery.apps.length <= strips.width - Theme.margin && pane.delivery.apps.every(one => one.length <= 3)
                    Repeater {
                        model: codes.visible ? pane.delivery.apps : []
                        Title {
                            required property string modelData
                            width: 22
                            text: modelData
                        }
                    }
                }
            }
            Repeater {
                model: [qsTr("Shows"), qsTr("Seen"), qsTr("Read"), qsTr("Printed")]
                Title {
                    required property string modelData
                    width: pane.numbers
                    text: modelData
                }
            }
        }
        Item {
            id: strips
            width: list.width - 2 * Theme.gap - 340 - 4 * pane.numbers
        }
        ListView {
            id: list
            // The list is said first, then its row: not within the change of the focus.
            function begin(): void {
                if (activeFocus && currentIndex < 0)
                    currentIndex = 0;
            }
            anchors { fill: parent; topMargin: titles.height }
            model: pane.delivery.lines
            clip: true
            focus: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            reuseItems: true
            currentIndex: -1
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Delivery")
            onAtYEndChanged: if (atYEnd) pane.delivery.next()
            onActiveFocusChanged: Qt.callLater(begin)
            Keys.onReturnPressed: if (currentItem !== null) (currentItem as Line).open()
            delegate: Line {}
        }
        EmptyState {
            visible: pane.delivery.loaded && list.count === 0 && !pane.delivery.more
            anchors.centerIn: parent
            width: 520
            iconName: "circle-check"
            title: !pane.delivery.wrongOnly ? qsTr("Nothing is live") : pane.delivery.silent > 0
                ? qsTr("Nothing is red, but %n terminals have not been heard of for a while", "", pane.delivery.silent)
                : qsTr("Every terminal shows what it should")
        }
    }

    component Title: KioskText {
        height: 32
        verticalAlignment: Text.AlignVCenter
        font { pixelSize: Theme.fontSmall; bold: true }
        color: Theme.cardNote
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
    component Line: Rectangle {
        id: line
        required property string key
        required property int no
        required property string words
        required property string cells
        required property string shown
        required property int wrong
        required property int seen
        required property int readThrough
        required property int printed
        readonly property int unsure: cells.split("u").length - 1
        readonly property int silent: cells.split("q").length - 1
        function open(): void {
            pane.delivery.open(key);
        }
        width: ListView.view.width
        height: 40
        color: ListView.isCurrentItem && ListView.view.activeFocus ? Theme.cardPressed : hover.hovered ? Theme.cardWell : Theme.card
        Accessible.role: Accessible.ListItem
        Accessible.name: [no + " " + words, qsTr("shown at %1 of its terminals, wrong at %2").arg(shown).arg(wrong),
            wrong > 0 ? qsTr("wrong: %1").arg(pane.delivery.wrongAt(cells)) : "",
            unsure > 0 ? qsTr("unknown at %1").arg(unsure) : "",
            silent > 0 ? qsTr("not heard of since: %1").arg(silent) : "",
            qsTr("seen %1, read to the end %2, printed %3").arg(seen).arg(readThrough).arg(printed)].filter(one => one !== "").join(", ")
        Accessible.focusable: true
        Accessible.selectable: true
        Accessible.selected: ListView.isCurrentItem
        Accessible.onPressAction: open()
        Row {
            x: Theme.gap
            height: parent.height
            KioskText {
                width: 340
                height: parent.height
                rightPadding: Theme.gap
                verticalAlignment: Text.AlignVCenter
                text: line.no + "  " + line.words
                font.pixelSize: Theme.fontNote
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Item {
                width: strips.width
                height: parent.height
                CellStrip {
                    id: strip
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - Theme.margin
                    height: 24
                    cells: line.cells
                    colours: [Theme.good, Theme.bad, Theme.cardLine, Theme.cardNote]
                }
            }
            Figure {
                text: line.shown
                color: line.wrong > 0 ? Theme.bad : line.unsure + line.silent > 0 ? Theme.cardInk : Theme.good
                font { pixelSize: Theme.fontNote; bold: line.wrong > 0 }
            }
            Figure { text: line.seen }
            Figure { text: line.readThrough }
            Figure { text: line.printed }
        }
        HoverHandler {
            id: hover
        }
        TapHandler {
            onTapped: line.open()
        }
    }
    component Figure: KioskText {
        width: pane.numbers
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        font { pixelSize: Theme.fontNote; features: ({ "tnum": 1 }) }
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
    component Legend: Row {
        id: legend
        property string tone
        property string words
        height: Theme.touch
        spacing: Theme.unit * 1.5
        CellStrip {
            anchors.verticalCenter: parent.verticalCenter
            width: 16
            height: 20
            cells: legend.tone
            colours: [Theme.good, Theme.bad, Theme.cardLine, Theme.cardNote]
        }
        KioskText {
            anchors.verticalCenter: parent.verticalCenter
            text: legend.words
            font.pixelSize: Theme.fontSmall
            color: Theme.cardNote
            wrapMode: Text.NoWrap
        }
    }
}
