pragma ComponentBehavior: Bound

import QtQuick
import ui.components
import ui.flow
import ui.model
import ui.style

// By phone, by phone and in confidence, or anonymous: each with what follows from it.
CasePage {
    id: page

    title: Hall.phrase("case.who", Hall.language)
    subtitle: Theme.large ? "" : Hall.phrase("case.kept_out", Hall.language)

    Column {
        id: list
        anchors.fill: parent
        spacing: Theme.touchGap
        Repeater {
            model: [{ "who": "named", "icon": "phone-call" }, { "who": "confidential", "icon": "shield-check" },
                    { "who": "anonymous", "icon": "user-x" }]
            ChoiceCard {
                id: card
                required property var modelData
                width: list.width
                height: Math.min(256, (list.height - 2 * list.spacing) / 3)
                padding: Theme.large ? Theme.unit * 2 : Theme.gap
                iconName: modelData.icon
                tileSize: Theme.large ? 80 : 96
                titleSize: Theme.large ? Theme.fontNote : Theme.fontHeading
                title: Hall.phrase("case.who_" + modelData.who, Hall.language)
                note: page.viewModel.kind !== "report" ? Hall.phrase("case.who_" + modelData.who + "_note", Hall.language)
                    : modelData.who === "anonymous" ? Hall.phrase("case.promise_anonymous", Hall.language)
                    : modelData.who === "named" ? qsTr("The company above may call you about it.")
                    : Hall.phrase("case.who_confidential_note", Hall.language)
                noteSize: Theme.large ? Theme.fontSmall : Theme.fontNote
                mark: Zones.colour("feedback")
                onClicked: {
                    page.viewModel.chooseWho(modelData.who);
                    if (modelData.who === "anonymous")
                        Navigator.push(Qt.resolvedUrl("CheckPage.qml"), { "viewModel": page.viewModel });
                    else
                        Navigator.push(Qt.resolvedUrl("DigitsPage.qml"), { "viewModel": page.viewModel, "field": "phone" });
                }
            }
        }
    }
}
