import QtQuick
import ui.components
import ui.flow
import ui.keyboard
import ui.model
import ui.style

// What happened, in the customer's own words.
CasePage {
    id: page

    title: viewModel.error !== "" && viewModel.text === "" ? Hall.phrase(viewModel.error, Hall.language)
        : Hall.phrase("case.text", Hall.language)
    subtitle: Theme.large && InputMethod.visible ? "" : Hall.phrase(viewModel.kind === "report" ? "case.text_up_note" : "case.text_note", Hall.language)
    iconName: ""
    readOnly: true
    guardsHome: viewModel.dirty || field.typed !== ""
    onHomeRequested: page.keep()
    handlesBack: true
    onBackRequested: {
        page.keep();
        Navigator.leave();
    }
    readonly property int foot: Theme.padding

    function keep(): void {
        InputMethod.commit();
        page.viewModel.tell(field.text);
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
            longest: 1000
            lines: Theme.landscape ? (Theme.large ? 2 : 4) : Theme.large ? 4 : 7
            focus: true
            text: page.viewModel.text
        }
        PrimaryButton {
            anchors.right: parent.right
            enabled: field.typed.trim() !== ""
            label: qsTr("Next")
            iconName: "arrow-right"
            iconAfter: true
            onClicked: {
                page.keep();
                Navigator.push(Qt.resolvedUrl("MorePage.qml"), { "viewModel": page.viewModel });
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
