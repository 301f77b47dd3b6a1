import QtQuick
import ui.components
import ui.keyboard
import ui.style

// The hub's address, asked while one waits.
StepPage {
    id: page

    readonly property HubChoice hub: viewModel.hub

    title: qsTr("Where is the hall's hub?")
    subtitle: qsTr("Its name or IP number, with a port after a colon if it is not 8443.")
    iconName: "plug-connected"
    nextLabel: hub.state === "there" ? qsTr("Next") : qsTr("Look")
    nextEnabled: hub.state !== "asking"
    otherLabel: qsTr("Without a hub")
    onOther: viewModel.goAlone()
    guide: Verdict {
        width: parent.width
        grade: page.hub.state === "" ? "" : page.hub.state === "asking" ? "asking" : page.hub.state === "there" ? "good" : "bad"
        text: page.words(page.hub.state)
    }

    EntryField {
        id: field
        width: parent.width
        label: qsTr("Address")
        placeholder: "hub.hall"
        value: page.hub.url
        chosen: true
    }
    KeyRows {
        anchors { top: field.bottom; topMargin: Theme.gap; bottom: parent.bottom; left: parent.left; right: parent.right }
        rows: ["1234567890", "qwertyuiop", "asdfghjkl:", "zxcvbnm-.⌫"]
        onTyped: key => page.hub.type(key)
        onErased: page.hub.erase()
    }

    function words(state: string): string {
        switch (state) {
        case "asking": return qsTr("Looking …");
        case "there": return qsTr("A hub answers: hall %1. Its code says whether it is the right one.").arg(page.hub.hall);
        case "bad_input": return qsTr("That is not an address: a name or an IP number, such as hub.hall or 10.0.0.5:8443.");
        case "hub_unavailable": return qsTr("No hub answers there. Is it running, is the network plugged in, is the address right?");
        default: return qsTr("What answers there is not a hub (%1).").arg(state);
        }
    }
}
