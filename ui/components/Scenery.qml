import QtQuick
import ui.style

// A line drawing of pylons and houses for a ground that would be empty.
Image {
    source: Qt.resolvedUrl("../../resources/images/skyline.svg")
    height: Math.round(width * 404 / 1080)
    sourceSize: Qt.size(width, height)
    asynchronous: true
    visible: !Theme.contrast
    Accessible.ignored: true
}
