import QtQuick
import ui.components
import ui.console.parts
import ui.console.reports
import ui.style

// Day, week or month, the one before and after, or a date that is typed.
Item {
    id: bar

    required property ReportsModel viewModel

    implicitHeight: Theme.touch
    ChoiceRow {
        id: kinds
        anchors.verticalCenter: parent.verticalCenter
        width: 260
        label: ""
        value: bar.viewModel.kind
        choices: [{ value: "daily", label: qsTr("Day") }, { value: "weekly", label: qsTr("Week") }, { value: "monthly", label: qsTr("Month") }]
        onChosen: value => bar.viewModel.choose(value)
    }
    Row {
        anchors { left: kinds.right; leftMargin: Theme.margin; verticalCenter: parent.verticalCenter }
        spacing: Theme.touchGap
        DeskButton {
            anchors.verticalCenter: parent.verticalCenter
            iconName: "chevron-left"
            label: qsTr("Before")
            keys: "Alt+←"
            enabled: bar.viewModel.loaded && !bar.viewModel.asking
            onClicked: bar.viewModel.move(-1)
        }
        KioskText {
            anchors.verticalCenter: parent.verticalCenter
            width: 236
            horizontalAlignment: Text.AlignHCenter
            text: bar.viewModel.first === bar.viewModel.last ? bar.viewModel.first : bar.viewModel.first + " – " + bar.viewModel.last
            font { pixelSize: Theme.fontHeading; bold: true; features: ({ "tnum": 1 }) }
            wrapMode: Text.NoWrap
        }
        DeskButton {
            anchors.verticalCenter: parent.verticalCenter
            iconName: "chevron-right"
            label: qsTr("After")
            keys: "Alt+→"
            enabled: bar.viewModel.over && !bar.viewModel.asking
            onClicked: bar.viewModel.move(1)
        }
    }
    FormLine {
        id: day
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        width: 180
        label: qsTr("Go to a day")
        placeholderText: qsTr("Go to 2026-11-29")
        inputMethodHints: Qt.ImhDate
        maximumLength: 10
        onAccepted: {
            bar.viewModel.go(text);
            text = "";
        }
    }
    Shortcut {
        sequence: "Alt+Left"
        enabled: bar.visible && bar.viewModel.loaded && !bar.viewModel.asking
        onActivated: bar.viewModel.move(-1)
    }
    Shortcut {
        sequence: "Alt+Right"
        enabled: bar.visible && bar.viewModel.over && !bar.viewModel.asking
        onActivated: bar.viewModel.move(1)
    }
}
