import QtQuick
import ui.style

// The one number that matters, as large as its room allows.
KioskText {
    property string label: text

    font.pixelSize: Theme.fontNumber
    font.bold: true
    font.features: { "tnum": 1 }
    horizontalAlignment: Text.AlignHCenter
    fontSizeMode: Text.HorizontalFit
    minimumPixelSize: Theme.fontTitle
    wrapMode: Text.NoWrap
    Accessible.name: label
}
