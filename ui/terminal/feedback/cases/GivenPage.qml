import QtQuick
import ui.components
import ui.flow
import ui.model
import ui.style

// Its number and code, what is promised, and its slip. There is no way back from here: it is sent.
Page {
    id: page

    required property CaseModel viewModel
    readonly property bool up: viewModel.kind === "report"

    title: Hall.phrase("case.given", Hall.language)
    subtitle: viewModel.slip === "printing" ? Hall.phrase("print.printing", Hall.language)
        : viewModel.slip === "failed" && up ? qsTr("No paper this time: please write the number down, or take a photo.")
        : Hall.phrase(viewModel.slip === "failed" ? "case.slip_failed" : "case.slip_take", Hall.language)
    iconName: Theme.large ? "" : viewModel.slip === "failed" ? "printer-off" : "circle-check"
    mark: Zones.colour("feedback")
    readOnly: true
    patience: 90
    handlesBack: true
    onBackRequested: Navigator.home()
    actions: [
        PrimaryButton {
            label: qsTr("OK")
            iconName: "check"
            onClicked: Navigator.home()
        }
    ]

    Card {
        width: parent.width
        height: Math.min(parent.height, lines.height + 2 * padding)
        ScrollArea {
            id: scroll
            anchors.fill: parent
            Column {
                id: lines
                width: scroll.textWidth
                spacing: Theme.unit
                Grid {
                    width: parent.width
                    columns: Theme.landscape && !page.up ? 2 : 1
                    columnSpacing: Theme.gap
                    rowSpacing: Theme.unit
                    Figure {
                        width: Theme.landscape && !page.up ? lines.width * 0.66 - Theme.gap : lines.width
                        what: Hall.phrase("case.number", Hall.language)
                        value: page.viewModel.number
                    }
                    Figure {
                        visible: !page.up
                        width: Theme.landscape ? lines.width * 0.34 : lines.width
                        what: Hall.phrase("case.code", Hall.language)
                        value: page.viewModel.code
                    }
                }
                Item { width: 1; height: Theme.unit }
                KioskText {
                    width: parent.width
                    visible: text !== ""
                    text: page.viewModel.promise
                    font.bold: true
                }
                KioskText {
                    width: parent.width
                    text: Hall.phrase(page.up ? "track.passed_up_note" : "case.slip_status", Hall.language)
                    font.pixelSize: Theme.fontNote
                    color: Theme.cardNote
                }
                KioskText {
                    width: parent.width
                    visible: Hall.regulator !== ""
                    text: Hall.phrase("case.regulator", Hall.language) + " " + Hall.regulator
                    font.pixelSize: Theme.fontNote
                    color: Theme.cardNote
                }
            }
        }
    }

    component Figure: Column {
        id: figure
        required property string what
        required property string value
        KioskText {
            width: parent.width
            text: figure.what
            font.pixelSize: Theme.fontNote
            color: Theme.cardNote
        }
        KioskText {
            width: parent.width
            text: figure.value
            font.pixelSize: Theme.fontTitle
            font.bold: true
            font.features: { "tnum": 1 }
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 32
            wrapMode: Text.NoWrap
        }
    }
}
