pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.flow
import ui.model
import ui.style
import ui.terminal.feedback

// The hall's own question: an answer leads on, and so does leaving it out. Then thanks, and the visit ends.
Page {
    id: page

    required property SurveyModel viewModel
    readonly property bool over: viewModel.step === "thanks"
    readonly property bool faces: viewModel.kind === "scale"

    title: over ? Hall.phrase("survey.thanks", Hall.language) : viewModel.text
    titleSize: over ? Theme.fontTitle : Theme.fontHeading
    kicker: over ? "" : Hall.phrase("survey.progress", Hall.language, { "n": viewModel.no, "count": viewModel.count })
    kickerShown: !over
    subtitle: over ? "" : Hall.phrase("survey.private", Hall.language)
    iconName: over ? "circle-check" : Theme.large ? "" : "message-star"
    mark: Zones.colour("feedback")
    readOnly: over
    handlesBack: true
    onBackRequested: viewModel.back()
    guardsHome: true
    onHomeRequested: viewModel.leave()
    actions: [
        PrimaryButton {
            visible: page.over
            label: qsTr("OK")
            iconName: "check"
            onClicked: page.viewModel.leave()
        },
        SecondaryButton {
            visible: !page.over
            width: page.half
            height: Theme.touch + 16
            label: Hall.phrase("survey.skip", Hall.language)
            iconName: "arrow-right"
            iconAfter: true
            onClicked: page.viewModel.skip()
        },
        SecondaryButton {
            visible: !page.over
            width: page.half
            height: Theme.touch + 16
            label: Hall.phrase("survey.leave", Hall.language)
            iconName: "x"
            onClicked: page.viewModel.leave()
        }
    ]
    readonly property real half: (grid.width - Theme.touchGap) / 2

    Grid {
        id: grid
        visible: !page.over
        anchors.fill: parent
        readonly property int answers: choices.count
        readonly property int across: !page.faces && answers > 3 && (Theme.landscape || Theme.large) ? 2 : 1
        readonly property int down: Math.max(1, Math.ceil(answers / across))
        columns: across
        columnSpacing: Theme.touchGap
        rowSpacing: Theme.touchGap
        Repeater {
            id: choices
            model: page.viewModel.answers
            Loader {
                id: answer
                required property string code
                required property string words
                required property int level
                required property bool chosen
                width: (grid.width - (grid.across - 1) * grid.columnSpacing) / grid.across
                height: Math.min(200, (grid.height - (grid.down - 1) * grid.rowSpacing) / grid.down)
                sourceComponent: level > 0 ? face : card
                Component {
                    id: face
                    FaceCard {
                        label: answer.words
                        level: answer.level
                        chosen: answer.chosen
                        onClicked: page.viewModel.choose(answer.code)
                    }
                }
                Component {
                    id: card
                    AnswerCard {
                        label: answer.words
                        chosen: answer.chosen
                        iconName: page.viewModel.kind !== "yes_no" ? "" : answer.code === "yes" ? "check" : "x"
                        onClicked: page.viewModel.choose(answer.code)
                    }
                }
            }
        }
    }
    Card {
        visible: page.over
        width: parent.width
        height: Math.min(parent.height, 520)
        IconTile {
            anchors.centerIn: parent
            size: Math.min(parent.height, 320)
            radius: size / 2
            iconName: "heart-handshake"
            colour: Zones.colour("feedback")
        }
    }
    Timer {
        interval: 8000
        running: page.over
        onTriggered: page.viewModel.leave()
    }
    Connections {
        target: page.viewModel
        function onStepChanged(): void {
            if (page.viewModel.step === "sentence" && Navigator.page === page)
                Navigator.push(Qt.resolvedUrl("SentencePage.qml"), { "viewModel": page.viewModel });
        }
    }
}
