import QtQuick
import ui.components
import ui.keyboard
import ui.style

// The one-time code: 28 signs, compared with the hub's certificate before anything is sent.
StepPage {
    id: page

    readonly property HubChoice hub: viewModel.hub

    title: qsTr("Which code does the hub show?")
    subtitle: qsTr("At the hub: kiosk hub pair --kind terminal. It is good for ten minutes. Type it, or scan it.")
    iconName: "shield-check"
    nextEnabled: hub.codeState === "fits"
    guide: Verdict {
        width: parent.width
        grade: page.hub.codeState === "fits" ? "good" : page.hub.codeState !== "" ? "bad" : page.hub.state === "asking" ? "asking"
            : page.hub.state !== "there" ? "bad" : ""
        text: page.words()
    }

    EntryField {
        id: field
        width: parent.width
        label: qsTr("Code: %1 of 28 signs").arg(page.hub.code.length)
        placeholder: "K7QM-2XPD-9RTA-4C0V-ZB1N-8HGE-5JWS"
        value: page.grouped(page.hub.code)
        chosen: true
    }
    KeyRows {
        anchors { top: field.bottom; topMargin: Theme.gap; bottom: parent.bottom; left: parent.left; right: parent.right }
        rows: ["1234567890", "ABCDEFGH", "JKMNPQRS", "TVWXYZ⌫"]
        onTyped: key => page.hub.typeCode(key)
        onErased: page.hub.eraseCode()
    }

    function grouped(code: string): string {
        return (code.match(/.{1,4}/g) ?? []).join("-");
    }
    function words(): string {
        switch (hub.codeState) {
        case "fits": return qsTr("The code is this hub's. Nothing has been sent yet.");
        case "strange_hub": return qsTr("This code is another hub's, or a sign is wrong. Compare it sign by sign.");
        case "hub_unavailable": return qsTr("The hub has not answered yet. Go back and look again.");
        case "bad_input": return qsTr("A code has 28 signs: digits, and letters without I, L, O and U.");
        case "": return hub.state === "asking" ? qsTr("Looking for the hub …") : hub.state !== "there" ? qsTr("The hub does not answer now. Go back and look again.") : "";
        default: return qsTr("That did not work (%1).").arg(hub.codeState);
        }
    }
}
