"""The audit page: entries page by page, what one looks for among them, and the chain's check."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.contract.audit import AskAudit, AuditEntry, AuditFault, AuditPage
from kiosk.contract.people import AskPeople, People
from kiosk.errors import BadInput
from ui.console.audit.asking import A_PAGE, all_of, check_all
from ui.console.audit.rows import AREAS, row_of, told
from ui.console.desk import Desk
from ui.console.page_model import PageModel
from ui.console.parts.sheet import Sheet
from ui.console.times import typed

QML_IMPORT_NAME = "ui.console.audit"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the registry makes it")
class AuditModel(PageModel):
    """`entries` go to QML, which words them and hands the words back by `word`.

    `verdict`: empty, `whole`, `broken`; `above` what the hub above says of it.
    """

    entriesChanged = Signal()
    filterChanged = Signal()
    verdictChanged = Signal()
    peopleChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._sheet = Sheet(self)
        self._entries: list[AuditEntry] = []
        self._words: list[str] = []
        self._more = self._loaded = False
        self._newest = self._asked_no = 0
        self._by = self._area = self._since = self._until = ""
        self._people: list[dict[str, str]] = []
        self._verdict = self._above = ""
        self._checked, self._faults = 0, list[AuditFault]()

    @Property(QObject, constant=True)
    def sheet(self) -> Sheet:
        return self._sheet

    @Property("QVariantList", notify=entriesChanged)
    def entries(self) -> list[dict[str, object]]:
        return [told(entry) for entry in self._entries]

    @Property(bool, notify=entriesChanged)
    def loaded(self) -> bool:
        return self._loaded

    @Property(bool, notify=entriesChanged)
    def more(self) -> bool:
        return self._more

    @Property(int, notify=entriesChanged)
    def newest(self) -> int:
        """How many entries the whole chain has."""
        return self._newest

    @Property("QVariantList", notify=peopleChanged)
    def people(self) -> list[dict[str, str]]:
        """`value` and `label` of each."""
        return self._people

    @Property(str, notify=filterChanged)
    def by(self) -> str:
        return self._by

    @Property(str, notify=filterChanged)
    def area(self) -> str:
        return self._area

    @Property(str, notify=filterChanged)
    def since(self) -> str:
        return self._since

    @Property(str, notify=filterChanged)
    def until(self) -> str:
        return self._until

    @Property(str, notify=verdictChanged)
    def verdict(self) -> str:
        return self._verdict

    @Property(str, notify=verdictChanged)
    def above(self) -> str:
        return self._above

    @Property(int, notify=verdictChanged)
    def checked(self) -> int:
        return self._checked

    @Property("QVariantList", notify=verdictChanged)
    def faults(self) -> list[dict[str, object]]:
        """The first of them: `seq` and `what`."""
        return [{"seq": fault.seq, "what": fault.what} for fault in self._faults[:5]]

    @Slot("QVariantList")
    def word(self, words: list[str]) -> None:
        """The sentences of `entries`, in their order."""
        if len(words) == len(self._entries):
            pack = self.desk.context.hall.pack
            self._sheet.show([row_of(entry, said, pack) for entry, said in zip(self._entries, words, strict=True)])

    @Slot(str, str, str, str)
    def look_for(self, by: str, area: str, since: str, until: str) -> None:
        """A person's id, one of AREAS, dates as they are written; empty is all of them. `until` is taken in."""
        self._by, self._area, self._since, self._until = by, area, since, until
        self.filterChanged.emit()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        asked = self._asking()
        if asked is not None:
            self._asked_no += 1
            no = self._asked_no
            self.desk.do(lambda core: (no, core.ask("audit/list", asked, AuditPage)), self._listed, quiet=self._loaded)
        if not self._people:
            self.desk.do(lambda core: core.ask("people/list", AskPeople(), People), self._known, quiet=True)

    @Slot()
    def older(self) -> None:
        asked = self._asking()
        if asked is not None and self._more and self._entries:
            asked, no = asked.model_copy(update={"before": self._entries[-1].seq}), self._asked_no
            self.desk.do(lambda core: (no, core.ask("audit/list", asked, AuditPage)), self._older)

    @Slot()
    def load_all(self) -> None:
        """So that an export holds everything that is looked for."""
        core, asked = self.desk.core, self._asking()
        if core is not None and asked is not None:
            self.desk.progress.run(
                "audit_all", lambda step: all_of(core, asked, step), self._all, self.desk.tell_error)

    @Slot()
    def verify(self) -> None:
        core = self.desk.core
        if core is not None:
            self.desk.progress.run(
                "audit_check", lambda step: check_all(core, step), self._judged, self.desk.tell_error)

    def _asking(self) -> AskAudit | None:
        pack = self.desk.context.hall.pack
        try:
            since = typed(self._since, pack, "since") if self._since.strip() else None
            until = typed(self._until, pack, "until") if self._until.strip() else None
        except BadInput as error:
            self.desk.tell_error(error)
            return None
        if until is not None and len(self._until.strip()) == len("2026-01-01"):
            until = until.replace(hour=23, minute=59, second=59, microsecond=999_999)
        return AskAudit(
            limit=A_PAGE, by=UUID(self._by) if self._by else None, subject=AREAS.get(self._area, ""), since=since,
            until=until)

    @Slot(object)
    def _listed(self, answer: tuple[int, AuditPage]) -> None:
        no, page = answer
        if no == self._asked_no:
            self._loaded = True
            self._show(page.entries, page.newest, page.more)

    @Slot(object)
    def _older(self, answer: tuple[int, AuditPage]) -> None:
        no, page = answer
        if no == self._asked_no:
            self._show([*self._entries, *page.entries], page.newest, page.more)

    @Slot(object)
    def _all(self, answer: tuple[list[AuditEntry], bool]) -> None:
        entries, more = answer
        self._show(entries, self._newest, more)

    @Slot(object)
    def _known(self, answer: People) -> None:
        self._people = [{"value": str(one.person_id), "label": f"{one.number} {one.name}"} for one in answer.people]
        self.peopleChanged.emit()

    @Slot(object)
    def _judged(self, answer: tuple[int, list[AuditFault], str]) -> None:
        self._checked, self._faults, self._above = answer
        self._verdict = "broken" if self._faults else "whole"
        self.verdictChanged.emit()

    def _show(self, entries: list[AuditEntry], newest: int, more: bool) -> None:
        self._entries, self._newest, self._more = entries, newest, more
        self.entriesChanged.emit()

