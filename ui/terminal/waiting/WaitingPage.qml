pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ui.catalogue
import ui.components
import ui.model
import ui.style

// How many wait; a scan opens its own page.
Page {
    id: page

    required property WaitingModel viewModel
    readonly property bool known: viewModel.asOf !== ""

    title: Hall.phrase("waiting.title", Hall.language)
    iconName: Zones.iconName("waiting")
    mark: Zones.colour("waiting")
    readOnly: true
    guide: Column {
        width: parent.width
        spacing: Theme.unit * 2
        GuideLine {
            visible: page.known
            iconName: "clock"
            text: Hall.phrase("waiting.as_of", Hall.language, { "time": page.viewModel.asOf })
        }
        GuideLine {
            visible: page.viewModel.stale
            iconName: "cloud-off"
            text: Hall.phrase(page.known ? "offline.unavailable" : "waiting.unknown", Hall.language)
        }
        GuideLine {
            visible: page.viewModel.stale && !page.known
            iconName: "speakerphone"
            text: qsTr("Called by hand for now")
        }
    }

    ScanCard {
        id: scan
        visible: page.viewModel.canScan
        width: parent.width
    }
    Card {
        anchors { top: scan.visible ? scan.bottom : parent.top; topMargin: scan.visible ? Theme.gap : 0 }
        visible: page.known
        width: parent.width
        height: Math.min(lines.height + 2 * padding, parent.height - y)
        ScrollArea {
            id: scroll
            anchors.fill: parent
            Column {
                id: lines
                width: scroll.textWidth
                Row {
                    visible: page.viewModel.stale
                    spacing: Theme.gap
                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        name: "speakerphone"
                        size: Theme.type(44)
                    }
                    KioskText {
                        width: lines.width - Theme.type(44) - Theme.gap
                        text: qsTr("Called by hand for now")
                        font.bold: true
                    }
                }
                Repeater {
                    model: page.viewModel.queue
                    QueueLine { width: lines.width }
                }
            }
        }
    }

    T.StackView.onActivating: viewModel.listening = true
    T.StackView.onDeactivating: viewModel.listening = false
}
