import QtQuick
import ui.components
import ui.flow
import ui.keyboard
import ui.model
import ui.style

// One line: where it was, or what the customer is called.
CasePage {
    id: page

    // where or name
    required property string field

    title: Hall.phrase("case." + field, Hall.language)
    iconName: ""
    readOnly: true
    readonly property int foot: Theme.padding

    Column {
        width: parent.width
        spacing: Theme.gap
        TextBox {
            id: box
            width: parent.width
            height: Math.max(implicitHeight, page.firstTouch - Theme.gap)
            label: page.title
            longest: 100
            lines: 2
            focus: true
            text: page.field === "where" ? page.viewModel.where : page.viewModel.name
        }
        PrimaryButton {
            anchors.right: parent.right
            label: qsTr("Done")
            iconName: "check"
            onClicked: {
                InputMethod.commit();
                page.viewModel.fill(page.field, box.text.replace(/\n/g, " "));
                InputMethod.hide();
                Navigator.leave();
            }
        }
    }
    Component.onCompleted: box.forceActiveFocus()

    Keyboard {
        x: Theme.landscape ? 0 : -Theme.margin
        width: Theme.landscape ? parent.width : page.width
        height: room
        anchors.bottomMargin: -page.foot
    }
}
