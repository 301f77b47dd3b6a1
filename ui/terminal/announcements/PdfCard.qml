pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.flow
import ui.style

// A PDF beside the notice: its first page small, how it is called, and the way to all of it.
Pressable {
    id: card

    required property AnnouncementsModel viewModel

    visible: viewModel.pages.length > 0
    label: viewModel.pdf
    hint: qsTr("%n page(s)", "", viewModel.pages.length)
    padding: Theme.padding
    implicitHeight: sheet.height + 2 * padding
    onClicked: Navigator.push(Qt.resolvedUrl("PdfPage.qml"), { "viewModel": card.viewModel })

    contentItem: Item {
        Rectangle {
            id: sheet
            width: 150
            height: 212
            color: "#ffffff"
            border { width: 2; color: Theme.cardLine }
            Image {
                anchors { fill: parent; margins: 2 }
                source: card.viewModel.pages[0] ?? ""
                fillMode: Image.PreserveAspectFit
                sourceSize.width: width
                smooth: true
                Accessible.ignored: true
            }
        }
        Column {
            anchors { left: sheet.right; leftMargin: Theme.padding; right: chevron.left; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter }
            spacing: Theme.unit
            Row {
                spacing: Theme.unit * 2
                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "paperclip"
                    size: Theme.type(36)
                }
                KioskText {
                    text: qsTr("Attachment")
                    font.pixelSize: Theme.fontNote
                    color: Theme.cardNote
                    Accessible.ignored: true
                }
            }
            KioskText {
                width: parent.width
                text: card.label
                font.bold: true
                maximumLineCount: 3
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            KioskText {
                width: parent.width
                text: card.hint
                font.pixelSize: Theme.fontNote
                color: Theme.cardNote
                Accessible.ignored: true
            }
        }
        Icon {
            id: chevron
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            name: "chevron-right"
            size: 48
        }
    }
}
