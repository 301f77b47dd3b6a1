import QtQuick
import ui.style

// A soft shadow behind its parent: a 9-patch, because the software renderer draws no effects.
BorderImage {
    z: -1
    anchors.fill: parent
    anchors.margins: -24
    anchors.topMargin: -16
    anchors.bottomMargin: -32
    source: Qt.resolvedUrl("shadow.png")
    border { left: 56; right: 56; top: 56; bottom: 56 }
    smooth: false  // each patch is even along the way it stretches
    visible: Theme.shadows
    Accessible.ignored: true
}
