"""A terminal's announcements, and its word for what became of them: received, shown, seen, read, printed, taken."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from kiosk.announcements import facts
from kiosk.announcements.markup import BlockKind, blocks
from kiosk.announcements.noticeboard import Noticeboard
from kiosk.announcements.reading import MOST_SHEETS, Notice, PublicPerson, said
from kiosk.clock import Clock
from kiosk.contract.identity import Identity
from kiosk.paper import enqueue
from kiosk.standards.public import PublicPack, Words
from kiosk.store import Database, UnitOfWork
from kiosk.sync import meta
from kiosk.sync.mirror import Mirror
from kiosk.sync.outbox import Outbox

if TYPE_CHECKING:
    from kiosk.contract.messages import Publication

_RECEIVED, _SHOWN, _COUNTS, _AS_OF, _ZONES = (
    f"announcements.{name}" for name in ("received", "shown", "counts", "as_of", "zones"))


PAGES = "notice_pages"
"""The document that pages of an attachment are printed as; see its layout."""


class TerminalAnnouncements:
    """`profile` of the pack says which zones this terminal shows. What the hub was told before is kept in the store:
    after a restart it is not said again.
    """

    def __init__(
        self, mirror: Mirror, outbox: Outbox, clock: Clock, database: Callable[[], Database], identity: Identity | None,
        pack: Callable[[], PublicPack], *, own_code: str, profile: str,
    ) -> None:
        self._pack, self._profile = pack, profile
        self._code = identity.app_code if identity else own_code
        self._outbox, self._clock, self._database = outbox, clock, database
        self._broken: set[str] = set()
        self.board = Noticeboard(
            mirror, clock, hall=identity.hall if identity else "", app_code=self._code, zones=self._zones)

    def on_change(self, call: Callable[[], None]) -> None:
        self.board.on_change(call)

    def live(self) -> list[Notice]:
        return self.board.live()

    def seconds_to_change(self) -> float | None:
        return self.board.seconds_to_change()

    def people(self) -> tuple[PublicPerson, ...]:
        return self.board.people()

    def picture(self, id: str) -> bytes | None:
        return self.board.picture(id)

    def arrived(self, items: list[Publication]) -> None:
        """Raises StoreFull, StoreDamaged."""
        self.board.arrived(items)
        self.say_received()

    def say_received(self) -> None:
        """What is here and the hub has not been told. Raises StoreFull, StoreDamaged."""
        self._say_zones()
        self._say_changes(_RECEIVED, self.board.versions(), lambda new, _gone: facts.received(
            self._outbox.origin, new, self._clock.now(), code=self._code), tell_gone=False)

    def showing(self, versions: Mapping[str, int]) -> None:
        """The screens show these from now on, and no others. Raises StoreFull, StoreDamaged."""
        self._say_changes(_SHOWN, versions, lambda new, gone: facts.shown(
            self._outbox.origin, new, gone, self._clock.now()), tell_gone=True)

    def count(self, id: str, version: int, what: str) -> None:
        """One of `facts.COUNTED` more. Raises StoreFull, StoreDamaged."""
        with self._database().write() as work:
            self.count_with(work, id, version, what)
            work.commit()

    def count_with(self, work: UnitOfWork, id: str, version: int, what: str) -> None:
        """As `count`, with somebody else's transaction."""
        assert what in facts.COUNTED
        hour = self._hour().isoformat()
        kept = meta.get(work.connection, _COUNTS) or {}
        if kept and kept["hour"] != hour:
            self._say_counts(work, kept)
            kept = {}
        its = kept.setdefault("counts", {}).setdefault(f"{id}.{version}", {})
        its[what] = its.get(what, 0) + 1
        meta.put(work, _COUNTS, {**kept, "hour": hour})

    def print(self, notice: Notice, language: str, *, as_of: str = "") -> UUID:
        """Owe the customer its paper; the print job. `as_of`: see printed_data. Raises StoreFull, StoreDamaged."""
        return self._owe(notice, "notice", printed_data(notice, language, self._pack(), as_of))

    def print_pages(self, notice: Notice, first: int, count: int, language: str, *, as_of: str = "") -> UUID:
        """`count` pages of its PDF, up to MOST_SHEETS, from the one at place `first` on, on A4. Raises as `print`."""
        pages = notice.attachment.pages if notice.attachment else ()
        data = printed_data(notice, language, self._pack(), as_of)
        return self._owe(notice, PAGES, data | {"sheets": pages[first:first + min(count, MOST_SHEETS)]})

    def picture_broken(self, id: str, picture: str) -> None:
        """Said once a start. Raises StoreFull, StoreDamaged."""
        if picture in self._broken:
            return
        self._broken.add(picture)
        with self._database().write() as work:
            self._outbox.append(work, facts.picture_broken(self._outbox.origin, id, picture, self._clock.now()))
            work.commit()

    def keep(self, *, online: bool) -> None:
        """Now and then: hand in the counts of an hour that is over, and note that all was up to date."""
        with self._database().write() as work:
            kept = meta.get(work.connection, _COUNTS) or {}
            if kept and kept["hour"] != self._hour().isoformat():
                self._say_counts(work, kept)
                meta.put(work, _COUNTS, {})
            if online:
                meta.put(work, _AS_OF, self._clock.now().isoformat())
            work.commit()

    def as_of(self) -> datetime | None:
        """Up to when this terminal certainly had everything; None when it never did."""
        with self._database().read() as connection:
            value = meta.get(connection, _AS_OF)
        return datetime.fromisoformat(value) if value else None

    def _owe(self, notice: Notice, document: str, data: dict[str, Any]) -> UUID:
        with self._database().write() as work:
            job = enqueue(work, document, data, subject=f"announcement:{notice.id}.{notice.version}")
            work.commit()
        return job

    def _hour(self) -> datetime:
        return self._clock.now().replace(minute=0, second=0, microsecond=0)

    def _say_counts(self, work: UnitOfWork, kept: dict[str, Any]) -> None:
        hour = datetime.fromisoformat(kept["hour"])
        counts = [(subject_of(key), its) for key, its in kept["counts"].items()]
        for at in range(0, len(counts), facts.BATCH):
            self._outbox.append(work, facts.viewed(
                self._outbox.origin, hour, dict(counts[at:at + facts.BATCH]), self._clock.now()))

    def _zones(self) -> tuple[str, ...]:
        return self._pack().profile(self._profile).zones

    def _say_zones(self) -> None:
        """Once an announcement asks, and when they change: the hub judges by it who ought to show one."""
        if not self.board.asks_for_zones():
            return
        shown = sorted(self._zones())
        with self._database().write() as work:
            if meta.get(work.connection, _ZONES) == shown:
                return
            self._outbox.append(work, facts.zones_shown(self._outbox.origin, shown, self._clock.now()))
            meta.put(work, _ZONES, shown)
            work.commit()

    def _say_changes(
        self, key: str, now: Mapping[str, int], fact: Callable[[dict[str, int], list[str]], Any], *, tell_gone: bool,
    ) -> None:
        with self._database().write() as work:
            before: dict[str, int] = meta.get(work.connection, key) or {}
            new = [(id, version) for id, version in now.items() if before.get(id) != version]
            gone = sorted(before.keys() - now.keys()) if tell_gone else []
            if not new and before.keys() == now.keys():
                return
            for at in range(0, max(len(new), len(gone)), facts.BATCH):
                self._outbox.append(work, fact(dict(new[at:at + facts.BATCH]), gone[at:at + facts.BATCH]))
            meta.put(work, key, dict(now))
            work.commit()


