pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.console.today
import ui.style

// The windows by their codes: open is filled, paused framed, closed pale, by hand in red.
Row {
    id: chips

    required property var model
    property real grow: 1
    property bool quiet: false

    spacing: Math.round(6 * grow)
    Repeater {
        model: chips.model
        Rectangle {
            id: chip
            required property string code
            required property string name
            required property string standing
            required property string number
            required property string staff
            readonly property bool filled: standing === "open" && !chips.quiet
            width: Math.max(height, word.implicitWidth + 12)
            height: Math.round(28 * chips.grow)
            radius: 6
            color: filled ? Theme.ground : standing === "by_hand" ? Theme.badWell : Theme.cardWell
            border.width: standing === "paused" || standing === "by_hand" ? 2 : 1
            border.color: standing === "by_hand" ? Theme.bad : standing === "paused" ? Theme.accent : Theme.cardLine
            Accessible.role: Accessible.StaticText
            Accessible.name: [name, TodayWords.window(standing), number, staff].filter(part => part !== "").join(", ")
            KioskText {
                id: word
                anchors.centerIn: parent
                text: chip.code
                font { pixelSize: Math.round(15 * chips.grow); bold: chip.standing !== "closed" }
                color: chip.filled ? Theme.groundInk : chip.standing === "by_hand" ? Theme.bad
                    : chip.standing === "closed" ? Theme.cardNote : Theme.cardInk
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
