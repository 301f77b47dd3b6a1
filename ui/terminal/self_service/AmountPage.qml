import QtQuick
import QtQuick.Templates as T
import ui.catalogue
import ui.components
import ui.flow
import ui.model
import ui.style

// How much? Part of what is due, or an amount of one's own for the balance.
Page {
    id: page

    required property SelfServiceModel viewModel
    readonly property AmountEntry entry: viewModel.entry
    readonly property bool part: entry.kind === "part"
    readonly property bool tight: Theme.landscape && Theme.large
    readonly property string wrong: {
        switch (entry.wrong) {
        case "few": return Hall.phrase("pay.amount_few", Hall.language, { "least": entry.least });
        case "many": return Hall.phrase("pay.amount_many", Hall.language, { "most": entry.most });
        case "all": return Hall.phrase("pay.part_all", Hall.language, { "due": entry.due });
        default: return "";
        }
    }

    title: wrong !== "" ? wrong : Hall.phrase(part ? "pay.how_much" : "pay.how_much_top_up", Hall.language)
    titleSize: wrong !== "" || tight ? Theme.fontHeading : Theme.fontTitle
    // In large type on its side there is room for what stays due instead.
    subtitle: tight && entry.left !== "" ? "" : Hall.phrase("pay.amount_bounds", Hall.language, { "least": entry.least, "most": entry.most })
    iconName: Theme.large ? "" : "wallet"
    mark: Zones.colour("self_service")
    focus: true
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace)
            entry.erase();
        else if (event.text.length === 1)
            entry.type(event.text);
    }
    Keys.onReturnPressed: page.take()
    Keys.onEnterPressed: page.take()
    T.StackView.onActivated: forceActiveFocus()
    T.StackView.onRemoved: entry.wipe()
    guide: Column {
        width: parent.width
        spacing: Theme.unit * 2
        Card {
            width: parent.width
            height: Theme.type(page.tight ? 104 : 136)
            NumberDisplay {
                anchors.fill: parent
                text: page.entry.typed === "" ? "–" : "¥" + page.entry.typed
                label: qsTr("Amount: ¥%1").arg(page.entry.typed)
                font.pixelSize: Theme.type(page.tight ? 64 : 88)
                minimumPixelSize: Theme.fontSmall
                verticalAlignment: Text.AlignVCenter
            }
        }
        GuideLine {
            visible: page.entry.left !== ""
            iconName: "info-circle"
            text: Hall.phrase(page.part ? "pay.part_left" : "pay.top_up_short", Hall.language, { "left": page.entry.left })
        }
        GuideLine {
            visible: page.part && page.entry.left !== ""
            iconName: "alert-triangle"
            text: Hall.phrase("pay.part_late", Hall.language)
        }
    }
    actions: [
        PrimaryButton {
            width: body.width
            height: Theme.touch + 16
            enabled: page.entry.fits
            label: page.entry.fits ? qsTr("Choose ¥%1").arg(page.entry.amount) : qsTr("OK")
            iconName: "check"
            onClicked: page.take()
        }
    ]

    function take(): void {
        Session.touch();
        if (viewModel.takeAmount())
            Navigator.leave();
    }

    Item {
        id: body
        anchors.fill: parent
        Keypad {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Math.min(parent.height, Theme.large ? 900 : 960)
            point: true
            filled: page.entry.typed !== ""
            onDigit: key => page.entry.type(key)
            onErase: page.entry.erase()
        }
    }
}
