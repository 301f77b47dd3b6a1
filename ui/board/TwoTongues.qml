import QtQuick
import ui.components
import ui.model
import ui.style

// A phrase of the pack in both languages: Chinese large, English beside or below it.
Grid {
    id: tongues

    property string phrase
    property var values: ({})
    property int size: Theme.fontBody
    property color ink: Theme.cardInk
    property bool below: false
    // The width that each line has to fit into, by smaller type where need be; 0: as wide as it is.
    property int room: 0
    property int align: Text.AlignLeft
    // A text of its own instead of a phrase.
    property string zh: word("zh_CN", Hall.language)
    property string en: word("en", Hall.language)

    // `anew` changes whenever the pack's words do.
    function word(language: string, anew: string): string {
        return phrase === "" || anew === "" ? "" : Hall.phrase(phrase, language, values);
    }

    columns: below ? 1 : 2
    spacing: below ? 0 : Theme.gap / 2
    verticalItemAlignment: Grid.AlignVCenter
    horizontalItemAlignment: align === Text.AlignHCenter ? Grid.AlignHCenter : Grid.AlignLeft

    KioskText {
        width: tongues.room > 0 ? Math.min(implicitWidth, tongues.room) : implicitWidth
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 20
        text: tongues.zh
        font.pixelSize: tongues.size
        font.bold: true
        color: tongues.ink
        wrapMode: Text.NoWrap
    }
    KioskText {
        width: tongues.room > 0 ? Math.min(implicitWidth, tongues.room) : implicitWidth
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 20
        text: tongues.en
        font.pixelSize: Math.round(tongues.size * 0.66)
        color: tongues.ink
        wrapMode: Text.NoWrap
    }
}
