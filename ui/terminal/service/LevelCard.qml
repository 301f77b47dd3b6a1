pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.style

// A level in steps of ten per cent, by two large buttons; or why there is none.
Card {
    id: card

    required property string iconName
    required property string title
    required property string missing
    required property int percent
    required property bool busy
    property int least: 0
    readonly property bool there: percent >= 0
    signal wanted(percent: int)

    height: column.height + 2 * padding

    Column {
        id: column
        width: parent.width
        spacing: Theme.gap
        Row {
            spacing: Theme.gap
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: card.iconName
                size: 64
            }
            KioskText {
                anchors.verticalCenter: parent.verticalCenter
                text: card.there ? qsTr("%1: %2 %").arg(card.title).arg(card.percent) : card.title
                font.pixelSize: Theme.fontHeading
                font.bold: true
            }
        }
        KioskText {
            width: parent.width
            visible: !card.there
            text: card.missing
            font.pixelSize: Theme.fontNote
            color: Theme.cardNote
        }
        Row {
            id: row
            visible: card.there
            width: parent.width
            spacing: Theme.touchGap
            SecondaryButton {
                id: less
                width: 160
                height: Theme.touch + 16
                label: "−"
                enabled: !card.busy && card.percent > card.least
                Accessible.name: qsTr("Less: %1").arg(card.title)
                onClicked: card.wanted(Math.max(card.least, Math.ceil(card.percent / 10) * 10 - 10))
            }
            Row {
                id: scale
                anchors.verticalCenter: parent.verticalCenter
                width: row.width - less.width - more.width - 2 * row.spacing
                spacing: Theme.unit
                Repeater {
                    model: 10
                    Rectangle {
                        required property int index
                        width: (scale.width - 9 * scale.spacing) / 10
                        height: 48
                        radius: Theme.unit
                        color: card.percent > index * 10 ? Theme.groundEnd : Theme.cardLine
                    }
                }
            }
            SecondaryButton {
                id: more
                width: 160
                height: Theme.touch + 16
                label: "+"
                enabled: !card.busy && card.percent < 100
                Accessible.name: qsTr("More: %1").arg(card.title)
                onClicked: card.wanted(Math.min(100, Math.floor(card.percent / 10) * 10 + 10))
            }
        }
    }
}
