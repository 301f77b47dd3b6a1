pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.flow
import ui.model
import ui.style

// A PDF's pages, one at a time: leaf through, larger, moved by a finger.
Page {
    id: page

    required property AnnouncementsModel viewModel
    property int at: 0
    property bool enlarged: Theme.large
    readonly property int tight: Theme.large ? Theme.unit * 3 : Theme.padding
    readonly property int many: viewModel.pages.length

    kicker: qsTr("Attachment")
    title: viewModel.gone ? viewModel.title : viewModel.pdf
    titleSize: Theme.type(Theme.landscape ? 36 : 44)
    subtitle: [place, enlarged && many > 0 ? qsTr("move it with a finger") : ""].filter(part => part !== "").join(" · ")
    readonly property string place: many > 1 ? qsTr("Page %1 of %2").arg(at + 1).arg(many) : ""
    iconName: "paperclip"
    mark: Zones.colour("announcements")
    readOnly: true
    patience: 180
    onManyChanged: at = Math.max(0, Math.min(at, many - 1))
    // From the right. Beside each other in large type: short words, and their whole meaning is only said.
    actions: [
        SecondaryButton {
            visible: page.many > 1
            enabled: page.at < page.many - 1
            leftPadding: page.tight
            rightPadding: page.tight
            iconName: "chevron-right"
            iconAfter: true
            label: qsTr("Next")
            Accessible.name: qsTr("Next page")
            onClicked: page.turn(1)
        },
        SecondaryButton {
            visible: page.many > 0
            leftPadding: page.tight
            rightPadding: page.tight
            iconName: page.enlarged ? "zoom-out" : "zoom-in"
            label: page.enlarged ? qsTr("Whole") : qsTr("Larger")
            Accessible.name: page.enlarged ? qsTr("Whole page") : qsTr("Larger page")
            onClicked: page.enlarged = !page.enlarged
        },
        SecondaryButton {
            visible: page.many > 1
            enabled: page.at > 0
            leftPadding: page.tight
            rightPadding: page.tight
            iconName: "chevron-left"
            label: qsTr("Previous")
            Accessible.name: qsTr("Previous page")
            onClicked: page.turn(-1)
        },
        PrintButton { visible: page.printable && !page.below }
    ]
    readonly property bool printable: many > 0 && viewModel.paper.ofPages
    // Where a fourth button has no room beside the others.
    readonly property bool below: Theme.large && !Theme.landscape
    component PrintButton: SecondaryButton {
        leftPadding: page.tight
        rightPadding: page.tight
        iconName: "printer"
        label: qsTr("Print")
        onClicked: Navigator.push(Qt.resolvedUrl("PrintPage.qml"), { "viewModel": page.viewModel, "at": page.at })
    }
    function turn(by: int): void {
        at += by;
        view.contentX = 0;
        view.contentY = 0;
    }

    PrintButton {
        id: below
        anchors { right: parent.right; bottom: parent.bottom }
        visible: page.printable && page.below
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width
        visible: page.viewModel.gone
        title: Hall.phrase("announcements.gone", Hall.language)
        ink: Theme.groundInk
    }
    Rectangle {
        anchors.fill: view
        visible: view.visible
        color: page.enlarged ? "#ffffff" : "transparent"
    }
    Flickable {
        id: view
        anchors { fill: parent; bottomMargin: below.visible ? below.height + Theme.touchGap : 0 }
        visible: page.many > 0
        clip: true
        interactive: page.enlarged
        boundsBehavior: Flickable.StopAtBounds
        contentWidth: Math.max(width, sheet.width)
        contentHeight: Math.max(height, sheet.height)
        Rectangle {
            id: sheet
            // Of the picture, as a share of what fits; a broken one is a single dot.
            readonly property real ratio: image.implicitWidth > 1 ? image.implicitHeight / image.implicitWidth : 1.414
            readonly property real whole: Math.min(view.width, view.height / ratio)
            width: Math.round(page.enlarged ? Math.max(view.width * (Theme.landscape ? 1 : 1.45), whole * 1.45) : whole)
            height: Math.round(width * ratio)
            x: Math.max(0, (view.width - width) / 2)
            color: "#ffffff"
            Image {
                id: image
                anchors.fill: parent
                source: page.viewModel.pages[page.at] ?? ""
                smooth: true
                Accessible.role: Accessible.Graphic
                Accessible.name: page.title + (page.place !== "" ? ", " + page.place : "")
            }
        }
    }
}
