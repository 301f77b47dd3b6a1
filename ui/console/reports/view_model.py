"""The reports page: which day, week or month, what it came to, and which part of it is open."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.contract.reports import PATIENCE_SECONDS, AskReport, HallReport
from kiosk.errors import BadInput, KioskError
from ui.catalogue.rows import Rows
from ui.console.desk import Desk
from ui.console.page_model import PageModel
from ui.console.parts.sheet import Sheet
from ui.console.port import Console
from ui.console.reports.saving import Saving
from ui.console.reports.shown import GLANCE, BarRow, FigureRow, LeftOutRow, PartRow, ReportShown, TableShown, show
from ui.console.times import second

QML_IMPORT_NAME = "ui.console.reports"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the registry makes it")
class ReportsModel(PageModel):
    """`kind`: daily, weekly or monthly. `first` to `last`: its days as 2026-11-29, empty before there is a report.

    `part`: what is open of it, `glance` or a table's key.
    """

    kindChanged = Signal()
    reportChanged = Signal()
    askingChanged = Signal()
    partChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._kind, self._part = "daily", GLANCE
        self._report: HallReport | None = None
        self._shown: ReportShown | None = None
        self._asking = False
        self._turn = 0
        self._sheet = Sheet(self)
        self._parts, self._figures, self._zeros = Rows(PartRow, self), Rows(FigureRow, self), Rows(FigureRow, self)
        self._left_out, self._bars = Rows(LeftOutRow, self), Rows(BarRow, self)
        self._saving = Saving(desk, self._asked_as, self)
        desk.context.hall.wordsChanged.connect(self._reword)

    @Property(str, notify=kindChanged)
    def kind(self) -> str:
        return self._kind

    @Property(bool, notify=askingChanged)
    def asking(self) -> bool:
        return self._asking

    @Property(bool, notify=reportChanged)
    def loaded(self) -> bool:
        return self._report is not None

    @Property(str, notify=reportChanged)
    def first(self) -> str:
        return self._report.first.isoformat() if self._report else ""

    @Property(str, notify=reportChanged)
    def last(self) -> str:
        return self._report.last.isoformat() if self._report else ""

    @Property(bool, notify=reportChanged)
    def over(self) -> bool:
        return self._report is not None and self._report.over

    @Property(str, notify=reportChanged)
    def madeAt(self) -> str:
        return second(self._report.made_at, self.desk.context.hall.pack) if self._report else ""

    @Property(str, notify=partChanged)
    def part(self) -> str:
        return self._part

    @Property(str, notify=partChanged)
    def tableTitle(self) -> str:
        table = self._table
        return table.title if table else ""

    @Property(str, notify=partChanged)
    def tableNote(self) -> str:
        table = self._table
        return table.note if table else ""

    @Property("QVariantList", notify=partChanged)
    def columns(self) -> list[dict[str, Any]]:
        table = self._table
        return list(table.columns) if table else []

    @Property(QObject, constant=True)
    def sheet(self) -> Sheet:
        return self._sheet

    @Property(QObject, constant=True)
    def parts(self) -> Rows:
        return self._parts

    @Property(QObject, constant=True)
    def figures(self) -> Rows:
        return self._figures

    @Property(QObject, constant=True)
    def zeros(self) -> Rows:
        return self._zeros

    @Property(QObject, constant=True)
    def leftOut(self) -> Rows:
        return self._left_out

    @Property(QObject, constant=True)
    def bars(self) -> Rows:
        return self._bars

    @Property(Saving, constant=True)
    def saving(self) -> Saving:
        return self._saving

    @Slot()
    def refresh(self) -> None:
        """What is shown stays: a report is of its moment. The first time it is the latest day that is over."""
        if self._report is None and not self._asking:
            self._ask(None)

    @Slot(str)
    def choose(self, kind: str) -> None:
        """A day, a week or a month; the one that the days shown now begin."""
        if kind != self._kind:
            self._kind = kind
            self.kindChanged.emit()
            self._ask(self._report.first if self._report and self._report.over else None)

    @Slot(int)
    def move(self, step: int) -> None:
        """To the one before (-1) or after (1)."""
        if self._report is not None:
            self._ask(self._report.first - timedelta(days=1) if step < 0 else self._report.last + timedelta(days=1))

    @Slot(str)
    def go(self, text: str) -> None:
        """To the one that a day is in, typed as 2026-11-29."""
        try:
            self._ask(date.fromisoformat(text.strip()))
        except ValueError:
            self.desk.tell_error(BadInput("a day is written like 2026-11-29", field="on"))

    @Slot(str)
    def openPart(self, key: str) -> None:
        self._part = key
        self._show_part()

    def _ask(self, on: date | None) -> None:
        self._turn += 1
        turn, kind, language = self._turn, self._kind, self.desk.context.session.language

        def look(core: Console) -> tuple[int, HallReport, ReportShown]:
            asked = AskReport(kind=kind, on=on)
            report = core.ask("reports/look", asked, HallReport, patience=PATIENCE_SECONDS)
            return turn, report, show(report, language)

        self._set_asking(True)
        self.desk.do(look, self._looked, self._not_looked, lane="reports")

    @Slot(object)
    def _looked(self, told: tuple[int, HallReport, ReportShown]) -> None:
        turn, report, shown = told
        if turn == self._turn:
            self._set_asking(False)
            self._report, self._shown = report, shown
            self._saving.cancel()
            self._show()

    @Slot(object)
    def _not_looked(self, error: KioskError) -> None:
        self._set_asking(False)
        self.desk.tell_error(error)

    @Slot()
    def _reword(self) -> None:
        if self._report is not None:
            self._shown = show(self._report, self.desk.context.session.language)
            self._show()

    def _show(self) -> None:
        assert self._shown is not None
        self._parts.show(self._shown.parts)
        self._figures.show(self._shown.figures)
        self._zeros.show(self._shown.zeros)
        self._left_out.show(self._shown.left_out)
        if self._table is None:
            self._part = GLANCE
        self.reportChanged.emit()
        self._show_part()

    def _show_part(self) -> None:
        table = self._table
        self._sheet.clear()  # the columns of one table ask for what rows of another do not have
        self.partChanged.emit()
        self._sheet.show(table.rows if table else [])
        self._bars.show(table.bars if table else [])

    @property
    def _table(self) -> TableShown | None:
        tables = self._shown.tables if self._shown else ()
        return next((one for one in tables if one.key == self._part), None)

    def _asked_as(self, form: str) -> AskReport | None:
        return AskReport(kind=self._kind, on=self._report.first, form=form) if self._report else None

    def _set_asking(self, asking: bool) -> None:
        if asking != self._asking:
            self._asking = asking
            self.askingChanged.emit()
