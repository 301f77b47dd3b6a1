import QtQuick
import ui.components
import ui.console.model
import ui.style

// A line of a form with its name above and what is wrong with it below.
Column {
    id: entry

    property alias label: name.text
    property alias text: field.text
    property alias placeholder: field.placeholderText
    property alias echoMode: field.echoMode
    property alias maximumLength: field.maximumLength
    property alias inputMethodHints: field.inputMethodHints
    property alias readOnly: field.readOnly
    property bool needed: false
    property alias history: field.history
    property string fault
    // By this name what was begun is kept for whoever writes it, past a sign-out and past another thing that was opened.
    property string keptAs
    signal edited(text: string)
    signal accepted

    function take(): void {
        field.forceActiveFocus();
    }
    onKeptAsChanged: text = keptAs !== "" ? Desk.kept(keptAs) : ""
    onTextChanged: {
        if (keptAs !== "")
            Desk.keep(keptAs, text);
    }
    spacing: Theme.unit
    KioskText {
        id: name
        width: parent.width
        font.pixelSize: Theme.fontSmall
        color: Theme.cardNote
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
    FormLine {
        id: field
        width: parent.width
        label: entry.needed ? qsTr("%1, needed").arg(entry.label) : entry.label
        wrong: entry.fault !== ""
        onTextEdited: entry.edited(text)
        onAccepted: entry.accepted()
    }
    KioskText {
        width: parent.width
        visible: text !== ""
        text: entry.fault
        font.pixelSize: Theme.fontSmall
        color: Theme.bad
        Accessible.role: Accessible.AlertMessage
    }
}
