pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.model
import ui.console.meetings
import ui.console.parts
import ui.style

// One day whole: who booked and came, and what follows from it.
SidePane {
    id: side

    required property ConsoleMeetingsModel viewModel
    required property string kind
    readonly property var one: viewModel.one
    property string asking

    heading: kind + (one.topic ? " · " + one.topic : "")
    under: [one.day ?? "", one.time ?? "", one.place ?? "", one.receives ?? "",
            qsTr("%1 of %n places taken", "", one.places ?? 0).arg(one.booked ?? 0),
            one.begun ? qsTr("%1 came").arg(one.came ?? 0) : ""].filter(word => word !== "").join(" · ")

    readonly property string openKey: viewModel.openKey
    onOpenKeyChanged: asking = ""
    Connections {
        target: side.viewModel
        function onDone(): void {
            side.asking = "";
            reason.text = words.text = owner.text = due.text = linked.text = "";
        }
    }
    KioskText {
        width: parent.width
        visible: text !== ""
        text: [side.one.topicEn ?? "", side.one.placeEn ?? "", side.one.receivesEn ?? ""].filter(word => word !== "").join(" · ")
        font.pixelSize: Theme.fontNote
        color: Theme.cardNote
    }
    Notice {
        width: parent.width
        visible: (side.one.reason ?? "") !== ""
        iconName: "alert-triangle"
        text: qsTr("Called off: %1. Please tell those who booked.").arg(side.one.reason ?? "")
    }
    Notice {
        width: parent.width
        visible: side.one.provisional ?? false
        grave: false
        iconName: "info-circle"
        text: qsTr("The working days of that year are not published yet.")
    }
    KioskText {
        width: parent.width
        text: qsTr("Who booked")
        font { pixelSize: Theme.fontBody; bold: true }
        Accessible.role: Accessible.Heading
    }
    KioskText {
        width: parent.width
        visible: (side.one.bookings ?? []).length === 0
        text: qsTr("Nobody yet")
        font.pixelSize: Theme.fontNote
        color: Theme.cardNote
    }
    Repeater {
        model: side.one.bookings ?? []
        Item {
            id: booking
            required property var modelData
            width: parent.width
            height: Math.max(who.height, deeds.height)
            Column {
                id: who
                width: parent.width - deeds.width - Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                KioskText {
                    width: parent.width
                    text: [booking.modelData.name, booking.modelData.phone,
                           booking.modelData.case ? qsTr("Case %1").arg(booking.modelData.case) : ""].filter(word => word).join("  ")
                          || qsTr("forgotten")
                    font { pixelSize: Theme.fontNote; features: ({ "tnum": 1 }) }
                }
                KioskText {
                    width: parent.width
                    text: booking.modelData.number + ({ "came": " · " + qsTr("came"), "missed": " · " + qsTr("did not come") }[booking.modelData.state] ?? "")
                    font { pixelSize: Theme.fontSmall; features: ({ "tnum": 1 }) }
                    color: Theme.cardNote
                }
            }
            Row {
                id: deeds
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                spacing: Theme.touchGap
                DeskButton {
                    visible: booking.modelData.canCall
                    height: Theme.touchSmall
                    label: qsTr("Show the number")
                    enabled: !Desk.busy
                    onClicked: side.viewModel.contact(booking.modelData.id)
                }
                DeskButton {
                    visible: side.one.canNote ?? false
                    height: Theme.touchSmall
                    main: booking.modelData.state === "came"
                    label: qsTr("Came")
                    enabled: !Desk.busy
                    onClicked: side.viewModel.attend(booking.modelData.id, true)
                }
                DeskButton {
                    visible: side.one.canNote ?? false
                    height: Theme.touchSmall
                    main: booking.modelData.state === "missed"
                    label: qsTr("Did not come")
                    enabled: !Desk.busy
                    onClicked: side.viewModel.attend(booking.modelData.id, false)
                }
            }
        }
    }
    KioskText {
        width: parent.width
        text: qsTr("What follows")
        font { pixelSize: Theme.fontBody; bold: true }
        Accessible.role: Accessible.Heading
    }
    Repeater {
        model: side.one.tasks ?? []
        TaskCard {
            required property var modelData
            width: parent.width
            task: modelData
            viewModel: side.viewModel
        }
    }
    Row {
        spacing: Theme.touchGap
        visible: side.asking === ""
        DeskButton {
            visible: side.one.canAdd ?? false
            height: Theme.touch
            main: side.one.begun ?? false
            label: qsTr("Add what follows")
            onClicked: side.asking = "add"
        }
        DeskButton {
            visible: side.one.canCallOff ?? false
            height: Theme.touch
            label: qsTr("Call it off")
            onClicked: side.asking = "off"
        }
    }
    FormArea {
        id: words
        keptAs: "meeting/" + side.openKey + "/words"
        visible: side.asking === "add"
        width: parent.width
        lines: 2
        label: qsTr("What was asked for, in words that everybody may read")
    }
    Row {
        visible: side.asking === "add"
        width: parent.width
        spacing: Theme.gap
        FormField {
            id: owner
            keptAs: "meeting/" + side.openKey + "/owner"
            width: (parent.width - 2 * parent.spacing) / 3
            label: qsTr("Staff number")
            maximumLength: 10
        }
        FormField {
            id: due
            keptAs: "meeting/" + side.openKey + "/due"
            width: owner.width
            label: qsTr("Until (year-month-day)")
        }
        FormField {
            id: linked
            keptAs: "meeting/" + side.openKey + "/linked"
            width: owner.width
            label: qsTr("Case, if there is one")
            maximumLength: 20
        }
    }
    FormField {
        id: reason
        keptAs: "meeting/" + side.openKey + "/reason"
        visible: side.asking === "off"
        width: parent.width
        label: qsTr("Why")
        maximumLength: 200
    }
    Row {
        visible: side.asking !== ""
        spacing: Theme.touchGap
        DeskButton {
            height: Theme.touch
            main: true
            enabled: !Desk.busy
            label: side.asking === "off" ? qsTr("Call it off") : qsTr("Save")
            onClicked: side.asking === "off" ? side.viewModel.callOff(reason.text)
                : side.viewModel.addTask(words.text, owner.text, due.text, linked.text)
        }
        DeskButton {
            height: Theme.touch
            label: qsTr("Not now")
            onClicked: side.asking = ""
        }
    }
}
