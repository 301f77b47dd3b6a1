pragma ComponentBehavior: Bound

import QtQuick
import ui.components
import ui.flow
import ui.model
import ui.style

// What was not as it should be? As many as apply, or none.
Page {
    id: page

    required property RatingModel viewModel

    title: Hall.phrase("rate.why", Hall.language)
    subtitle: qsTr("Choose what applies, or go on without.")
    iconName: Theme.large ? "" : "star"
    mark: Zones.colour("feedback")
    actions: [
        PrimaryButton {
            width: page.half
            label: page.viewModel.takesWords ? qsTr("Next") : qsTr("Send")
            iconName: page.viewModel.takesWords ? "arrow-right" : "check"
            iconAfter: page.viewModel.takesWords
            onClicked: {
                if (page.viewModel.takesWords)
                    Navigator.push(Qt.resolvedUrl("CallBackPage.qml"), { "viewModel": page.viewModel });
                else if (page.viewModel.send())
                    Navigator.replace(Qt.resolvedUrl("ThanksPage.qml"), { "viewModel": page.viewModel });
            }
        },
        SecondaryButton {
            visible: page.viewModel.takesWords
            width: page.half
            height: Theme.touch + 16
            label: page.viewModel.words === "" ? qsTr("Add words") : qsTr("My words")
            iconName: page.viewModel.words === "" ? "edit" : "check"
            onClicked: Navigator.push(Qt.resolvedUrl("WordsPage.qml"), { "viewModel": page.viewModel })
        }
    ]
    readonly property real half: (grid.width - Theme.touchGap) / 2

    Grid {
        id: grid
        anchors.fill: parent
        columns: 2
        columnSpacing: Theme.touchGap
        rowSpacing: Theme.touchGap
        Repeater {
            model: page.viewModel.reasons
            Pressable {
                id: reason
                required property string code
                required property string words
                required property bool chosen
                width: (grid.width - grid.columnSpacing) / 2
                height: Math.min(180, (grid.height - 3 * grid.rowSpacing) / 4)
                label: words
                padding: Theme.unit * 2
                frame: chosen ? Theme.accent : Theme.cardLine
                frameWidth: chosen ? 8 : Theme.border
                Accessible.role: Accessible.CheckBox
                Accessible.checked: chosen
                onClicked: page.viewModel.toggle(code)
                contentItem: Item {
                    Rectangle {
                        id: mark
                        anchors.verticalCenter: parent.verticalCenter
                        width: Theme.icon
                        height: width
                        radius: Theme.unit
                        color: reason.chosen ? Theme.good : "transparent"
                        border.width: 3
                        border.color: reason.chosen ? Theme.good : Theme.cardNote
                        Icon {
                            anchors.centerIn: parent
                            visible: reason.chosen
                            name: "check"
                            size: Math.round(parent.width * 0.8)
                            colour: Theme.card
                        }
                    }
                    KioskText {
                        anchors { left: parent.left; leftMargin: mark.width + Theme.unit * 2; right: parent.right; verticalCenter: parent.verticalCenter }
                        text: reason.words
                        font.bold: true
                        font.pixelSize: Theme.large ? Theme.fontNote : Theme.fontBody
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
