import QtQuick
import ui.components
import ui.style

// What must be read from ten metres: its glyphs are `tall` pixels high, whatever their count; where the room is
// narrow they are drawn narrower, never lower.
Item {
    id: big

    property string text
    property int tall: 200
    property int room: 10000
    property color ink: Theme.ground
    readonly property real squeeze: Math.min(1, room / Math.max(1, drawn.implicitWidth))

    implicitWidth: Math.ceil(drawn.implicitWidth * squeeze)
    implicitHeight: tall

    KioskText {
        id: drawn
        // Capitals and figures of the typeface are 0.733 em high, its ascent is 1.16 em.
        y: -Math.round((1.16 - 0.733) * font.pixelSize)
        text: big.text
        font.pixelSize: Math.ceil(big.tall / 0.733)
        font.bold: true
        font.features: { "tnum": 1 }
        color: big.ink
        wrapMode: Text.NoWrap
        transform: Scale { xScale: big.squeeze }
    }
}
