"""What is anonymous in a store that was put aside goes on in the new one, and is gone from the old.

There it would say of each case that it was given before the damage was met; and a slip that had not been printed opens
its case. What is taken up lies among what is given later that day, by random id as before.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Table, insert

from kiosk.paper.tables import print_jobs
from kiosk.store import UnitOfWork
from kiosk.store.health import remove, rescue_random, wipe
from kiosk.terminal import case_lane, voice_lane
from kiosk.terminal.cases import DOCUMENT

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Lanes:
    """Rows by their table. `whole`: every row could be read."""

    rows: Sequence[tuple[Table, dict[str, Any]]]
    whole: bool


def rescue_lanes(store: Path, *, key: str | None) -> Lanes:
    """Never raises for what it finds in the file."""
    found: list[tuple[Table, dict[str, Any]]] = []
    all_whole = True
    for table, read in _LANES:
        rows, whole = rescue_random(
            store, key=key, table=table.name, columns=[column.name for column in table.columns])
        for row in rows:
            try:
                found.append((table, read(*row)))
            except (ValueError, TypeError, AttributeError):
                whole = False
        all_whole = all_whole and whole
    return Lanes(found, all_whole)


def put_back(work: UnitOfWork, lanes: Lanes) -> None:
    """What is there already stays as it is."""
    for table, values in lanes.rows:
        work.connection.execute(insert(table).prefix_with("OR IGNORE").values(values))


def wipe_lanes(store: Path, *, key: str | None) -> None:
    """Once `put_back` is durable. A file too damaged for that is removed: what else could be read of it is saved."""
    wheres = [(lane.name, "1") for lane, _ in _LANES] + [(print_jobs.name, f"document = '{DOCUMENT}'")]
    if not all(wipe(store, key=key, table=table, where=where) for table, where in wheres):
        log.warning("the store that was put aside held what is anonymous and could not be wiped: it is removed")
        remove(store)


def _case(id: str, number: str, day: str, kind: str, sealed: str) -> dict[str, Any]:
    """The hub refuses a whole hand-in for one bad row, so each is checked as it will be there."""
    from kiosk.contract.complaints import AnonymousCase

    case = AnonymousCase.model_validate(
        {"case_id": UUID(id), "number": number, "day": day, "kind": kind, "sealed": json.loads(sealed)})
    return {"id": case.case_id, "number": case.number, "day": case.day, "kind": case.kind.value,
            "sealed": case.sealed.model_dump()}


def _voice(id: str, day: str, kind: str, anonymous: int, sealed: str) -> dict[str, Any]:
    from kiosk.contract.suggestions import HandedIn
    from kiosk.contract.survey import SealedAnswer

    given = date.fromisoformat(day)
    if kind == voice_lane.SURVEY:
        SealedAnswer(id=UUID(id), month=given.replace(day=1), sealed=sealed)
    else:
        HandedIn.model_validate({"id": UUID(id), "day": given, "kind": kind, "sealed": sealed})
    return {"id": UUID(id), "day": given, "kind": kind, "anonymous": bool(anonymous), "sealed": sealed}


_LANES: Sequence[tuple[Table, Callable[..., dict[str, Any]]]] = ((case_lane.lane, _case), (voice_lane.lane, _voice))
