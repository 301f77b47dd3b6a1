import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Styles
import ui.style
import ui.components
import ui.keyboard

// The hall's own face for Qt's keyboard: keys and candidates that a thumb of seventy finds.
// Sizes are pixels of the canvas: the design is as wide as the page gives, so nothing is scaled.
KeyboardStyle {
    id: style

    readonly property int rowHeight: Theme.landscape ? 88 : 112

    keyboardDesignWidth: Theme.landscape ? 1219 : 1080
    keyboardDesignHeight: 4 * rowHeight + 2 * 16
    keyboardRelativeLeftMargin: 16 / keyboardDesignWidth
    keyboardRelativeRightMargin: keyboardRelativeLeftMargin
    keyboardRelativeTopMargin: 16 / keyboardDesignHeight
    keyboardRelativeBottomMargin: 16 / keyboardDesignHeight

    keyboardBackground: Rectangle {
        color: Theme.contrast ? "#000000" : "#c3d6d2"
    }

    keyPanel: KeyFace {
        control_: control
        words: control.displayText
        key: control.key
        typed: control.text
    }
    backspaceKeyPanel: KeyFace {
        control_: control
        icon: "backspace"
        key: Qt.Key_Backspace
        typed: "\b"
        quiet: true
        words: qsTr("Delete")
    }
    languageKeyPanel: KeyFace {
        control_: control
        words: InputContext.locale.startsWith("zh") ? "中 / EN" : "EN / 中"
        quiet: true
    }
    enterKeyPanel: KeyFace {
        control_: control
        words: InputContext.inputMethodHints & Qt.ImhMultiLine ? qsTr("New line") : qsTr("Done")
        key: Qt.Key_Return
        typed: "\n"
        accent: true
    }
    hideKeyPanel: KeyFace {
        control_: control
        icon: "keyboard"
        words: qsTr("Hide the keyboard")
        quiet: true
    }
    spaceKeyPanel: KeyFace {
        control_: control
        words: qsTr("Space")
        key: Qt.Key_Space
        typed: " "
    }
    shiftKeyPanel: KeyFace { control_: control; words: "⇧"; quiet: true }
    symbolKeyPanel: KeyFace { control_: control; words: "?123"; quiet: true }
    modeKeyPanel: KeyFace { control_: control; words: control.displayText; quiet: true }
    handwritingKeyPanel: KeyFace { control_: control; quiet: true }

    selectionListHeight: Theme.landscape ? 88 : 112
    selectionListDelegate: Candidate {}
    selectionListBackground: Rectangle {
        color: Theme.card
        Rectangle { width: parent.width; height: 2; color: Theme.cardLine }
    }

    characterPreviewDelegate: Item {
        property string text
        property string flickLeft
        property string flickTop
        property string flickRight
        property string flickBottom
    }
    navigationHighlight: Rectangle { color: "transparent"; border.color: Theme.accent; border.width: 6; radius: 16 }
    fullScreenInputContainerBackground: Item {}
    fullScreenInputBackground: Item {}
    selectionHandle: Item {}
    popupListDelegate: Item {}
    languageListDelegate: Item {}
    alternateKeysListDelegate: Item {}
    alternateKeysListBackground: Item {}
}
