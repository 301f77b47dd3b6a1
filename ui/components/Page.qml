import QtQuick
import ui.model
import ui.style

// A page: one idea. `guide` is read, the content and `actions` are touched.
// Portrait: guide above, the rest in the lower two thirds (in large type the lower half).
// Landscape: guide panel left, the rest right.
FocusScope {
    id: page

    property string title
    // A word before the title, and a sentence after it.
    property string kicker
    // Without room for that word it is only said, with the title.
    property bool kickerShown: true
    // What the title is about, as large as it.
    property string second
    property string subtitle
    property string iconName
    property color mark: Theme.groundEnd
    property int titleSize: Theme.fontTitle
    property bool scenery: Theme.landscape
    // Seconds of idleness this page grants before the warning; 0 is the ordinary patience.
    property int patience: 0
    // Whatever is urgent waits until this page is done.
    property bool undisturbed: false
    // A page that must decide itself what "back" means sets this and handles backRequested.
    property bool handlesBack: false
    signal backRequested
    // Going home would lose something: the page is asked first.
    property bool guardsHome: false
    signal homeRequested
    // Where a slide has it. Drawn at whole pixels of the panel: between them each glyph would be kept once more.
    property real shift: 0
    // Nothing to touch here but `actions`: the content may begin right below the title.
    property bool readOnly: false

    default property alias content: body.data
    property alias guide: guideArea.data
    property alias actions: actionRow.data

    // Reach counts from the screen's top.
    readonly property int screenTop: Window.window === null ? 0 : Math.round(mapToItem(null, 0, 0).y)
    readonly property int screenHeight: Window.window === null ? 1920 : Window.height

    readonly property int reach: Theme.large ? screenHeight / 2 : screenHeight / 3
    // Where in the content one may begin to touch: below the guide, and in reach.
    readonly property int firstTouch: Theme.landscape ? 0 : Math.max(0, reach - screenTop - guideHeight)
    readonly property int guideWidth: Theme.landscape ? Math.round(width * 0.34) : width
    readonly property int guideHeight: Theme.landscape ? height : readOnly ? readHeight : Math.max(readHeight, reach - screenTop)
    readonly property int readHeight: Theme.margin + (tile.visible ? tile.height + Theme.gap : 0) + titleBlock.height + Theme.padding
                                      + (guideArea.height > 0 ? guideArea.height + Theme.gap : 0)

    transform: Translate { x: Math.round(page.shift * page.Screen.devicePixelRatio) / page.Screen.devicePixelRatio }
    Accessible.role: Accessible.Pane
    Accessible.name: title

    Item {
        id: head
        width: page.guideWidth
        height: page.guideHeight

        Scenery {
            visible: page.scenery && !Theme.contrast && Hall.suppliesPower
            width: Theme.landscape ? parent.width : Math.round(parent.width * 0.74)
            anchors { right: parent.right; bottom: parent.bottom }
        }
        IconTile {
            id: tile
            // Where large type needs the panel, the title alone says where one is.
            visible: page.iconName !== "" && !(Theme.landscape && Theme.large)
            x: Theme.margin
            y: Theme.landscape ? Theme.margin : titleBlock.y - height - Theme.gap
            iconName: page.iconName
            colour: page.mark
            size: 104
            border.width: Math.max(Theme.border, 3)
            border.color: "#ffffff"
        }
        Column {
            id: titleBlock
            x: Theme.margin
            width: parent.width - 2 * Theme.margin
            spacing: Theme.unit
            y: Theme.landscape ? (!tile.visible ? Theme.margin : tile.y + tile.height + Theme.gap)
                               : guideArea.y - height - (guideArea.height > 0 ? Theme.gap : 0)
            KioskText {
                width: parent.width
                visible: page.kickerShown && text !== ""
                text: page.kicker
                font.pixelSize: Theme.fontBody
                color: Theme.groundNote
            }
            KioskText {
                width: parent.width
                text: page.title
                font.pixelSize: page.titleSize
                font.bold: true
                color: Theme.groundInk
                Accessible.role: Accessible.Heading
                Accessible.description: page.kickerShown ? "" : page.kicker
            }
            KioskText {
                width: parent.width
                visible: text !== ""
                text: page.second
                font.pixelSize: page.titleSize
                font.bold: true
                color: Theme.groundInk
            }
            KioskText {
                width: parent.width
                visible: text !== ""
                text: page.subtitle
                font.pixelSize: Theme.fontNote
                color: Theme.groundNote
            }
        }
        Column {
            id: guideArea
            spacing: Theme.gap
            x: Theme.margin
            width: parent.width - 2 * Theme.margin
            y: Theme.landscape ? titleBlock.y + titleBlock.height + Theme.gap
                               : parent.height - height - Theme.padding
        }
    }
    Item {
        id: body
        x: Theme.landscape ? page.guideWidth : Theme.margin
        y: Theme.landscape ? Theme.margin : page.guideHeight
        width: page.width - x - Theme.margin
        height: page.height - y - Theme.padding
                - (actionRow.used ? actionRow.height + Theme.gap : 0)
    }
    Row {
        id: actionRow
        readonly property bool used: visibleChildren.length > 0
        anchors { right: body.right; bottom: parent.bottom; bottomMargin: Theme.padding }
        spacing: Theme.touchGap
        layoutDirection: Qt.RightToLeft
    }
}
