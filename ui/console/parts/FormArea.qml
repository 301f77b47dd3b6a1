pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import ui.components
import ui.console.model
import ui.style

// Several lines of a form. Tab leaves it, as it leaves every field.
Column {
    id: entry

    property alias label: name.text
    property alias text: area.text
    property int lines: 6
    property string placeholder
    property string fault
    // By this name what was begun is kept for whoever writes it, past a sign-out and past another thing that was opened.
    property string keptAs
    // As a FormLine's.
    property var history: null
    signal edited(text: string)

    function take(): void {
        area.forceActiveFocus();
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
        Accessible.ignored: true
    }
    Rectangle {
        width: parent.width
        height: entry.lines * Math.round(Theme.fontNote * 1.5) + 2 * Theme.touchGap
        radius: Theme.radius
        color: Theme.card
        border.width: area.activeFocus ? 2 : 1
        border.color: entry.fault !== "" ? Theme.bad : area.activeFocus ? Theme.accent : Theme.cardNote
        Flickable {
            id: view
            anchors { fill: parent; margins: 2 }
            contentWidth: width
            contentHeight: area.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            T.TextArea {
                id: area
                width: view.width
                height: Math.max(implicitHeight, view.height)
                implicitHeight: contentHeight + topPadding + bottomPadding
                leftPadding: Theme.touchGap
                rightPadding: Theme.touchGap
                topPadding: Theme.touchGap - 2
                bottomPadding: Theme.touchGap - 2
                textFormat: TextEdit.PlainText
                wrapMode: TextEdit.Wrap
                font.family: Theme.family
                font.pixelSize: Theme.fontNote
                color: Theme.cardInk
                selectionColor: Theme.ground
                selectedTextColor: Theme.groundInk
                selectByMouse: true
                Accessible.name: entry.label
                Keys.priority: Keys.BeforeItem
                Keys.onPressed: event => event.accepted = entry.history !== null && entry.history.takeKey(event.key, event.modifiers)
                Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                onTextChanged: if (activeFocus) entry.edited(text)
                onCursorRectangleChanged: {
                    if (cursorRectangle.y < view.contentY)
                        view.contentY = Math.max(0, cursorRectangle.y - topPadding);
                    else if (cursorRectangle.y + cursorRectangle.height > view.contentY + view.height)
                        view.contentY = cursorRectangle.y + cursorRectangle.height + bottomPadding - view.height;
                }
                KioskText {
                    x: area.leftPadding
                    y: area.topPadding
                    width: area.width - 2 * x
                    visible: area.text === "" && area.preeditText === ""
                    text: entry.placeholder
                    font.pixelSize: Theme.fontNote
                    color: Theme.cardNote
                    Accessible.ignored: true
                }
            }
        }
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
