"""Keeps what is written: on this machine as one types, at the hub when one pauses; brings in what others changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.errors import KioskError
from kiosk.standards.entries import Entries
from kiosk.standards.messages import DiscardStandards, DraftEdited, StandardsPack
from ui.console.standards import asking
from ui.console.standards.working import Clash, Working

if TYPE_CHECKING:
    from ui.console.desk import Desk

HERE_MS, HUB_MS = 400, 2500


class Keeper(QObject):
    """`state`: loading, failed, same (nothing of mine is unsaved), typing, saving, saved, kept (the hub is away, it is
    on this machine), clash. `changed`: the pack that is in work is another now."""

    stateChanged = Signal()
    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.pack: StandardsPack | None = None
        self.working: Working | None = None
        self.clashes: list[Clash] = []
        self.folder: Path | None = None
        self.state = "loading"
        self._pushing: Entries | None = None
        self._looking = False
        self.person = desk.standing.person.id if desk.standing.person else ""
        self._here, self._hub = (self._timer(call, wait) for call, wait in (
            (self._keep, HERE_MS), (self.push, HUB_MS)))

    def edited(self) -> None:
        """Something was written."""
        self._here.start()
        if self.folder is None:
            self._go("clash" if self.clashes else "typing")
            if not self.clashes:
                self._hub.start()
        self.changed.emit()

    def look(self) -> None:
        """What the hub has now."""
        if not self._looking and self.folder is None:
            self._looking = True
            self._desk.do(self._read, self._seen, self._not_seen, quiet=self.working is not None)

    @Slot()
    def push(self) -> None:
        """To the hub, if there is something new and nobody is asked anything."""
        working, pack = self.working, self.pack
        if working is None or pack is None or self._pushing is not None or self.clashes or self.folder is not None:
            return
        if working.mine == working.seen:
            self._go("same" if self.state in ("loading", "same") else "saved")
            return
        self._pushing = mine = {section: dict(its) for section, its in working.mine.items()}
        self._go("saving")
        self._desk.do(lambda core: asking.put_draft(core, pack, mine), self._pushed, self._not_pushed, quiet=True)

    def discard(self) -> None:
        """The newest version as it stands; a folder that is open is closed."""
        if self.folder is not None:
            self.close_folder()
        elif self.pack is not None:
            asked = DiscardStandards(revision=self.pack.revision)
            self._desk.do(lambda core: core.command("discard_standards", asked, DraftEdited), self._discarded)

    def resolve(self, at: int, *, mine: bool) -> None:
        if self.working is not None and 0 <= at < len(self.clashes):
            clash = self.clashes.pop(at)
            if not mine:
                self.working.take_theirs(clash)
            self.edited()

    def open_folder(self, folder: Path) -> None:
        self._desk.do(lambda _: (folder, asking.read_from(folder)), self._opened)

    def close_folder(self) -> None:
        self.folder, self.working = None, None
        self._go("loading")
        self.look()

    def save_folder(self) -> None:
        folder, working = self.folder, self.working
        if folder is not None and working is not None:
            mine = working.mine
            self._desk.do(lambda _: (mine, asking.write_to(folder, mine)), self._written)

    def take_over(self) -> None:
        """What the folder says becomes the hall's draft."""
        if self.working is not None and self.pack is not None:
            mine = self.working.mine
            self.folder = None
            self.working = Working(self.pack.entries or {}, asking.draft_in(self.pack), mine)
            self.edited()
            self.push()

    def close(self) -> None:
        """What is unsaved is kept here now: the person has left."""
        for timer in (self._here, self._hub):
            timer.stop()

    def keep_now(self) -> None:
        if self._here.isActive():
            self._here.stop()
            self._keep()

    def _read(self, core: object) -> tuple[StandardsPack, tuple[Entries, Entries] | None]:
        kept = asking.kept_here(core, self.person) if self.working is None else None  # type: ignore[arg-type]
        return asking.pack_of(core), kept  # type: ignore[arg-type]

    @Slot(object)
    def _seen(self, told: tuple[StandardsPack, tuple[Entries, Entries] | None]) -> None:
        self._looking = False
        if self.folder is not None or self._pushing is not None:
            return
        pack, kept = told
        base, theirs = pack.entries or {}, asking.draft_in(pack)
        before = self.pack
        self.pack = pack
        if self.working is None:
            seen, mine = kept or (theirs, theirs)
            self.working = Working(base, seen, mine)
        elif before is not None and (before.no, before.revision) == (pack.no, pack.revision):
            return
        self.clashes = self.working.rebase(base, theirs)
        if self.clashes:
            self._go("clash")
        elif self.working.mine != theirs:
            self._go("typing")
            self._hub.start(0)
        elif self.state in ("loading", "failed", "clash"):
            self._go("same")
        self._here.start()
        self.changed.emit()

    @Slot(object)
    def _not_seen(self, error: KioskError) -> None:
        self._looking = False
        if self.working is None:
            self._go("failed")
        self._desk.tell_error(error)

    @Slot(object)
    def _pushed(self, said: DraftEdited) -> None:
        pushed, self._pushing = self._pushing, None
        if self.working is None or self.pack is None or pushed is None:
            return
        changes = asking.ChangesMessage.of(asking.between(self.pack.entries or {}, pushed))
        number = self._desk.number
        self.pack = self.pack.model_copy(update={
            "revision": said.revision, "changes": changes,
            "writers": list(dict.fromkeys([*self.pack.writers, number])) if said.changed else []})
        self.working.seen = pushed
        self._here.start()
        if self.working.mine == pushed:
            self._go("saved")
        else:
            self._hub.start()
        self.changed.emit()

    @Slot(object)
    def _not_pushed(self, error: KioskError) -> None:
        self._pushing = None
        if error.code == "standards_moved":
            self.look()
        elif error.code == "hub_unavailable":
            self._go("kept")
            self._hub.start(HUB_MS * 4)
        else:
            self._go("kept")
            self._desk.tell_error(error)

    @Slot(object)
    def _discarded(self, _: DraftEdited) -> None:
        if self.pack is not None and self.working is not None:
            base = self.pack.entries or {}
            self.working = Working(base, base, base)
            self.clashes = []
            self._keep()
        self._desk.toasts.say("discarded")
        self.look()
        self.changed.emit()

    @Slot(object)
    def _opened(self, told: tuple[Path, Entries]) -> None:
        self.folder, mine = told
        base = (self.pack.entries or {}) if self.pack else {}
        self.working = Working(base, mine, mine)
        self.clashes = []
        self._go("same")
        self.changed.emit()

    @Slot(object)
    def _written(self, told: tuple[Entries, list[str]]) -> None:
        mine, files = told
        if self.working is not None:
            self.working.seen = mine
        self._desk.toasts.say("exported", ", ".join(files) or str(self.folder))
        self.changed.emit()

    @Slot()
    def _keep(self) -> None:
        working, person = self.working, self.person
        if working is not None and self.folder is None and person:
            seen, mine = working.seen, working.mine
            self._desk.do(lambda core: asking.keep_here(core, person, seen, mine), lane="drafts", quiet=True)

    def _go(self, state: str) -> None:
        if state != self.state:
            self.state = state
            self.stateChanged.emit()

    def _timer(self, call: object, wait: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait)
        timer.timeout.connect(call)  # type: ignore[arg-type]
        return timer
