import ui.console.parts

PageLabel {
    title: qsTr("Reception days")
}
