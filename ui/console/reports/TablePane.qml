import QtQuick
import ui.components
import ui.console.parts
import ui.console.reports
import ui.style

// One table of the report, with its chart where it has one.
Item {
    id: pane

    required property ReportsModel viewModel

    Column {
        id: head
        width: parent.width
        KioskText {
            width: parent.width
            text: pane.viewModel.tableTitle
            font { pixelSize: Theme.fontBody; bold: true }
            Accessible.role: Accessible.Heading
        }
        KioskText {
            width: parent.width
            visible: text !== ""
            text: pane.viewModel.tableNote
            font.pixelSize: Theme.fontSmall
            color: Theme.cardNote
        }
    }
    Bars {
        id: bars
        anchors { top: head.bottom; topMargin: count > 0 ? Theme.touchGap : 0 }
        width: parent.width
        height: count > 0 ? Math.max(120, Math.round(pane.height * 0.27)) : 0
        model: pane.viewModel.bars
    }
    DataTable {
        anchors { top: bars.bottom; topMargin: Theme.touchGap; bottom: parent.bottom }
        width: parent.width
        sheet: pane.viewModel.sheet as Sheet
        exportName: "report-" + pane.viewModel.part + "-" + pane.viewModel.first
        rowHeight: 34
        columns: pane.viewModel.columns
    }
}
