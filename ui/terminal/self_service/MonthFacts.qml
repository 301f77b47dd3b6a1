import QtQuick
import ui.catalogue
import ui.components
import ui.style

// The touched month in words: what was used, at what cost, and why more or less than a year ago.
Column {
    id: facts

    required property HistoryVisit visit
    readonly property bool compared: visit.lastMonth !== ""

    spacing: Theme.unit * 2

    NumberDisplay {
        width: parent.width
        horizontalAlignment: Text.AlignLeft
        text: qsTr("%1 kWh").arg(facts.visit.kwh) + "   ¥" + facts.visit.amount
        label: qsTr("%1: %2 kWh").arg(facts.visit.month).arg(facts.visit.kwh) + ", ¥" + facts.visit.amount
        font.pixelSize: Theme.large ? Theme.fontTitle : Theme.fontHero
        minimumPixelSize: Theme.fontNote
        color: Theme.groundInk
    }
    GuideLine {
        visible: facts.visit.kwhPerDay !== ""
        iconName: "clock"
        text: qsTr("%1 kWh and ¥%2 a day, in %n day(s)", "", facts.visit.days).arg(facts.visit.kwhPerDay).arg(facts.visit.yuanPerDay)
    }
    GuideLine {
        visible: facts.compared
        iconName: facts.visit.more ? "trending-up" : "trending-down"
        text: qsTr("A year ago: %1 kWh, ¥%2").arg(facts.visit.lastKwh).arg(facts.visit.lastAmount)
              + (facts.visit.percent > 0 ? qsTr(" – now %1 % more a day").arg(facts.visit.percent)
                 : facts.visit.percent < 0 && facts.visit.percent > -999 ? qsTr(" – now %1 % less a day").arg(-facts.visit.percent) : "")
    }
    GuideLine {
        visible: facts.compared && !(Theme.landscape && Theme.large)
        iconName: "list-check"
        text: (facts.visit.more ? qsTr("¥%1 more") : qsTr("¥%1 less")).arg(facts.visit.changed)
            + qsTr(": %1 by how much was used, %2 by the price").arg(facts.visit.byUse).arg(facts.visit.byPrice)
    }
}
