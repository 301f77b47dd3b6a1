import QtQuick
import ui.components
import ui.model
import ui.style

// The number to call, what to do until help is here, what we promise.
Page {
    id: page

    required property FaultModel viewModel

    title: Hall.phrase("fault.title", Hall.language)
    iconName: "bolt-off"
    mark: "#961a13"
    readOnly: true
    scenery: false
    patience: 120
    guide: HotlineCard {
        visible: Theme.landscape
        width: parent.width
    }

    HotlineCard {
        id: hotline
        visible: !Theme.landscape
        width: parent.width
    }
    ScrollArea {
        id: scroll
        anchors {
            top: hotline.visible ? hotline.bottom : parent.top
            topMargin: hotline.visible ? Theme.gap : 0
            bottom: parent.bottom
        }
        width: parent.width
        Column {
            width: scroll.textWidth
            spacing: Theme.gap
            Card {
                width: parent.width
                height: steps.height + 2 * padding
                StepList {
                    id: steps
                    width: parent.width
                    textSize: Theme.landscape ? Theme.fontNote : Theme.fontBody
                    model: page.viewModel.steps
                }
            }
            Card {
                visible: page.viewModel.promises.length > 0
                width: parent.width
                height: promises.height + 2 * padding
                PromiseList {
                    id: promises
                    width: parent.width
                    model: page.viewModel.promises
                }
            }
        }
    }
}
