import QtQuick
import ui.components
import ui.style

// When, what and where a booked meeting is.
Column {
    id: facts

    required property string when
    required property string title
    required property string where

    spacing: Theme.unit
    KioskText {
        width: parent.width
        text: facts.when
        font { pixelSize: Theme.fontHeading; bold: true; features: ({ "tnum": 1 }) }
    }
    KioskText {
        width: parent.width
        text: facts.title
    }
    KioskText {
        width: parent.width
        text: facts.where
        font.pixelSize: Theme.fontNote
        color: Theme.cardNote
    }
}
