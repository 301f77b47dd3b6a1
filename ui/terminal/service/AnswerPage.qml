import QtQuick
import ui.components
import ui.keyboard
import ui.model
import ui.style

// The hub is away: a challenge to read out or scan elsewhere, and the answer that it brings back.
Page {
    id: page

    required property SignIn model

    title: qsTr("Sign in without the hub")
    subtitle: qsTr("A technician or manager answers this challenge at the hub, a counter or the console.")
    titleSize: Theme.fontHeading
    iconName: "cloud-off"
    mark: Theme.groundEnd
    scenery: false
    readOnly: !Theme.landscape
    guide: [
        Card {
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
            width: (room.width - Theme.touchGap) / 2
            label: page.model.busy ? qsTr("One moment …") : qsTr("Open")
            iconName: "check"
            enabled: !page.model.busy
            onClicked: page.model.submit()
        },
        SecondaryButton {
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
            label: qsTr("Answer")
            placeholder: qsTr("Type it, or hold its code up to the scanner")
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
