pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.counter.customer
import ui.model
import ui.style

// Where this is, in which language, and how large.
Rectangle {
    id: bar

    required property CustomerScreen screen
    readonly property int button: Theme.landscape ? 200 : 160
    readonly property int letters: Math.min(Theme.fontNote, 36)

    height: 112
    color: Theme.bar

    KioskText {
        anchors { left: parent.left; leftMargin: Theme.margin; right: languages.left; rightMargin: Theme.gap
                  top: parent.top; bottom: parent.bottom }
        verticalAlignment: Text.AlignVCenter
        text: [Hall.name, Hall.mark].filter(part => part !== "").join(" · ")
        color: Theme.barInk
        font.pixelSize: bar.letters
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 24
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
    Row {
        id: languages
        anchors { right: parent.right; rightMargin: Theme.margin; verticalCenter: parent.verticalCenter }
        spacing: Theme.touchGap
        Repeater {
            model: [{ "code": "zh_CN", "name": "中文" }, { "code": "en", "name": "English" }]
            Pressable {
                id: one
                required property var modelData
                readonly property bool chosen: Hall.language === modelData.code
                width: bar.button
                height: 80
                padding: 0
                shadow: false
                focusPolicy: Qt.NoFocus
                colour: chosen ? Theme.card : Theme.ground
                label: modelData.name
                Accessible.role: Accessible.RadioButton
                Accessible.checked: chosen
                onClicked: bar.screen.speak(modelData.code)
                contentItem: KioskText {
                    text: one.label
                    font { pixelSize: bar.letters; bold: one.chosen }
                    color: one.chosen ? Theme.cardInk : Theme.groundInk
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    Accessible.ignored: true
                }
            }
        }
        Pressable {
            id: large
            width: bar.button
            height: 80
            padding: 0
            shadow: false
            focusPolicy: Qt.NoFocus
            colour: Theme.large ? Theme.card : Theme.ground
            label: Hall.language === "zh_CN" ? "大字" : "Large"
            Accessible.role: Accessible.CheckBox
            Accessible.checked: Theme.large
            onClicked: bar.screen.enlarge()
            contentItem: KioskText {
                text: large.label
                font { pixelSize: bar.letters; bold: Theme.large }
                color: Theme.large ? Theme.cardInk : Theme.groundInk
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
        }
    }
}
