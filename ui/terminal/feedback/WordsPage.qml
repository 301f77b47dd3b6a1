import QtQuick
import ui.components
import ui.flow
import ui.keyboard
import ui.model
import ui.style

// One sentence, in the customer's own words.
Page {
    id: page

    required property RatingModel viewModel

    title: Hall.phrase("rate.words", Hall.language)
    subtitle: Hall.phrase(viewModel.error !== "" ? viewModel.error : "rate.words_note", Hall.language)
    iconName: ""
    mark: Zones.colour("feedback")
    readOnly: true
    readonly property int foot: Theme.padding
    Column {
        width: parent.width
        spacing: Theme.gap
        TextBox {
            id: field
            width: parent.width
            height: Math.max(implicitHeight, page.firstTouch - Theme.gap)
            label: page.title
            longest: 200
            lines: Theme.landscape ? 2 : 3
            focus: true
            text: page.viewModel.words
        }
        PrimaryButton {
            anchors.right: parent.right
            label: qsTr("Done")
            iconName: "check"
            onClicked: {
                InputMethod.commit();
                if (!page.viewModel.say(field.text))
                    return;
                InputMethod.hide();
                Navigator.leave();
            }
        }
    }
    Component.onCompleted: field.forceActiveFocus()
    Component.onDestruction: viewModel.forgive()

    Keyboard {
        x: Theme.landscape ? 0 : -Theme.margin
        width: Theme.landscape ? parent.width : page.width
        height: room
        anchors.bottomMargin: -page.foot
    }
}
