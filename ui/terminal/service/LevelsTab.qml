import QtQuick
import ui.components
import ui.model
import ui.style

// Volume and brightness.
Column {
    id: tab

    required property LevelCare model

    spacing: Theme.padding

    LevelCard {
        width: parent.width
        iconName: "speakerphone"
        title: qsTr("Volume")
        missing: qsTr("Sounds are switched off, or there is nothing to hear them with.")
        percent: Sounds.there ? tab.model.volume : -1
        busy: tab.model.busy
        onWanted: percent => {
            tab.model.setVolume(percent);
            Sounds.setVolume(percent);
            Sounds.tick();
        }
    }
    LevelCard {
        width: parent.width
        iconName: "contrast-2"
        title: qsTr("Brightness")
        missing: qsTr("This panel's brightness cannot be set from here: use its own buttons.")
        percent: tab.model.brightness
        least: 10
        busy: tab.model.busy
        onWanted: percent => tab.model.setBrightness(percent)
    }
}
