pragma Singleton
import QtQuick
import ui.model

// The design tokens. Every colour, size and duration of every screen comes from here.
// Lengths are pixels on a canvas whose short side is 1080; at a desk, which is read from 60 cm and worked by keys,
// they are pixels of the screen.
QtObject {
    // Modes, set by the visit and the window.
    readonly property bool large: Session.largeType
    readonly property bool contrast: Session.highContrast
    property bool landscape: false
    property bool desk: false
    // A desk's dark look; screens of customers have none.
    property bool dark: false
    property bool motion: true
    property real pixelsPerInch: 102

    function mm(length: real): int {
        return Math.round(length * pixelsPerInch / 25.4);
    }
    function grid(length: real): int {
        return Math.ceil(length / 8) * 8;
    }
    function type(size: int): int {
        return Math.round(large ? size * 1.4 : size);
    }

    // Type: family and pixel sizes.
    readonly property string family: "Noto Sans SC"
    readonly property int fontNumber: type(desk ? 68 : 200)
    readonly property int fontHero: type(desk ? 40 : 96)
    readonly property int fontTitle: type(desk ? 24 : 56)
    readonly property int fontHeading: type(desk ? 18 : 44)
    readonly property int fontBody: type(desk ? 16 : 40)
    readonly property int fontNote: type(desk ? 14 : 32)
    readonly property int fontSmall: type(desk ? 12 : 25)
    readonly property int icon: type(desk ? 20 : 44)

    // Space: an 8 px grid.
    readonly property int unit: desk ? 4 : 8
    readonly property int gap: desk ? 12 : 24
    readonly property int margin: desk ? 16 : 48
    readonly property int padding: desk ? 14 : 32
    readonly property int radius: desk ? 8 : 24
    readonly property int border: contrast ? (desk ? 2 : 4) : desk ? 1 : 0
    readonly property int focusFrame: desk ? 3 : 6
    readonly property bool shadows: !contrast && !desk

    // Touch: primary targets, all others, and the room between two targets. A desk has a mouse.
    readonly property int touch: desk ? type(44) : Math.max(88, grid(mm(20)))
    readonly property int touchSmall: desk ? type(32) : Math.max(64, grid(mm(12)))
    readonly property int touchGap: desk ? 8 : Math.max(16, grid(mm(4)))
    // Upright in large type the hall's name has a line of its own.
    readonly property int header: large && !landscape ? 184 : large ? 128 : 112

    // Motion: milliseconds, 0 when motion is off.
    readonly property int quick: motion ? 120 : 0
    readonly property int slide: motion ? 180 : 0
    readonly property int slow: motion ? 900 : 0

    // Colour. `…Ink` is what is written on the colour of that name.
    readonly property color ground: contrast ? "#000000" : dark ? "#1d7266" : "#0b4f49"
    readonly property color groundEnd: contrast ? "#000000" : dark ? "#23897a" : large ? "#0d5a53" : "#0f675d"
    readonly property color groundInk: "#ffffff"
    readonly property color groundNote: contrast ? "#ffffff" : large ? "#f2fbf9" : "#cfe8e3"
    readonly property color bar: contrast ? "#000000" : dark ? "#061f1c" : "#083b37"
    readonly property color barInk: "#ffffff"
    readonly property color card: contrast ? "#000000" : dark ? "#132b28" : "#ffffff"
    readonly property color cardPressed: contrast ? "#4d4d4d" : dark ? "#24504a" : "#dcefeb"
    readonly property color cardInk: contrast ? "#ffffff" : dark ? "#e9f5f2" : "#12302c"
    readonly property color cardNote: contrast ? "#ffffff" : dark ? "#aecac4" : "#3c524e"
    readonly property color cardLine: contrast ? "#ffffff" : dark ? "#31524d" : "#d3e2df"
    readonly property color cardWell: contrast ? "#000000" : dark ? "#0b1c1a" : "#eef6f4"
    readonly property color accent: contrast ? "#ffd600" : "#ffba42"
    readonly property color accentPressed: contrast ? "#ffffff" : "#f5a31f"
    readonly property color accentInk: contrast ? "#000000" : "#2a1a00"
    readonly property color good: contrast ? "#8ff0c0" : dark ? "#86e3ba" : "#075c43"
    readonly property color bad: contrast ? "#ffb4ab" : dark ? "#ffaaa1" : "#961a13"
    readonly property color badWell: contrast ? "#000000" : dark ? "#3f1713" : "#fdebe9"
    readonly property color veil: contrast ? "#e6000000" : "#c0062b28"

    // A zone's mark: its own colour, white upon it; in high contrast the shape alone.
    function zoneFill(colour: color): color {
        return contrast ? "#000000" : colour;
    }
}
