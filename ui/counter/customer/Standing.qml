import QtQuick
import ui.components
import ui.counter.customer
import ui.model
import ui.style

// The window's name, and the number that is called or served; nothing of whom.
Item {
    id: standing

    required property CustomerScreen screen
    readonly property string stage: screen.stage
    readonly property bool thanks: stage === "thanks"

    Column {
        anchors { verticalCenter: parent.verticalCenter; left: parent.left; right: parent.right }
        spacing: Theme.margin
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: standing.thanks
            name: "circle-check"
            size: 200
            colour: Theme.groundInk
        }
        Card {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: number.text !== ""
            width: Math.min(parent.width, Math.max(760, number.implicitWidth + 4 * Theme.padding))
            height: 380
            KioskText {
                id: number
                anchors.fill: parent
                text: standing.thanks ? "" : standing.screen.number
                font { pixelSize: 240; bold: true; features: ({ "tnum": 1 }) }
                fontSizeMode: Text.Fit
                minimumPixelSize: 80
                wrapMode: Text.NoWrap
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
            }
        }
        KioskText {
            width: parent.width
            text: Hall.phrase(({ "closed": "screen.paused", "welcome": "screen.welcome", "called": "screen.called",
                                 "serving": "screen.serving", "thanks": "rate.thanks" })[standing.stage] ?? "screen.welcome", Hall.language)
            font { pixelSize: number.text === "" ? Theme.fontHero : Theme.fontTitle; bold: true }
            color: Theme.groundInk
            horizontalAlignment: Text.AlignHCenter
            Accessible.role: Accessible.Heading
        }
        KioskText {
            width: parent.width
            visible: text !== ""
            text: standing.thanks ? Hall.phrase(standing.screen.promise !== "" ? standing.screen.promise : "rate.more", Hall.language)
                : standing.stage === "welcome" ? Hall.phrase("screen.wait", Hall.language) : ""
            color: Theme.groundNote
            horizontalAlignment: Text.AlignHCenter
        }
        KioskText {
            width: parent.width
            visible: !standing.thanks
            text: standing.screen.windowName
            color: Theme.groundNote
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
