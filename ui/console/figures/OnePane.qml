import QtQuick
import ui.components
import ui.console.parts
import ui.style

// Of one person or window: each kind of service beside the hall's time for it, and the shares with their intervals.
SidePane {
    id: pane

    required property var one

    heading: [one.key ?? "", one.name ?? ""].filter(word => word !== "").join(" ")
    under: qsTr("Services: %1").arg(one.services ?? 0)

    component Line: KioskText {
        width: parent?.width ?? 0
        font { pixelSize: Theme.fontNote; features: ({ "tnum": 1 }) }
    }
    component Head: KioskText {
        width: parent?.width ?? 0
        font.pixelSize: Theme.fontSmall
        color: Theme.cardNote
    }
    Head { text: qsTr("Time for the mix, against the hall") }
    Line { text: pane.one.time ?? "–" }
    Head { text: qsTr("Ratings for the mix, against the hall") }
    Line { text: pane.one.rating ?? "–" }
    Head { text: qsTr("Satisfied, with the 95 % interval (ratings: %1)").arg(pane.one.rated ?? 0) }
    Line { text: pane.one.satisfied ?? "–" }
    Head { text: qsTr("Promised times kept, with the 95 % interval (of %1)").arg(pane.one.promised ?? 0) }
    Line { text: pane.one.kept ?? "–" }
    Head { text: qsTr("By service: how many, the time here, the hall's") }
    Repeater {
        model: pane.one.byService ?? []
        Item {
            id: line
            required property var modelData
            width: parent?.width ?? 0
            height: name.height
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1 (%2): %3, %4").arg(modelData.service).arg(modelData.cases).arg(modelData.own).arg(modelData.hall)
            KioskText {
                id: name
                width: parent.width - figures.width - Theme.gap
                text: line.modelData.service
                font.pixelSize: Theme.fontNote
            }
            KioskText {
                id: figures
                anchors { right: parent.right; verticalCenter: name.verticalCenter }
                text: [line.modelData.cases, line.modelData.own, line.modelData.hall].join(" · ")
                font { pixelSize: Theme.fontNote; features: ({ "tnum": 1 }) }
            }
        }
    }
}
