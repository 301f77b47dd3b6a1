import ui.console.parts

PageLabel {
    title: qsTr("Conduct")
}
