import QtQuick
import ui.components
import ui.flow
import ui.keyboard
import ui.model
import ui.style

// In the customer's own words, and a photo where there is a camera.
Page {
    id: page

    required property VoiceModel viewModel

    title: Hall.phrase("voices." + (viewModel.kind === "praise" ? "praise_words" : "suggestion_words"), Hall.language)
    subtitle: viewModel.about !== "" ? Hall.phrase("card.about", Hall.language, { "who": viewModel.about })
        : Hall.phrase("rate.words_note", Hall.language)
    iconName: ""
    mark: Zones.colour("feedback")
    readOnly: true
    patience: 90
    readonly property int foot: Theme.padding

    function hold(): void {
        InputMethod.commit();
        viewModel.say(field.text);
        InputMethod.hide();
    }
    Column {
        width: parent.width
        spacing: Theme.gap
        TextBox {
            id: field
            width: parent.width
            height: Math.max(implicitHeight, page.firstTouch - Theme.gap)
            label: page.title
            longest: page.viewModel.longest
            lines: Theme.landscape ? 2 : Theme.large ? 3 : 5
            focus: true
            text: page.viewModel.words
        }
        Row {
            anchors.right: parent.right
            layoutDirection: Qt.RightToLeft
            spacing: Theme.touchGap
            PrimaryButton {
                enabled: field.typed.trim() !== ""
                label: qsTr("Next")
                iconName: "arrow-right"
                iconAfter: true
                onClicked: {
                    page.hold();
                    Navigator.push(Qt.resolvedUrl("VoicePhonePage.qml"), { "viewModel": page.viewModel });
                }
            }
            SecondaryButton {
                visible: page.viewModel.hasCamera
                height: Theme.touch + 16
                label: page.viewModel.hasPhoto ? qsTr("My photo") : qsTr("Add a photo")
                iconName: page.viewModel.hasPhoto ? "check" : "camera"
                onClicked: {
                    page.hold();
                    Navigator.push(Qt.resolvedUrl("VoicePhotoPage.qml"), { "viewModel": page.viewModel });
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
