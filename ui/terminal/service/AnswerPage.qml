import QtQuick
import ui.components
import ui.keyboard
import ui.model
import ui.style

// The hub is away: a challenge to read out or scan elsewhere, and the answer that it brings back. Where there never was
// a hub: the terminal's opening code.
Page {
    id: page

    required property SignIn model

    title: model.ownCode ? qsTr("Type the opening code") : qsTr("Sign in without the hub")
    subtitle: model.ownCode ? qsTr("This terminal has not spoken to a hub yet. Its opening code was shown at the end of its set-up and stands on the slip.")
        : qsTr("A technician or manager answers this challenge at the hub, a counter or the console.")
    titleSize: Theme.fontHeading
    iconName: "cloud-off"
    mark: Theme.groundEnd
    scenery: false
    readOnly: !Theme.landscape
    guide: [
        Card {
            visible: !page.model.ownCode
            width: parent.width
            height: challenge.height + 2 * padding
            Row {
                id: challenge
                width: parent.width
                spacing: Theme.gap
                QrCode {
                    id: code
                    width: Theme.landscape ? 176 : 220
                    height: width
                    text: page.model.challenge
                    Accessible.role: Accessible.Graphic
                    Accessible.name: qsTr("The challenge as a code")
                }
                Column {
                    width: challenge.width - code.width - challenge.spacing
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.unit
                    KioskText {
                        width: parent.width
                        text: qsTr("Challenge")
                        font.pixelSize: Theme.fontSmall
                        color: Theme.cardNote
                    }
                    KioskText {
                        width: parent.width
                        text: page.model.challenge
                        font.pixelSize: Theme.fontHeading
                        font.bold: true
                        font.features: { "tnum": 1 }
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: 24
                        wrapMode: Text.NoWrap
                    }
                }
            }
        },
        SignInTrouble {
            width: parent.width
            model: page.model
        }
    ]
    actions: [
        PrimaryButton {
            width: page.model.ownCode ? room.width : (room.width - Theme.touchGap) / 2
            label: page.model.busy ? qsTr("One moment …") : qsTr("Open")
            iconName: "check"
            enabled: !page.model.busy
            onClicked: page.model.submit()
        },
        SecondaryButton {
            visible: !page.model.ownCode
            width: (room.width - Theme.touchGap) / 2
            height: Theme.touch + 16
            label: qsTr("With number and PIN")
            enabled: !page.model.busy
            onClicked: page.model.withHub()
        }
    ]

    Item {
        id: room
        anchors.fill: parent
        EntryField {
            id: field
            width: parent.width
            label: page.model.ownCode ? qsTr("Opening code") : qsTr("Answer")
            placeholder: page.model.ownCode ? qsTr("Eight signs") : qsTr("Type it, or hold its code up to the scanner")
            value: page.model.answer
            chosen: true
        }
        KeyRows {
            anchors { top: field.bottom; topMargin: Theme.gap; bottom: parent.bottom; left: parent.left; right: parent.right }
            rows: ["12345", "67890", "ABCDEFGH", "JKMNPQRS", "TVWXYZ-⌫"]
            enabled: !page.model.busy
            onTyped: key => page.model.press(key)
            onErased: page.model.erase()
        }
    }
}