def subject_of(text: str) -> tuple[str, int]:
    """The announcement and its version, from `id.version`; a store of before kept the id alone: version 0."""
    id, _, version = text.partition(".")
    return id, int(version or 0)


def printed_data(notice: Notice, language: str, pack: PublicPack, as_of: str = "") -> dict[str, Any]:
    """What the layout `notice` is filled from. `as_of`: while the hub is away, up to when all was certainly here."""
    outage = notice.outage
    return {
        "hall": _both(pack.hall.name), "demonstration": pack.demonstration,
        "kind": notice.kind, "no": notice.no, "version": notice.version, "language": language,
        "title": _both(notice.title), "body": _blocks(notice.body, language),
        "meaning": _blocks(notice.meaning, language), "example": _blocks(notice.example, language),
        "until": notice.until.isoformat(), "as_of": as_of, "attachment": notice.attachment and {
            "name": notice.attachment.name, "pages": len(notice.attachment.pages), "text": notice.attachment.text},
        "outage": None if outage is None else {
            "area": _both(outage.area), "reason": _both(outage.reason),
            "starts_at": outage.starts_at.isoformat(), "ends_at": outage.ends_at.isoformat()}}


def _both(words: Words) -> dict[str, str]:
    return {"zh": words.zh, "en": words.en or words.zh}


def _blocks(words: Words, language: str) -> list[list[Any]]:
    """[kind, text, number] of each; a picture stays on the screen."""
    return [[block.kind.value, block.text, block.no] for block in blocks(said(words, language))
            if block.kind is not BlockKind.PICTURE]
