import QtQuick
import ui.components
import ui.flow
import ui.keyboard
import ui.model
import ui.style

// One sign of a family name, or none; then it is booked.
Page {
    id: page

    required property MeetingsModel viewModel

    title: Hall.phrase("meeting.name", Hall.language)
    subtitle: Hall.phrase("meeting.name_note", Hall.language)
    iconName: ""
    mark: Zones.colour("feedback")
    readOnly: true
    readonly property int foot: Theme.padding

    function book(name: string): void {
        InputMethod.hide();
        viewModel.call(name);
        viewModel.book();
        Navigator.replace(Qt.resolvedUrl("BookedPage.qml"), { "viewModel": viewModel });
    }
    Column {
        width: parent.width
        spacing: Theme.gap
        TextBox {
            id: field
            width: parent.width
            height: Math.max(implicitHeight, page.firstTouch - Theme.gap)
            label: page.title
            longest: 1
            lines: 1
            focus: true
            text: page.viewModel.name
        }
        Row {
            anchors.right: parent.right
            layoutDirection: Qt.RightToLeft
            spacing: Theme.touchGap
            PrimaryButton {
                enabled: field.typed.trim() !== ""
                label: qsTr("Book")
                iconName: "check"
                onClicked: {
                    InputMethod.commit();
                    page.book(field.text);
                }
            }
            SecondaryButton {
                height: Theme.touch + 16
                label: qsTr("Without a name")
                onClicked: page.book("")
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
