"""What a counter must not forget: one small file, written whole and synced before anything is shown.

So neither a kill nor a power cut loses a service time, and what was done by hand reaches the hub exactly once: the
batch that is being handed in keeps its command's id and content until the hub has answered.
"""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from kiosk.counter.by_hand import Hand, Sheet, Stage, Undo
from kiosk.store.disk import replace_file
from kiosk.store.guard import StoreGuard

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Batch:
    """On its way to the hub; the same id and entries until it answers."""

    command_id: UUID
    window: str
    entries: tuple[Hand, ...]


@dataclass(frozen=True, slots=True)
class Mismatch:
    """What the hub knows otherwise, until the clerk has seen it. `reason` as in the contract's Conflict."""

    number: str
    reason: str
    window: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """`window` is the one last chosen here; `clerk` who last worked at it; `clock_offset` in seconds, hub minus this
    machine."""

    window: str = ""
    clerk: str = ""
    clock_offset: float = 0.0
    sheet: Sheet = field(default_factory=Sheet)
    batch: Batch | None = None
    mismatches: tuple[Mismatch, ...] = ()


class Journal:
    """Thread-safe. Raises StoreInUse while another process has it, StoreFull and DiskUnusable when nothing is kept."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._lock = threading.RLock()
        self._guard = StoreGuard(file)
        self._kept = _read(file)

    @property
    def kept(self) -> Kept:
        return self._kept

    def change(self, change: Callable[[Kept], Kept]) -> Kept:
        """Durable when it returns; what `change` raises changes nothing."""
        with self._lock:
            kept = change(self._kept)
            if kept != self._kept:
                replace_file(self._file, json.dumps(asdict(kept), default=_plain, ensure_ascii=False).encode())
                self._kept = kept
            return kept

    def on_sheet(self, change: Callable[[Sheet], Sheet]) -> Kept:
        return self.change(lambda kept: replace(kept, sheet=change(kept.sheet)))

    def close(self) -> None:
        self._guard.release(closed_well=True)


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _read(file: Path) -> Kept:
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        return Kept()
    try:
        return _kept(json.loads(content))
    except (ValueError, KeyError, TypeError) as error:
        aside = file.with_name(f"{file.name}.damaged")
        file.replace(aside)
        log.error("the counter's journal is damaged and put aside as %s: %s", aside.name, error)
        return Kept()


def _kept(value: dict[str, Any]) -> Kept:
    batch = value["batch"]
    return Kept(
        window=str(value["window"]), clerk=str(value["clerk"]), clock_offset=float(value["clock_offset"]),
        sheet=_sheet(value["sheet"]),
        batch=None if batch is None else Batch(
            UUID(batch["command_id"]), str(batch["window"]), tuple(map(_hand, batch["entries"]))),
        mismatches=tuple(Mismatch(**mismatch) for mismatch in value["mismatches"]),
    )


def _sheet(value: dict[str, Any]) -> Sheet:
    undo = value["undo"]
    return Sheet(
        hand=_maybe_hand(value["hand"]), done=tuple(map(_hand, value["done"])),
        undo=None if undo is None else Undo(
            undo["step"], undo["number"], datetime.fromisoformat(undo["until"]), _maybe_hand(undo["hand"]),
            int(undo["done"])),
    )


def _maybe_hand(value: dict[str, Any] | None) -> Hand | None:
    return None if value is None else _hand(value)


def _hand(value: dict[str, Any]) -> Hand:
    times = {name: None if value[name] is None else datetime.fromisoformat(value[name])
             for name in ("called_at", "issued_at", "started_at", "finished_at")}
    ticket_id = value["ticket_id"]
    return Hand(**{**value, **times, "stage": Stage(value["stage"]),
                   "ticket_id": None if ticket_id is None else UUID(ticket_id)})
