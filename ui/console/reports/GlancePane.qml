pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.parts
import ui.console.reports
import ui.style

// All figures with how each is computed, the four zeros, and what has no ground yet.
Flickable {
    id: view

    required property ReportsModel viewModel
    readonly property int across: width > 1100 ? 4 : 3

    contentWidth: width
    contentHeight: all.height
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Figures")
    Keys.onDownPressed: contentY = Math.max(0, Math.min(contentHeight - height, contentY + 60))
    Keys.onUpPressed: contentY = Math.max(0, contentY - 60)

    FocusFrame { of: view }
    Column {
        id: all
        width: view.width
        spacing: Theme.gap
        Heading { text: qsTr("Zero distance, error, complaint, obstacle"); visible: zeros.count > 0 }
        Grid {
            columns: view.across === 4 ? 4 : 2  // four of them: none alone in its row
            spacing: Theme.gap
            Repeater {
                id: zeros
                model: view.viewModel.zeros
                Figure {}
            }
        }
        Heading { text: qsTr("Figures") }
        Grid {
            columns: view.across
            spacing: Theme.gap
            Repeater {
                model: view.viewModel.figures
                Figure {}
            }
        }
        Heading { text: qsTr("Left out for want of ground"); visible: left.count > 0 }
        Card {
            width: parent.width
            visible: left.count > 0
            implicitHeight: lines.height + 2 * padding
            Column {
                id: lines
                width: parent.width
                spacing: 6
                Repeater {
                    id: left
                    model: view.viewModel.leftOut
                    KioskText {
                        required property string name
                        required property string reason
                        width: lines.width
                        text: name + " · " + reason
                        font.pixelSize: Theme.fontNote
                        color: Theme.cardNote
                    }
                }
            }
        }
    }

    component Heading: KioskText {
        font { pixelSize: Theme.fontBody; bold: true }
        Accessible.role: Accessible.Heading
    }
    component Figure: Card {
        id: figure
        required property string name
        required property string value
        required property string formula
        required property bool grave
        readonly property int columns: (parent as Grid)?.columns ?? view.across
        width: Math.floor((view.width - (columns - 1) * Theme.gap) / columns)
        height: 118
        padding: 12
        Accessible.role: Accessible.StaticText
        Accessible.name: name + ", " + value + ", " + formula
        KioskText {
            id: label
            width: parent.width
            text: figure.name
            font.pixelSize: Theme.fontNote
            color: Theme.cardNote
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        KioskText {
            id: number
            anchors.top: label.bottom
            width: parent.width
            text: figure.value
            font { pixelSize: 30; bold: true; features: ({ "tnum": 1 }) }
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 18
            color: figure.grave ? Theme.bad : Theme.cardInk
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        KioskText {
            anchors { top: number.bottom; bottom: parent.bottom }
            width: parent.width
            text: figure.formula
            font.pixelSize: Theme.fontSmall
            color: Theme.cardNote
            maximumLineCount: 3
            lineHeight: 1.0
            Accessible.ignored: true
        }
    }
}
