"""A hub's own table of facts as the source of an uplink: unaltered, in the order of intake."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, func, select

from kiosk.errors import Refused
from kiosk.hub import uplink_state
from kiosk.hub.intake_log import received_fact
from kiosk.hub.state import served_halls
from kiosk.hub.tables import facts, halls
from kiosk.store import Database
from kiosk.sync.envelope import SentFact
from kiosk.sync.source import Batch, Confirmation

log = logging.getLogger(__name__)


class OriginForkedAbove(Refused):
    """The hub above knows other facts under an origin of this hall. Nothing more is sent until somebody looked."""

    code = "origin_forked"


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Facts of one hall up to the intake sequence `end`, planned while the hub above was in `epoch`."""

    hall: str
    epoch: int
    end: int


def by_origin(sent: Sequence[SentFact]) -> list[Batch]:
    """As few batches of one origin as keep every origin's and every subject's own order."""
    batches: list[tuple[SentFact, list[SentFact]]] = []
    newest_of_origin: dict[str, int] = {}
    newest_of_subject: dict[str, int] = {}
    for one in sent:
        at = newest_of_origin.get(one.origin, -1)
        if at < newest_of_subject.get(one.fact.subject, 0):
            at = len(batches)
            batches.append((one, []))
            newest_of_origin[one.origin] = at
        batches[at][1].append(one)
        newest_of_subject[one.fact.subject] = at
    return [Batch(first.hall, first.origin, tuple(its)) for first, its in batches]


class FactLog:
    """The FactSource of a hub that forwards. A crash sends a chunk again; the hub above drops repeats."""

    def __init__(self, database: Database, upstream: str) -> None:
        self._database = database
        self._upstream = upstream
        self._pending: deque[Batch] = deque()
        self._chunk: _Chunk | None = None
        self._new: list[Callable[[], None]] = []
        self._seen = -1

    def epoch(self) -> int:
        with self._database.read() as connection:
            return self._epoch(connection)

    def next_batch(self, limit: int) -> Batch | None:
        if not self._pending:
            self._plan(limit)
        if self._pending and len(self._pending[0].facts) > limit:
            whole = self._pending.popleft()
            self._pending.appendleft(replace(whole, facts=whole.facts[limit:]))
            self._pending.appendleft(replace(whole, facts=whole.facts[:limit]))
        return self._pending[0] if self._pending else None

    def acknowledged(self, batch: Batch, seq: int) -> None:
        if not self._pending or self._pending[0] != batch or self._chunk is None:
            return
        rest = tuple(sent for sent in batch.facts if sent.seq > seq)
        self._pending.popleft()
        if rest:
            self._pending.appendleft(replace(batch, facts=rest))
        if not self._pending:
            self._forwarded(self._chunk)

    def epoch_changed(self, epoch: int) -> None:
        self._pending.clear()
        with self._database.write() as work:
            uplink_state.restart(work, self._upstream, epoch)
            work.commit()

    def sequence_gap(self, origin: str, expected: int) -> None:
        self._pending.clear()
        with self._database.write() as work:
            first = work.connection.execute(
                select(facts.c.hall_id, facts.c.intake_seq)
                .where(facts.c.origin == origin, facts.c.seq >= expected).order_by(facts.c.intake_seq).limit(1)
            ).first()
            if first is not None:
                uplink_state.move(work.connection, self._upstream, first.hall_id, forwarded=first.intake_seq - 1)
            work.commit()

    def origin_forked(self, origin: str) -> None:
        raise OriginForkedAbove("the hub above knows other facts under an origin of this hall", origin=origin)

    def to_confirm(self) -> Confirmation | None:
        return None  # only those that hold numbers have to be waited for

    def confirmed(self, confirmation: Confirmation) -> None:
        raise AssertionError("a hub has nothing to confirm")

    def on_new(self, call: Callable[[], None]) -> None:
        self._new.append(call)

    def look(self) -> None:
        """Wake the uplink if any hub before this database took a fact in since the last look."""
        with self._database.read() as connection:
            newest = connection.scalar(select(func.sum(halls.c.intake_seq))) or 0
        if newest != self._seen:
            self._seen = newest
            for call in self._new:
                call()

    def _plan(self, limit: int) -> None:
        with self._database.read() as connection:
            epoch = self._epoch(connection)
            for hall in served_halls(connection):
                done = uplink_state.forwarded(connection, self._upstream, hall)
                rows = connection.execute(
                    select(facts).where(facts.c.hall_id == hall, facts.c.intake_seq > done)
                    .order_by(facts.c.intake_seq).limit(limit)
                ).all()
                if rows:
                    self._pending.extend(by_origin([received_fact(row).sent for row in rows]))
                    self._chunk = _Chunk(hall, epoch, rows[-1].intake_seq)
                    return

    def _forwarded(self, chunk: _Chunk) -> None:
        with self._database.write() as work:
            if self._epoch(work.connection) == chunk.epoch:  # else everything is sent again
                uplink_state.move(work.connection, self._upstream, chunk.hall, forwarded=chunk.end)
            work.commit()

    def _epoch(self, connection: Connection) -> int:
        return uplink_state.cursor(connection, self._upstream)[0]
