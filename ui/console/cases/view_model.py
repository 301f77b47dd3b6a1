"""The cases page: what is open and for whom, and which case is open here."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.contract.complaints import AcceptCase, CaseFile, CaseLine, CaseStepped
from kiosk.errors import HubUnavailable, KioskError
from kiosk.ids import new_id
from ui.console.cases.asking import A_PAGE, Told, all_told, closed_after, one_case
from ui.console.cases.deeds import COMMANDS, acceptance, step_of
from ui.console.cases.paper import file_pdf
from ui.console.cases.rows import (
    board_of,
    chosen,
    clocks_of,
    facts_of,
    in_english,
    number_text,
    row_of,
    timeline_of,
)
from ui.console.cases.slip import Slip, slip_pdf
from ui.console.desk import Desk
from ui.console.page_model import PageModel
from ui.console.parts.sheet import Sheet
from ui.console.times import minute

QML_IMPORT_NAME = "ui.console.cases"
QML_IMPORT_MAJOR_VERSION = 1

_CALM_MS = 700
"""Steps come in bursts: the list is looked at once after each."""
WHICH = ("mine", "due", "overdue", "open", "closed")


@QmlElement
@QmlUncreatable("the registry makes it")
class CasesModel(PageModel):
    """`which` list is shown: mine, due, overdue, open, closed, or the board.

    `openKey`: the case that is open, empty when a list is; `steps` are those that this person may take with it now.
    What the hub does not show to this person is nowhere here.
    """

    listChanged = Signal()
    openChanged = Signal()
    stepsChanged = Signal()
    slipChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._told = Told([], [], {}, 0)
        self._sheet = Sheet(self)
        self._loaded, self._which, self._key = False, "mine", ""
        self._file: CaseFile | None = None
        self._slip: Slip | None = None
        self._taking: tuple[dict[str, Any], AcceptCase] | None = None
        self._slip_files: list[str] = []
        self._steps: list[str] = []
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_CALM_MS)
        self._calm.timeout.connect(self.refresh)
        desk.context.hall.wordsChanged.connect(self._fold)

    @Property(QObject, constant=True)
    def sheet(self) -> Sheet:
        return self._sheet

    @Property(bool, notify=listChanged)
    def loaded(self) -> bool:
        return self._loaded

    @Property(str, notify=listChanged)
    def which(self) -> str:
        return self._which

    @Property(bool, notify=listChanged)
    def older(self) -> bool:
        """Whether more were closed than the list holds."""
        return self._which == "closed" and self._told.older

    @Property("QVariantMap", notify=listChanged)
    def counts(self) -> dict[str, int]:
        """Of each list; open and overdue are the hub's, whatever is listed here."""
        return {which: len(self._lines(which)) for which in WHICH} | {
            "open": sum(self._told.counts.values()), "overdue": self._told.overdue}

    @Property("QVariantList", notify=listChanged)
    def board(self) -> list[dict[str, Any]]:
        hall = self.desk.context.hall
        return board_of(self._told.open, self._told.counts, hall.now(), hall.pack, self._language)

    @Property(str, notify=openChanged)
    def openKey(self) -> str:
        return self._key

    @Property(str, notify=openChanged)
    def number(self) -> str:
        return number_text(self._file.line.number) if self._file else ""

    @Property(str, notify=openChanged)
    def kind(self) -> str:
        return self._file.line.kind.value if self._file else ""

    @Property(str, notify=openChanged)
    def stage(self) -> str:
        return self._file.line.stage.value if self._file else ""

    @Property(str, notify=openChanged)
    def text(self) -> str:
        """What the customer said; empty where this person may not read it."""
        return self._file.given.text if self._file and self._file.given else ""

    @Property(bool, notify=openChanged)
    def forgotten(self) -> bool:
        return self._file is not None and self._file.forgotten

    @Property("QVariantList", notify=openChanged)
    def marks(self) -> list[str]:
        from ui.console.cases.rows import marks_of

        return marks_of(self._file.line) if self._file else []

    @Property("QVariantList", notify=openChanged)
    def facts(self) -> list[dict[str, str]]:
        return facts_of(self._file, self.desk.context.hall.pack, self._language) if self._file else []

    @Property("QVariantList", notify=openChanged)
    def clocks(self) -> list[dict[str, Any]]:
        hall = self.desk.context.hall
        return clocks_of(self._file, hall.now(), hall.pack) if self._file else []

    @Property("QVariantList", notify=openChanged)
    def timeline(self) -> list[dict[str, str]]:
        return timeline_of(self._file, self.desk.context.hall.pack) if self._file else []

    @Property("QVariantList", notify=stepsChanged)
    def steps(self) -> list[str]:
        """Told only when they change: no button is made anew under somebody's finger."""
        return self._steps

    @Property("QVariantList", notify=openChanged)
    def handlers(self) -> list[dict[str, str]]:
        return [{"value": one.number, "label": f"{one.number} {one.name}"} for one in
                (self._file.handlers if self._file else [])]

    @Property("QVariantList", notify=openChanged)
    def concerned(self) -> list[dict[str, str]]:
        return [{"value": number, "label": number} for number in (self._file.concerned if self._file else [])]

    @Property("QVariantList", notify=listChanged)
    def topics(self) -> list[dict[str, str]]:
        return [{"value": one.id, "label": one.name.of(self._language)}
                for one in self.desk.context.hall.pack.complaints.topics]

    @Property(bool, notify=openChanged)
    def english(self) -> bool:
        """Whether the customer wrote in English, and is answered so, whatever the screen's language is."""
        return self._file is not None and in_english(self._file)

    @Property("QVariantList", notify=listChanged)
    def templates(self) -> list[dict[str, str]]:
        """Beginnings of a reply, in each language that the customer may read; see `english`."""
        return [{"id": one.id, "zh": one.text.zh, "en": one.text.en, "label": one.text.of(self._language)}
                for one in self.desk.context.hall.pack.complaints.templates]

    @Property("QVariantMap", notify=slipChanged)
    def slip(self) -> dict[str, Any]:
        """What the customer takes home of what was just taken down: number, code, qr, promises, how, anonymous. Empty
        when there is none; nothing keeps it."""
        return self._slip.shown(self.desk.context.hall.pack, self._language) if self._slip else {}

    @Slot()
    def printSlip(self) -> None:
        """As a PDF in the folder of exports until the customer has it: whoever read its code later could judge the case
        for them. Of an anonymous case no file is made, whose name would say the hour."""
        slip, pack, language = self._slip, self.desk.context.hall.pack, self._language
        if slip is not None and not slip.anonymous:
            self.desk.do(lambda _: slip_pdf(slip, pack, language), self._slip_printed)

    @Slot()
    def putSlipAway(self) -> None:
        """The customer has it: on to the case, or back to the list where it is one from tomorrow on."""
        slip, self._slip = self._slip, None
        self._remove_slips()
        self.slipChanged.emit()
        if slip is not None and not slip.anonymous:
            self.open(str(slip.case_id))

    @Slot(str, result="QVariantList")
    def rude(self, text: str) -> list[str]:
        """What of `text` nobody in the hall says; the hub refuses it, too."""
        return list(self.desk.context.hall.pack.complaints.rude(text))

    @Slot(str)
    def show(self, which: str) -> None:
        self._which = which
        self._fold()

    @Slot(str)
    def open(self, key: str) -> None:
        """That case; an empty key is the list again."""
        self._key, self._file = key, None
        self._fold_open()
        if key:
            self._look()

    def open_at(self, key: str) -> None:
        self.open(key)

    @Slot(str, "QVariantMap")
    def take(self, step: str, typed: dict[str, Any]) -> None:
        """One of `steps` on the version that is shown."""
        if self._file is None or step not in COMMANDS:
            return
        try:
            kind, payload = step_of(step, self._file.line.case_id, self._file.line.version, typed)
        except KioskError as error:
            self.desk.tell_error(error)
            return
        self.desk.do(lambda core: (step, core.command(kind, payload, CaseStepped)), self._stepped)

    @Slot("QVariantMap")
    def accept(self, typed: dict[str, Any]) -> None:
        """Take down what somebody came with. The same words again, where no answer came, are the same case."""
        if self._taking is None or self._taking[0] != typed:
            try:
                self._taking = dict(typed), acceptance(new_id(), typed)
            except KioskError as error:
                self.desk.tell_error(error)
                return
        payload = self._taking[1]
        self.desk.do(lambda core: (payload, core.command("accept_case", payload, CaseStepped)), self._accepted,
                     self._not_accepted)

    @Slot()
    def printFile(self) -> None:
        """The file as pages, into the folder of exports."""
        file, pack, language = self._file, self.desk.context.hall.pack, self._language
        if file is not None:
            now = self.desk.context.hall.now()
            self.desk.do(lambda _: (file.line.number, file_pdf(file, pack, language, now)), self._printed)

    @Slot()
    def goOn(self) -> None:
        """Older closed ones, below those that are listed."""
        last = self._told.closed[-1].case_id if self._told.closed else None
        self.desk.do(lambda core: (last, *closed_after(core, last)), self._went_on)

    @Slot()
    def refresh(self) -> None:
        closed = len(self._told.closed)
        self.desk.do(lambda core: all_told(core, closed or A_PAGE), self._listed, quiet=self._loaded)
        if self._key:
            self._look()

    def news(self, topic: str, data: dict[str, Any]) -> None:
        if topic == "complaint" and not self._calm.isActive():
            self._calm.start()

    def close(self) -> None:
        self._calm.stop()
        self._remove_slips()
        self._file, self._slip, self._taking, self._told = None, None, None, Told([], [], {}, 0)

    @property
    def _person(self) -> str:
        person = self.desk.standing.person
        return str(person.id) if person is not None else ""

    @property
    def _language(self) -> str:
        return self.desk.context.session.language

    def _look(self) -> None:
        case_id = UUID(self._key)
        self.desk.do(lambda core: one_case(core, case_id), self._read, self._gone, quiet=self._file is not None)

    @Slot(object)
    def _read(self, file: CaseFile) -> None:
        if str(file.line.case_id) == self._key:
            self._file = file
            self._fold_open()

    @Slot(object)
    def _gone(self, error: KioskError) -> None:
        """Not theirs any more: the case leaves the screen."""
        if error.code == "not_found":
            self.open("")
        self.desk.tell_error(error)

    @Slot(object)
    def _listed(self, told: Told) -> None:
        self._told, self._loaded = told, True
        self._fold()

    @Slot(object)
    def _went_on(self, answer: tuple[UUID | None, list[CaseLine], bool]) -> None:
        last, page, older = answer
        if self._told.closed and self._told.closed[-1].case_id == last:
            self._told = self._told._replace(closed=[*self._told.closed, *page], older=older)
            self._fold()

    @Slot(object)
    def _stepped(self, done: tuple[str, CaseStepped]) -> None:
        step, made = done
        self.desk.forget(f"case/{made.case_id}/{step}")
        self.desk.toasts.say("case_stepped", number_text(made.number))
        self.refresh()

    @Slot(object)
    def _accepted(self, done: tuple[AcceptCase, CaseStepped]) -> None:
        asked, made = done
        hall, self._taking = self.desk.context.hall, None
        self.desk.forget("case/new")
        self.desk.toasts.say("case_laid" if asked.anonymous else "case_taken", number_text(made.number))
        self._slip = Slip.of(asked, made, date.fromisoformat(minute(hall.now(), hall.pack)[:10]))
        self.slipChanged.emit()
        self.refresh()

    @Slot(object)
    def _not_accepted(self, error: KioskError) -> None:
        if not isinstance(error, HubUnavailable):
            self._taking = None
        self.desk.tell_error(error)

    def _remove_slips(self) -> None:
        files, self._slip_files = self._slip_files, []
        if files:
            self.desk.do(lambda core: [core.remove_export(file) for file in files], lane="files", quiet=True)

    @Slot(object)
    def _slip_printed(self, pdf: bytes) -> None:
        self._slip_files.append(self.desk.exports.write("case-slip", "pdf", pdf))

    @Slot(object)
    def _printed(self, made: tuple[str, bytes]) -> None:
        number, pdf = made
        self.desk.exports.write(f"case-{number}", "pdf", pdf)

    def _lines(self, which: str) -> list[Any]:
        person, now = self.desk.standing.person, self.desk.context.hall.now()
        if which == "closed" or person is None:
            return list(self._told.closed) if which == "closed" else []
        return chosen(self._told.open, which, now, person.number, person.roles)

    @Slot()
    def _fold(self) -> None:
        hall = self.desk.context.hall
        if self._which != "board":
            self._sheet.show([row_of(line, hall.now(), hall.pack, self._language) for line in self._lines(self._which)])
        self.listChanged.emit()
        self._fold_open()

    def _fold_open(self) -> None:
        self.openChanged.emit()
        steps = [step for step in (self._file.may if self._file else []) if step in COMMANDS]
        if steps != self._steps:
            self._steps = steps
            self.stepsChanged.emit()
