import QtQuick
import ui.components
import ui.flow
import ui.keyboard
import ui.model
import ui.style

// A number: of the account, the window or the phone.
CasePage {
    id: page

    // account, window or phone
    required property string field
    readonly property string value: field === "account" ? viewModel.account : field === "phone" ? viewModel.phone : viewModel.window

    title: Hall.phrase(viewModel.error !== "" ? viewModel.error : "case." + field, Hall.language)
    guide: EntryField {
        width: parent.width
        height: Theme.type(136)
        label: Hall.phrase("case." + page.field, Hall.language)
        value: page.value
        placeholder: qsTr("Not given")
        chosen: true
    }
    actions: [
        PrimaryButton {
            enabled: page.field !== "phone" || page.value !== ""
            label: page.field === "phone" ? qsTr("Next") : qsTr("Done")
            iconName: page.field === "phone" ? "arrow-right" : "check"
            iconAfter: page.field === "phone"
            onClicked: {
                if (!page.viewModel.good(page.field))
                    return;
                if (page.field === "phone")
                    Navigator.replace(Qt.resolvedUrl("CheckPage.qml"), { "viewModel": page.viewModel });
                else
                    Navigator.leave();
            }
        }
    ]

    KeyRows {
        anchors.fill: parent
        onTyped: key => page.viewModel.dial(page.field, key)
        onErased: page.viewModel.erase(page.field)
    }
}
