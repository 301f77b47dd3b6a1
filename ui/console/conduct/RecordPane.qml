pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.conduct
import ui.console.model
import ui.console.parts
import ui.style

// One record whole, the person's word beside it, and the steps that whoever looks may take now.
Card {
    id: pane

    required property ConductModel viewModel
    readonly property var one: viewModel.one
    readonly property var may: one.may ?? []
    property bool withdrawing: false

    implicitHeight: 0
    onOneChanged: withdrawing = false

    component Line: Row {
        id: line
        property string name
        property string value
        width: parent?.width ?? 0
        visible: value !== ""
        spacing: Theme.gap
        KioskText {
            width: 130
            text: line.name
            font.pixelSize: Theme.fontSmall
            color: Theme.cardNote
        }
        KioskText {
            width: parent.width - 130 - Theme.gap
            text: line.value
            font.pixelSize: Theme.fontNote
        }
    }
    Flickable {
        anchors { fill: parent; bottomMargin: steps.height + Theme.touchGap }
        contentHeight: whole.implicitHeight
        clip: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: whole
            width: parent.width
            spacing: Theme.touchGap
            KioskText {
                width: parent.width
                text: qsTr("No. %1").arg(pane.one.no ?? "") + " · " + (ConductWords.kinds[pane.one.kind] ?? "")
                font { pixelSize: Theme.fontHeading; bold: true }
                Accessible.role: Accessible.Heading
            }
            KioskText {
                width: parent.width
                text: (ConductWords.states[pane.one.state] ?? "")
                    + (pane.one.state === "heard" ? " · " + qsTr("until %1").arg(pane.one.reply_until) : "")
                font { pixelSize: Theme.fontNote; bold: true }
                color: pane.one.state === "heard" || pane.one.state === "waits" ? Theme.bad : Theme.cardNote
            }
            Line { name: qsTr("Who"); value: (pane.one.name ?? "") + " " + (pane.one.number ?? "") }
            Line { name: qsTr("Reason"); value: pane.one.reason ?? "" }
            Line { name: qsTr("Rests on"); value: pane.one.rule ?? "" }
            Line { name: qsTr("Days"); value: pane.one.first === pane.one.last ? pane.one.first ?? "" : (pane.one.first ?? "") + " – " + (pane.one.last ?? "") }
            Line {
                name: qsTr("Related")
                value: (pane.one.grounds ?? []).map(one => (one.of === "case" ? qsTr("a case %1") : qsTr("the figures of %1")).arg(one.ref).trim()).join(" · ")
            }
            Line { name: qsTr("Written"); value: (pane.one.by ?? "") + " · " + (pane.one.made_at ?? "") }
            Line { name: qsTr("Approved"); value: pane.one.approved_at ? pane.one.approved_by + " · " + pane.one.approved_at : "" }
            Line { name: qsTr("Withdrawn"); value: pane.one.withdrawn_at ? pane.one.withdrawn_by + " · " + pane.one.withdrawn_at + "\n" + pane.one.withdrawn_reason : "" }
            KioskText {
                width: parent.width
                topPadding: Theme.touchGap
                text: qsTr("The person's own word")
                font { pixelSize: Theme.fontNote; bold: true }
            }
            Rectangle {
                width: parent.width
                height: reply.implicitHeight + 2 * Theme.gap
                radius: Theme.radius
                color: Theme.cardPressed
                KioskText {
                    id: reply
                    anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: Theme.gap }
                    text: pane.one.reply ? pane.one.reply + "\n" + pane.one.replied_at : qsTr("Nothing was said.")
                    font.pixelSize: Theme.fontNote
                    color: pane.one.reply ? Theme.cardInk : Theme.cardNote
                }
            }
            FormArea {
                id: word
                keptAs: "conduct/" + pane.viewModel.openKey + "/word"
                visible: pane.may.includes("reply")
                width: parent.width
                lines: 5
                label: qsTr("Your word, once; it stays for good")
            }
            FormField {
                id: why
                keptAs: "conduct/" + pane.viewModel.openKey + "/why"
                visible: pane.withdrawing
                width: parent.width
                label: qsTr("Why is it withdrawn?")
                maximumLength: 500
            }
        }
    }
    Flow {
        id: steps
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: Theme.touchGap
        DeskButton {
            visible: pane.may.includes("reply")
            height: Theme.touch
            main: true
            enabled: !Desk.busy && word.text.trim() !== ""
            label: qsTr("Say it")
            onClicked: pane.viewModel.reply(word.text)
        }
        DeskButton {
            visible: pane.may.includes("approve") && !pane.withdrawing
            height: Theme.touch
            main: true
            enabled: !Desk.busy
            label: qsTr("Approve")
            onClicked: pane.viewModel.approve()
        }
        DeskButton {
            visible: pane.may.includes("withdraw")
            height: Theme.touch
            grave: true
            enabled: !Desk.busy && (!pane.withdrawing || why.text.trim() !== "")
            label: qsTr("Withdraw")
            onClicked: {
                if (pane.withdrawing) {
                    pane.viewModel.withdraw(why.text);
                } else {
                    pane.withdrawing = true;
                    why.take();
                }
            }
        }
        DeskButton {
            height: Theme.touch
            enabled: !Desk.busy
            iconName: "printer"
            label: qsTr("As PDF")
            onClicked: pane.viewModel.save()
        }
    }
}
