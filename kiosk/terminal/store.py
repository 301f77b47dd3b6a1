"""The file behind a terminal: opened whole, or put aside and begun anew with the facts that could be saved."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DatabaseError

import kiosk.paper.tables  # every table of the terminal's schema
import kiosk.sync.tables
import kiosk.terminal.case_lane
import kiosk.terminal.voice_lane
import kiosk.tickets.tables  # noqa: F401
from kiosk.clock import Clock
from kiosk.errors import DiskUnusable, StoreDamaged
from kiosk.store import Database, open_sqlite
from kiosk.store.guard import StoreGuard
from kiosk.store.health import check, former, put_aside, quarantine
from kiosk.store.migrations.terminal import prepare
from kiosk.sync import meta
from kiosk.sync.salvage import Salvaged, salvage
from kiosk.terminal.lane_salvage import Lanes, rescue_lanes, wipe_lanes

log = logging.getLogger(__name__)

_DONE = "salvaged.json"
_HALL = "hall"
_CACHE_KIB = 256  # a connection; its few rows of today are found by key


class TerminalStore:
    """Holds the store's lock. `database` stays the same object when the file behind it is replaced.

    Raises StoreInUse, StoreFull, DiskUnusable, StoreNewer; a damaged file is put aside instead.
    """

    def __init__(self, path: Path, *, key: str | None, clock: Clock) -> None:
        self._path, self._key, self._clock = path, key, clock
        self._guard = StoreGuard(path)
        self._sound = True
        self._hall: str | None = None
        self._replacing = threading.Lock()
        self.generation = 0
        try:
            self.database = Database(open_sqlite(path, key=key, cache_kib=_CACHE_KIB))
            try:
                with _named_damage():
                    if path.exists() and not self._guard.closed_well:
                        check(self.database)
                    prepare(self.database)
            except StoreDamaged:
                self.replace(0)
        except BaseException:
            self._guard.release(closed_well=False)
            raise

    def replace(self, generation: int | None = None, *, first: Callable[[], None] = lambda: None) -> bool:
        """Put the file aside and begin a new one; False when that of `generation` was replaced already.

        Without a generation a file that proves sound stays. `first` runs when nobody can write to
        the old one any more.
        """
        with self._replacing:
            if generation is None:
                if _is_sound(self.database):
                    return False
            elif generation != self.generation:
                return False
            log.error("the store is damaged and put aside")
            self._begin_anew(quarantine(self._path), first)
            return True

    def belong_to(self, hall: str) -> bool:
        """Note whose store this is; one of another hall is put aside, unsent facts and all. True when it was.

        Facts go only to the hall where they happened: paired with it again, this machine takes them up (`to_salvage`).
        """
        with self.database.read() as connection:
            noted = meta.get(connection, _HALL)
        self._hall = hall
        if noted == hall:
            return False
        if noted is not None:
            log.warning("this machine has left the hall %s; its store there is put aside", noted)
            with self._replacing:
                self._begin_anew(former(self._path, noted))
        else:
            self._note_hall()
        return noted is not None

    def _note_hall(self) -> None:
        if self._hall is not None:
            with self.database.write() as work:
                meta.put(work, _HALL, self._hall)
                work.commit()

    def _begin_anew(self, put_into: Path, first: Callable[[], None] = lambda: None) -> None:
        with self.database.exclusive():
            first()
            self.database.close()
            if self._path.exists():
                put_aside(self._path, self._clock.now(), into=put_into)
            self.database.engine = open_sqlite(self._path, key=self._key, cache_kib=_CACHE_KIB)
            prepare(self.database)
        self._note_hall()
        self.generation += 1

    def distrust(self) -> None:
        """Whatever comes next, the next start checks the file."""
        self._sound = False

    def to_salvage(self, hall: str | None) -> Iterator[tuple[Path, Salvaged, Lanes]]:
        """Stores put aside, damaged or of `hall`, not yet taken into this one: (file, facts, what is anonymous)."""
        asides = [quarantine(self._path), *([former(self._path, hall)] if hall else [])]
        for folder in sorted(folder for aside in asides for folder in aside.glob("*")):
            if folder.is_dir() and not (folder / _DONE).exists():
                store = folder / self._path.name
                yield store, salvage(store, key=self._key), rescue_lanes(store, key=self._key)

    def why_aside(self, store: Path) -> str:
        """`damaged`, or `returned` for one whose hall this machine belongs to again."""
        return "damaged" if quarantine(self._path) in store.parents else "returned"

    def salvaged(self, store: Path, found: Salvaged) -> None:
        """What `store` held is durable in this one."""
        wipe_lanes(store, key=self._key)
        (store.parent / _DONE).write_text(json.dumps({"facts": len(found.facts), "whole": found.whole}), "utf-8")

    def close(self) -> None:
        self.database.close()
        self._guard.release(closed_well=self._sound)


def _is_sound(database: Database) -> bool:
    try:
        check(database)
    except StoreDamaged:
        return False
    return True


@contextmanager
def _named_damage() -> Iterator[None]:
    """What SQLite says when a store does not open: a schema that lost a table, a folder that nobody may write."""
    try:
        yield
    except DatabaseError as error:
        said = str(error.orig)
        if "no such" in said:
            raise StoreDamaged("the store's schema is damaged") from error
        if "unable to open" in said or "readonly" in said:
            raise DiskUnusable(f"the store cannot be opened: {said}") from error
        raise
