import ui.console.parts

PageLabel {
    title: qsTr("Standards pack")
}
