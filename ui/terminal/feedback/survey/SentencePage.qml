import QtQuick
import ui.components
import ui.flow
import ui.keyboard
import ui.model
import ui.style

// One sentence with the answer, or none.
Page {
    id: page

    required property SurveyModel viewModel

    title: Hall.phrase("survey.sentence", Hall.language)
    subtitle: Hall.phrase("rate.words_note", Hall.language)
    iconName: ""
    mark: Zones.colour("feedback")
    readOnly: true
    handlesBack: true
    onBackRequested: {
        page.viewModel.back();
        Navigator.leave();
    }
    guardsHome: true
    onHomeRequested: page.viewModel.leave()
    readonly property int foot: Theme.padding

    Column {
        width: parent.width
        spacing: Theme.gap
        TextBox {
            id: field
            width: parent.width
            height: Math.max(implicitHeight, page.firstTouch - Theme.gap)
            label: page.title
            longest: page.viewModel.longest
            lines: Theme.landscape ? 2 : 3
            focus: true
            text: page.viewModel.words
        }
        Row {
            anchors.right: parent.right
            layoutDirection: Qt.RightToLeft
            spacing: Theme.touchGap
            PrimaryButton {
                enabled: field.typed.trim() !== ""
                label: qsTr("Send")
                iconName: "check"
                onClicked: {
                    InputMethod.commit();
                    const words = field.text;
                    InputMethod.hide();
                    Navigator.leave();
                    page.viewModel.say(words);
                }
            }
            SecondaryButton {
                height: Theme.touch + 16
                label: Hall.phrase("survey.skip", Hall.language)
                iconName: "arrow-right"
                iconAfter: true
                onClicked: {
                    InputMethod.hide();
                    Navigator.leave();
                    page.viewModel.skip();
                }
            }
        }
    }
    Component.onCompleted: field.forceActiveFocus()

    Keyboard {
        x: Theme.landscape ? 0 : -Theme.margin
        width: Theme.landscape ? parent.width : page.width
        height: room
        anchors.bottomMargin: -page.foot
    }
}
