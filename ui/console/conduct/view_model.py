"""The page of rewards and sanctions: one's own, or everybody else's for whoever may."""

from __future__ import annotations

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.contract import conduct as said
from kiosk.contract.conduct import BY_HAND, AskConduct, ConductKind, ConductList, ConductView, Ground
from kiosk.contract.messages import Message
from kiosk.errors import BadInput
from kiosk.ids import new_id
from kiosk.text import exact
from ui.console.conduct.rows import open_of, paper_of, row_of
from ui.console.desk import Desk
from ui.console.page_model import PageModel
from ui.console.parts.sheet import Sheet
from ui.console.port import Console

QML_IMPORT_NAME = "ui.console.conduct"
QML_IMPORT_MAJOR_VERSION = 1

NEW = "new"
TABS = ("mine", "list")


@QmlElement
@QmlUncreatable("the registry makes it")
class ConductModel(PageModel):
    """`tab`: mine or list. `openKey`: the record that is open, `new` while one is written, else empty."""

    changed = Signal()
    openChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._tab = "list" if desk.may("conduct/list") else "mine"
        self._views: dict[str, ConductView] = {}
        self._key, self._loaded, self._new = "", False, new_id()
        self._sheet = Sheet(self)
        desk.context.hall.wordsChanged.connect(self._fold)

    @Property(bool, constant=True)
    def whole(self) -> bool:
        return self.desk.may("conduct/list")

    @Property(QObject, constant=True)
    def sheet(self) -> Sheet:
        return self._sheet

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._loaded

    @Property(str, notify=changed)
    def tab(self) -> str:
        return self._tab

    @Property(int, notify=changed)
    def toSee(self) -> int:
        """Of what is listed: those where whoever looks may still reply, or may approve."""
        return sum(bool({"reply", "approve"} & set(one.may)) for one in self._views.values())

    @Property(str, notify=openChanged)
    def openKey(self) -> str:
        return self._key

    @Property("QVariantMap", notify=openChanged)
    def one(self) -> dict[str, Any]:
        view = self._views.get(self._key)
        return open_of(view, self.desk.context.hall.pack) if view else {}

    @Property("QVariantList", constant=True)
    def kinds(self) -> list[str]:
        return [kind.value for kind in BY_HAND]

    @Property(str, notify=openChanged)
    def today(self) -> str:
        return self._today().isoformat()

    @Slot(str)
    def show(self, tab: str) -> None:
        if tab in TABS and tab != self._tab:
            self._tab, self._views = tab, {}
            self._fold()
            self.open("")
            self.refresh()

    @Slot(str)
    def open(self, key: str) -> None:
        self._key = key
        if key == NEW:
            self._new = new_id()
        self.openChanged.emit()

    def open_at(self, key: str) -> None:
        self.open(key)

    @Slot(str, str, str, str, str, str, str, str)
    def make(self, number: str, kind: str, reason: str, rule: str, first: str, last: str, case: str,
             month: str) -> None:
        """`case`, `month`: a case's number and a month of the figures (YYYY-MM) that it rests on, if there are; days as
        YYYY-MM-DD."""
        try:
            if not number.strip().isdigit():
                raise BadInput("a staff number has digits", field="number")
            for name, text in (("reason", reason), ("rule", rule)):
                if not text.strip():
                    raise BadInput("this needs words", field=name)
            asked = said.MakeConduct(
                id=self._new, number=number.strip(), kind=ConductKind(kind),
                reason=exact(reason, limit=said.LONGEST_REASON, field="reason", lines=True),
                rule=exact(rule, limit=said.LONGEST_RULE, field="rule"),
                first=_day(first or self.today), last=_day(last or first or self.today),
                grounds=[*([Ground(of="case", ref=case.replace(" ", ""))] if case.strip() else []),
                         *([Ground(of="figures", ref=_month(month))] if month.strip() else [])])
        except BadInput as error:
            self.desk.tell_error(error)
            return
        except ValueError:
            self.desk.tell_error(BadInput("no such case number", field="grounds"))
            return
        self._do("make_conduct", asked)

    @Slot(str)
    def reply(self, text: str) -> None:
        if (view := self._views.get(self._key)) and text.strip():
            try:
                word = exact(text, limit=said.LONGEST_REPLY, field="reply", lines=True)
            except BadInput as error:  # it is said once and stays: none of it is cut off
                self.desk.tell_error(error)
                return
            self._do("reply_conduct", said.ReplyConduct(id=view.id, version=view.version, reply=word))

    @Slot()
    def approve(self) -> None:
        if view := self._views.get(self._key):
            self._do("approve_conduct", said.ApproveConduct(id=view.id, version=view.version))

    @Slot(str)
    def withdraw(self, reason: str) -> None:
        if (view := self._views.get(self._key)) and reason.strip():
            self._do("withdraw_conduct", said.WithdrawConduct(
                id=view.id, version=view.version, reason=reason.strip()[:500]))

    @Slot()
    def save(self) -> None:
        """The open record as a PDF among the exports."""
        view, hall = self._views.get(self._key), self.desk.context.hall
        if view is None:
            return
        data = {**paper_of(view, hall.pack), "hall": {"zh": hall.pack.hall.name.zh, "en": hall.pack.hall.name.en},
                "demonstration": hall.pack.demonstration, "language": str(self.desk.context.session.language)}

        def compose(_: Console) -> tuple[int, bytes]:
            from printing.press import Press  # with all that draws: 0.3 s

            return view.no, Press(lambda: hall.pack, paper_mm=210).compose("conduct_record", data).pdf

        self.desk.do(compose, self._composed)

    @Slot()
    def refresh(self) -> None:
        tab = self._tab
        self.desk.do(
            lambda core: (tab, core.ask(f"conduct/{tab}", AskConduct(limit=200), ConductList)), self._came,
            quiet=self._loaded)

    def close(self) -> None:
        self._views, self._key = {}, ""

    def _do(self, kind: str, asked: Message) -> None:
        self.desk.do(lambda core: core.command(kind, asked, ConductView), self._done)

    @Slot(object)
    def _done(self, view: ConductView) -> None:
        self.desk.forget(f"conduct/{self._key}")
        self._views[str(view.id)] = view
        self._fold()
        self.open(str(view.id))
        self.desk.toasts.say("done")

    @Slot(object)
    def _came(self, told: tuple[str, ConductList]) -> None:
        tab, found = told
        if tab == self._tab:
            self._views, self._loaded = {str(one.id): one for one in found.records}, True
            self._fold()
            self.openChanged.emit()

    @Slot(object)
    def _composed(self, made: tuple[int, bytes]) -> None:
        self.desk.exports.write(f"record-{made[0]}", "pdf", made[1])

    @Slot()
    def _fold(self) -> None:
        pack = self.desk.context.hall.pack
        self._sheet.show([row_of(one, pack) for one in self._views.values()])
        self.changed.emit()

    def _today(self) -> date:
        hall = self.desk.context.hall
        return hall.now().astimezone(ZoneInfo(hall.pack.hall.timezone)).date()


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise BadInput("a day is written like 2026-11-29", field="first") from error


def _month(text: str) -> str:
    return f"{_day(text.strip() + '-01'):%Y-%m}"
