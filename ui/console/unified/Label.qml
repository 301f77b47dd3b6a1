import ui.console.parts

PageLabel {
    title: qsTr("Six unifications")
}
