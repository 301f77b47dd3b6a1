pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.parts
import ui.console.today
import ui.model
import ui.style

// The hall at this moment, to be read in passing: numbers above, the day's course in the middle, the rest below.
ConsolePage {
    id: page

    required property TodayModel viewModel
    readonly property real grow: Math.max(0.72, Math.min(1.7, Math.min(body.width / 1184, body.height / 716)))
    readonly property real space: Math.round(12 * grow)
    readonly property bool quiet: viewModel.stale

    title: qsTr("The hall today")
    note: !viewModel.loaded ? "" : quiet ? qsTr("As of %1: the hub is away, and nobody knows what has moved since.").arg(viewModel.asOf)
        : Hall.date + " · " + qsTr("as of %1").arg(viewModel.asOf)
    noteUrgent: quiet

    Busy {
        visible: !page.viewModel.loaded
        anchors.centerIn: parent
        width: 360
        running: visible
        text: qsTr("The hall is being looked at …")
    }
    Item {
        id: all
        anchors.fill: parent
        visible: page.viewModel.loaded
        opacity: page.quiet ? 0.55 : 1  // seen from as far as the numbers are
        readonly property real high: Math.round((height - 2 * page.space) * 0.265)
        readonly property real low: Math.round((height - 2 * page.space) * 0.275)

        Row {
            id: figures
            width: parent.width
            height: all.high
            spacing: page.space
            Big {
                title: qsTr("Waiting now")
                number: page.viewModel.waiting
                below: Row {
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Math.round(18 * page.grow)
                    Repeater {
                        model: page.viewModel.queues
                        Row {
                            id: queue
                            required property string letter
                            required property string name
                            required property int waiting
                            spacing: Theme.unit
                            Accessible.role: Accessible.StaticText
                            Accessible.name: name + " " + waiting
                            Small { text: queue.letter; color: Theme.cardNote }
                            Small {
                                text: queue.waiting
                                font.bold: queue.waiting > 0
                                color: queue.waiting > 0 && !page.quiet ? Theme.cardInk : Theme.cardNote
                            }
                        }
                    }
                }
            }
            Big {
                title: qsTr("Longest wait now")
                number: TodayWords.minutes(page.viewModel.longestMinutes)
                unit: page.viewModel.longestMinutes < 0 ? "" : qsTr("min")
                note: page.viewModel.longestNumber === "" ? qsTr("Nobody waits")
                    : page.viewModel.longestNumber + " · " + page.viewModel.longestCategory
            }
            Big {
                title: qsTr("Windows open")
                number: page.viewModel.windowsOpen
                unit: qsTr("of %1").arg(page.viewModel.windowsAll)
                grave: page.viewModel.windowsOpen === 0 && page.viewModel.waiting > 0
                below: WindowChips {
                    anchors.verticalCenter: parent.verticalCenter
                    model: page.viewModel.windows
                    grow: page.grow
                    quiet: page.quiet
                }
            }
            Big {
                title: qsTr("Tickets today")
                number: page.viewModel.taken
                note: qsTr("%1 served · %2 left without").arg(page.viewModel.served).arg(page.viewModel.gaveUp)
            }
        }
        HalfHours {
            id: course
            anchors { top: figures.bottom; topMargin: page.space; bottom: bottom.top; bottomMargin: page.space }
            width: Math.round((parent.width - page.space) * 0.62)
            implicitHeight: 0
            title: page.viewModel.medianMinutes < 0 ? qsTr("Tickets per half hour")
                : qsTr("Tickets per half hour · half waited at most %1 min, the longest %2").arg(
                    page.viewModel.medianMinutes).arg(page.viewModel.longestSoFar)
            grow: page.grow
            model: page.viewModel.bars
            limit: page.viewModel.top
        }
        CareList {
            anchors { top: course.top; bottom: course.bottom; left: course.right; leftMargin: page.space; right: parent.right }
            implicitHeight: 0
            title: qsTr("To see to")
            grow: page.grow
            model: page.viewModel.care
            onSeen: (deed, key) => page.viewModel.seeTo(deed, key)
        }
        Row {
            id: bottom
            anchors.bottom: parent.bottom
            width: parent.width
            height: all.low
            spacing: page.space
            readonly property real third: Math.floor((width - 2 * spacing) / 3)
            RatingBars {
                width: bottom.third
                height: parent.height
                title: qsTr("Ratings")
                grow: page.grow
                model: page.viewModel.levels
                mean: page.viewModel.rating
                count: page.viewModel.ratings
                quiet: page.quiet
            }
            MoneyCard {
                width: bottom.third
                height: parent.height
                title: qsTr("Collected")
                grow: page.grow
                collected: page.viewModel.collected
                payments: page.viewModel.payments
                doubts: page.viewModel.doubts
                doubted: page.viewModel.doubted
                since: page.viewModel.doubtedSince
                quiet: page.quiet
            }
            MachineList {
                width: bottom.third
                height: parent.height
                title: qsTr("Terminals and boards · %1 of %2 here").arg(page.viewModel.machinesHere).arg(page.viewModel.machinesAll)
                grow: page.grow
                model: page.viewModel.machines
                quiet: page.quiet
            }
        }
    }

    component Small: KioskText {
        font { pixelSize: Math.round(18 * page.grow); features: ({ "tnum": 1 }) }
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
    component Big: BigFigure {
        width: Math.floor((figures.width - 3 * figures.spacing) / 4)
        height: figures.height
        grow: page.grow
        quiet: page.quiet
    }
}
