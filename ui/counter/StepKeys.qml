import QtQuick
import ui.counter
import ui.counter.model

// The keys of every step, in either of the two windows.
Item {
    id: keys

    signal find
    signal priority
    signal cancel
    signal openAccount
    signal moveMoney
    signal handOver
    signal ownPage
    signal quiz
    signal list(which: string)

    function filled(action: string): void {
        if (Work.may(action))
            Panel.open(action);
    }

    component Key: Shortcut {
        autoRepeat: false
        context: Qt.WindowShortcut
    }
    Key { sequence: Words.key("call_next"); onActivated: Work.act("call_next") }
    Key { sequence: Words.key("start"); onActivated: Work.act("start") }
    Key { sequence: Words.key("finish"); onActivated: Work.act("finish") }
    Key { sequence: Words.key("recall"); onActivated: Work.act("recall") }
    Key { sequence: Words.key("no_show"); onActivated: Work.act("no_show") }
    Key { sequence: Words.key("hold"); onActivated: keys.filled("hold") }
    Key { sequence: Words.key("transfer"); onActivated: keys.filled("transfer") }
    Key { sequence: Words.key("pause"); onActivated: Work.paused ? Work.act("resume_window") : keys.filled("pause") }
    Key { sequence: Words.key("issue"); onActivated: keys.filled("issue") }
    Key { sequence: Words.key("cancel"); onActivated: keys.cancel() }
    Key { sequence: Words.key("priority"); onActivated: keys.priority() }
    Key { sequence: "Ctrl+Z"; onActivated: Work.takeBack() }
    Key { sequence: "Ctrl+R"; enabled: Given.again; onActivated: Given.printAgain() }
    Key { sequence: "Ctrl+O"; onActivated: keys.openAccount() }
    Key { sequence: "Ctrl+W"; onActivated: keys.moveMoney() }
    Key { sequence: "Ctrl+S"; onActivated: keys.handOver() }
    Key { sequence: "Ctrl+M"; onActivated: keys.ownPage() }
    Key { sequence: "Ctrl+Q"; onActivated: keys.quiz() }
    Key { sequence: "Ctrl+F"; onActivated: keys.find() }
    Key { sequence: "Ctrl+H"; onActivated: Work.answerFirstHelp() }
    Key { sequence: "Ctrl+1"; onActivated: keys.list("waiting") }
    Key { sequence: "Ctrl+2"; onActivated: keys.list("held") }
    Key { sequence: "Ctrl+3"; onActivated: keys.list("missed") }
    Key { sequence: "F12"; onActivated: Station.toggleStrip() }
}
