"""The page of figures: one's own, and for whoever may all people, windows and the month's awards."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.contract.figures import AskAwards, AskFigures, AwardKind, Awards, Figures, GiveAward
from kiosk.contract.training import AskHallTraining, HallTraining
from kiosk.errors import BadInput
from ui.console.desk import Desk
from ui.console.figures.rows import open_of, own_of, row_of, training_of
from ui.console.page_model import PageModel
from ui.console.parts.sheet import Sheet
from ui.console.port import Console

QML_IMPORT_NAME = "ui.console.figures"
QML_IMPORT_MAJOR_VERSION = 1

TABS = ("people", "windows", "awards", "training")
_QUARTER = 90


@QmlElement
@QmlUncreatable("the registry makes it")
class FiguresModel(PageModel):
    """`whole`: this person sees all, not only their own. `month`: YYYY-MM of the awards, the latest that is over."""

    changed = Signal()
    awardsChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._span, self._tab, self._key = "month", "people", ""
        self._mine: Figures | None = None
        self._all: Figures | None = None
        self._awards: Awards | None = None
        self._training: HallTraining | None = None
        self._sheet = Sheet(self, sort="key")
        desk.context.hall.wordsChanged.connect(self._fold)

    @Property(bool, constant=True)
    def whole(self) -> bool:
        return self.desk.may("figures/people")

    @Property(QObject, constant=True)
    def sheet(self) -> Sheet:
        return self._sheet

    @Property(str, notify=changed)
    def span(self) -> str:
        return self._span

    @Property(str, notify=changed)
    def tab(self) -> str:
        return self._tab

    @Property(bool, notify=changed)
    def told(self) -> bool:
        """The hub has answered for this table and span."""
        return self._all is not None

    @Property(str, notify=changed)
    def first(self) -> str:
        return self._mine.first.isoformat() if self._mine else ""

    @Property(str, notify=changed)
    def last(self) -> str:
        return self._mine.last.isoformat() if self._mine else ""

    @Property(int, notify=changed)
    def leastServices(self) -> int:
        return self._mine.least_services if self._mine else 0

    @Property(int, notify=changed)
    def leastRatings(self) -> int:
        return self._mine.least_ratings if self._mine else 0

    @Property("QVariantMap", notify=changed)
    def own(self) -> dict[str, Any]:
        if self._mine is None or not self._mine.of:
            return {}
        context = self.desk.context
        return own_of(self._mine.of[0], context.hall.pack, str(context.session.language))

    @Property("QVariantMap", notify=changed)
    def one(self) -> dict[str, Any]:
        """Of whom is chosen in the table; empty where nobody is."""
        context = self.desk.context
        chosen = next((it for it in self._all.of if it.key == self._key), None) if self._all else None
        return open_of(chosen, context.hall.pack, str(context.session.language)) if chosen else {}

    @Property(str, notify=awardsChanged)
    def month(self) -> str:
        return f"{self._month():%Y-%m}"

    @Property("QVariantList", notify=awardsChanged)
    def awards(self) -> list[dict[str, Any]]:
        return [{"kind": one.kind.value, "number": one.number or "", "name": one.name, "reason": one.reason,
                 "given": one.given} for one in self._awards.awards] if self._awards else []

    @Property("QVariantMap", notify=changed)
    def training(self) -> dict[str, Any]:
        """Participation, the share of right answers by question, and who shows theirs; empty before it came."""
        context = self.desk.context
        return training_of(self._training, context.hall.pack, str(context.session.language)) if self._training else {}

    @Slot(str)
    def look(self, span: str) -> None:
        if span != self._span:
            self._span, self._all = span, None
            self._fold()
        self.refresh()

    @Slot(str)
    def show(self, tab: str) -> None:
        if tab in TABS:
            if tab != self._tab:  # no person's rows below the windows' headings
                self._tab, self._all, self._key = tab, None, ""
                self._fold()
            self.refresh()

    @Slot(str)
    def choose(self, key: str) -> None:
        """Once more: nobody."""
        self._key = "" if key == self._key else key
        self.changed.emit()

    @Slot(str, str, str)
    def give(self, kind: str, number: str, reason: str) -> None:
        if not number.strip().isdigit():
            self.desk.tell_error(BadInput("a staff number has digits", field="number"))
            return
        asked = GiveAward(
            month=self._month(), award=AwardKind(kind), number=number.strip(), reason=reason.strip()[:200])
        self.desk.do(lambda core: core.command("give_award", asked, Awards), self._given)

    @Slot(str)
    def certificate(self, kind: str) -> None:
        """As a file among the exports."""
        one = next((it for it in self._awards.awards if it.kind == kind), None) if self._awards else None
        if one is None or not one.given:
            return
        hall = self.desk.context.hall
        data = {"kind": kind, "name": one.name, "month": self.month, "given_on": hall.date,
                "hall": {"zh": hall.pack.hall.name.zh, "en": hall.pack.hall.name.en},
                "demonstration": hall.pack.demonstration, "language": str(self.desk.context.session.language)}

        def compose(_: Console) -> tuple[str, bytes]:
            from printing.press import Press  # with all that draws: 0.3 s

            return f"certificate-{kind}-{data['month']}", Press(lambda: hall.pack, paper_mm=210).compose(
                "certificate", data).pdf

        self.desk.do(compose, self._composed)

    @Slot()
    def refresh(self) -> None:
        first, last = self._days()
        asked, of = AskFigures(first=first, last=last), (self._tab, self._span)
        self.desk.do(lambda core: (of, core.ask("figures/mine", asked, Figures)), self._own_came, quiet=True)
        if not self.whole:
            return
        if self._tab == "awards":
            month = AskAwards(month=self._month())
            self.desk.do(lambda core: core.ask("figures/awards", month, Awards), self._awards_came, quiet=True)
        elif self._tab == "training":
            self.desk.do(lambda core: core.ask("training/hall", AskHallTraining(), HallTraining),
                         self._training_came, quiet=True)
        else:
            path = f"figures/{self._tab}"
            self.desk.do(lambda core: (of, core.ask(path, asked, Figures)), self._all_came, quiet=True)

    def close(self) -> None:
        self._mine = self._all = self._awards = self._training = None

    @Slot(object)
    def _own_came(self, answer: tuple[tuple[str, str], Figures]) -> None:
        (_, span), told = answer
        if span == self._span:
            self._mine = told
            self.changed.emit()

    @Slot(object)
    def _all_came(self, answer: tuple[tuple[str, str], Figures]) -> None:
        of, told = answer
        if of == (self._tab, self._span):
            self._all = told
            self._fold()

    @Slot(object)
    def _awards_came(self, told: Awards) -> None:
        self._awards = told
        self.awardsChanged.emit()

    @Slot(object)
    def _training_came(self, told: HallTraining) -> None:
        self._training = told
        self.changed.emit()

    @Slot(object)
    def _given(self, told: Awards) -> None:
        self._awards_came(told)
        self.desk.toasts.say("done")

    @Slot(object)
    def _composed(self, made: tuple[str, bytes]) -> None:
        self.desk.exports.write(made[0], "pdf", made[1])

    @Slot()
    def _fold(self) -> None:
        self._sheet.show([row_of(one) for one in self._all.of] if self._all else [])
        self.changed.emit()

    def _today(self) -> date:
        hall = self.desk.context.hall
        return hall.now().astimezone(ZoneInfo(hall.pack.hall.timezone)).date()

    def _month(self) -> date:
        """The first day of the latest month that is over."""
        return (self._today().replace(day=1) - timedelta(days=1)).replace(day=1)

    def _days(self) -> tuple[date, date]:
        today = self._today()
        if self._span == "before":
            return self._month(), today.replace(day=1) - timedelta(days=1)
        return (today.replace(day=1) if self._span == "month" else today - timedelta(days=_QUARTER - 1)), today
