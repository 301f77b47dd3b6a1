import ui.console.parts

PageLabel {
    title: qsTr("The hall today")
}
