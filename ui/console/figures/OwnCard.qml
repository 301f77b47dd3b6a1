pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.figures
import ui.style

// One's own, first of all.
Card {
    id: card

    required property FiguresModel viewModel
    readonly property var own: viewModel.own
    readonly property bool served: own.services !== undefined

    implicitHeight: whole.implicitHeight + 2 * padding
    Column {
        id: whole
        width: parent.width
        spacing: Theme.gap
        KioskText {
            width: parent.width
            text: card.served ? qsTr("Your own: %n services", "", card.own.services) : qsTr("You have served nobody in these days")
            font { pixelSize: Theme.fontHeading; bold: true }
            Accessible.role: Accessible.Heading
        }
        Row {
            visible: card.served
            width: parent.width
            spacing: Theme.margin
            readonly property real part: (width - 3 * spacing) / 4
            RatioBar {
                width: parent.part
                title: qsTr("Handling time for your mix of services")
                ratio: card.own.time ?? null
                better: qsTr("1 is the hall's mean; below it is faster")
            }
            RatioBar {
                width: parent.part
                title: qsTr("Satisfied customers for your mix")
                ratio: card.own.rating ?? null
                better: card.own.satisfied ? qsTr("%1 of %n ratings; above 1 is better", "", card.own.satisfied.cases).arg(card.own.satisfied.hits)
                    : qsTr("No rating that counts yet")
            }
            Column {
                width: parent.part
                spacing: Theme.unit
                KioskText {
                    width: parent.width
                    text: qsTr("By service: you, the hall")
                    font.pixelSize: Theme.fontSmall
                    color: Theme.cardNote
                }
                Repeater {
                    model: (card.own.byService ?? []).slice(0, 4)
                    KioskText {
                        required property var modelData
                        width: parent?.width ?? 0
                        text: qsTr("%1 (%2): %3, %4").arg(modelData.service).arg(modelData.cases).arg(modelData.own).arg(modelData.hall)
                        font { pixelSize: Theme.fontNote; features: ({ "tnum": 1 }) }
                        wrapMode: Text.NoWrap
                        elide: Text.ElideRight
                    }
                }
            }
            Column {
                width: parent.part
                spacing: Theme.unit
                KioskText {
                    width: parent.width
                    text: qsTr("Promised times kept")
                    font.pixelSize: Theme.fontSmall
                    color: Theme.cardNote
                }
                KioskText {
                    width: parent.width
                    text: card.own.kept ? qsTr("%1 of %2").arg(card.own.kept.hits).arg(card.own.kept.cases) : "–"
                    font { pixelSize: Theme.fontHeading; bold: true }
                }
                KioskText {
                    width: parent.width
                    text: qsTr("Complaints upheld: %1").arg(card.own.upheld ?? 0)
                    font.pixelSize: Theme.fontNote
                    color: (card.own.upheld ?? 0) > 0 ? Theme.bad : Theme.cardInk
                }
            }
        }
    }
}
