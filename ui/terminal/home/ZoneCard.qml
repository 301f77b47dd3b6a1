import QtQuick
import ui.components
import ui.style

// A zone on the home screen: its mark, its name, what one can do there.
ChoiceCard {
    id: card

    required property string zoneId
    required property string name
    required mark
    required iconName
    // Whether there is room for the note.
    property bool noted: true

    title: name
    titleSize: !leading ? (Theme.large && height < 190 ? Theme.type(36) : Theme.fontHeading) : Theme.large ? Theme.fontTitle : height > 440 ? 88 : 72
    tileSize: Theme.large ? 88 : !leading ? 104 : height > 440 ? 240 : 184
    note: noted ? words.note : ""
    hint: words.note

    ZoneWords {
        id: words
        zoneId: card.zoneId
    }
}
