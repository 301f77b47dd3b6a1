pragma ComponentBehavior: Bound
import QtQuick
import ui.model
import ui.style

// A text that may be read aloud: the sentence that is heard stands on a ground of its own.
KioskText {
    id: words

    // Its name among what is read; empty: it never is.
    property string place
    property color ink: Theme.cardInk
    readonly property bool heard: place !== "" && Aloud.place === place

    color: heard ? "transparent" : ink

    Loader {
        id: over
        anchors.fill: parent
        active: words.heard
        sourceComponent: TextEdit {
            id: edit
            readonly property point sentence: Qt.point(Aloud.start, Aloud.end)
            function mark(): void {
                if (words.heard)
                    select(sentence.x, Math.min(sentence.y, length));
            }
            readOnly: true
            activeFocusOnPress: false
            selectByMouse: false
            persistentSelection: true
            enabled: false
            textFormat: TextEdit.PlainText
            text: words.text
            font: words.font
            wrapMode: TextEdit.Wrap
            color: words.ink
            selectionColor: Theme.contrast ? "#ffffff" : "#ffd98a"
            selectedTextColor: Theme.contrast ? "#000000" : "#12302c"
            Accessible.ignored: true
            onSentenceChanged: mark()
            Component.onCompleted: {
                Aloud.space(textDocument, words.lineHeight);
                mark();
            }
        }
    }
}
