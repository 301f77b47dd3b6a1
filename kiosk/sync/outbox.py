"""A terminal's facts on their way up: written with the state they explain, kept until long after the hub has them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Integer, bindparam, delete, func, literal, select, update
from sqlalchemy.dialects.sqlite import insert

from kiosk.clock import Clock
from kiosk.errors import BadInput
from kiosk.store import Database, UnitOfWork
from kiosk.sync import meta
from kiosk.sync.envelope import Fact, SentFact
from kiosk.sync.source import Batch, Confirmation
from kiosk.sync.tables import outbox, sequences

KEPT_AFTER_ACKNOWLEDGEMENT = timedelta(days=14)

_SUBJECT = re.compile(r"[a-z_]+:[A-Za-z0-9_.:-]{1,80}")
_EPOCH, _CONFIRMED = "epoch", "epoch_confirmed"



def _last_seq(incarnation: ColumnElement[int]) -> ColumnElement[int]:
    """The last sequence number given: of what is kept, or noted when the last of it was purged."""
    kept = select(func.max(outbox.c.seq)).where(outbox.c.incarnation == incarnation).scalar_subquery()
    noted = select(sequences.c.last_seq).where(sequences.c.incarnation == incarnation).scalar_subquery()
    return func.max(func.coalesce(kept, 0), func.coalesce(noted, 0))


_INCARNATION = bindparam("incarnation", type_=Integer)
_APPEND = insert(outbox).from_select(
    ["incarnation", "seq", "id", "subject", "kind", "version", "occurred_at", "payload"],
    select(_INCARNATION, _last_seq(_INCARNATION) + 1, *(
        bindparam(name, type_=outbox.c[name].type)
        for name in ("id", "subject", "kind", "version", "occurred_at", "payload"))))


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who the facts come from: set when the terminal is paired."""

    hall: str
    app_id: str


@dataclass(frozen=True, slots=True)
class Backlog:
    """What waits to be sent. `waiting` counts facts; `last_acknowledged_at` is when the hub last took one."""

    waiting: int
    waiting_since: datetime | None
    last_acknowledged_at: datetime | None


class Place(NamedTuple):
    """In the sequence of facts; `seq` 0 is before the first."""

    incarnation: int
    seq: int


class Outbox:
    """Append in the transaction that changes the state; the uplink reads it as its FactSource.

    `reborn` gives a new incarnation that was never used, in the transaction that moves to it.
    """

    def __init__(
        self, database: Database, clock: Clock, *, incarnation: int, reborn: Callable[[UnitOfWork], int],
        speaker: Speaker | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._incarnation = incarnation
        self._reborn = reborn
        self._speaker = speaker
        self._listeners: list[Callable[[], None]] = []
        self._on_acknowledged: list[Callable[[Collection[UUID]], None]] = []

    @property
    def incarnation(self) -> int:
        return self._incarnation

    @property
    def origin(self) -> str:
        """Who speaks now; a terminal that was never paired is `unpaired`."""
        return f"{self._speaker.app_id if self._speaker else 'unpaired'}.{self._incarnation}"

    def on_new(self, call: Callable[[], None]) -> None:
        self._listeners.append(call)

    def on_acknowledged(self, call: Callable[[Collection[UUID]], None]) -> None:
        """`call` with the ids of facts that the hub has just taken."""
        self._on_acknowledged.append(call)

    def become(self, incarnation: int) -> None:
        """Go on as `incarnation` in a store that is new."""
        self._incarnation = incarnation

    def append(self, work: UnitOfWork, fact: Fact) -> None:
        """Give the fact the next place in the sequence, final once `work` is committed.

        Raises BadInput for a subject that no hub takes: it would stand in the way of all that follow.
        """
        if not _SUBJECT.fullmatch(fact.subject):
            raise BadInput("a fact's subject is <type>:<id> in plain letters", field="subject")
        work.connection.execute(_APPEND, {
            "incarnation": self._incarnation, "id": fact.id, "subject": fact.subject, "kind": fact.kind,
            "version": fact.version, "occurred_at": fact.occurred_at, "payload": fact.payload,
        })
        work.on_commit(self._wake)

    def append_once(self, work: UnitOfWork, fact: Fact) -> bool:
        """Append a fact that has its id from before, unless it is here already."""
        if work.connection.execute(select(outbox.c.seq).where(outbox.c.id == fact.id)).first() is not None:
            return False
        self.append(work, fact)
        return True

    def last_place(self) -> Place:
        """Where the sequence stands."""
        with self._database.read() as connection:
            last = connection.execute(select(_last_seq(literal(self._incarnation)))).scalar_one()
        return Place(self._incarnation, last)

    def put_right(self, work: UnitOfWork, after: Place, amend: Callable[[Fact], Fact]) -> int:
        """Amend the facts after a place that have not left this machine yet; what was heard of is never changed."""
        if after.incarnation != self._incarnation:
            return 0
        here = (outbox.c.incarnation == after.incarnation, outbox.c.seq > after.seq, outbox.c.acked_at.is_(None))
        rows = work.connection.execute(select(outbox).where(*here)).all()
        for row in rows:
            fact = amend(_fact(row))
            work.connection.execute(update(outbox).where(outbox.c.id == fact.id).values(
                occurred_at=fact.occurred_at, payload=fact.payload))
        return len(rows)

    def _wake(self) -> None:
        for call in self._listeners:
            call()

    def epoch(self) -> int:
        with self._database.read() as connection:
            return int(meta.get(connection, _EPOCH, 0))

    def next_batch(self, limit: int) -> Batch | None:
        if self._speaker is None:
            return None
        with self._database.read() as connection:
            first = connection.execute(
                select(outbox.c.incarnation, outbox.c.seq).where(outbox.c.acked_at.is_(None))
                .order_by(outbox.c.incarnation, outbox.c.seq).limit(1)
            ).first()
            if first is None:
                return None
            rows = connection.execute(
                select(outbox).where(outbox.c.incarnation == first.incarnation, outbox.c.seq >= first.seq)
                .order_by(outbox.c.seq).limit(limit)
            ).all()
        origin = f"{self._speaker.app_id}.{first.incarnation}"
        facts = []
        for expected, row in enumerate(rows, first.seq):
            if row.seq != expected:
                break
            facts.append(SentFact(self._speaker.hall, origin, row.seq, _fact(row)))
        return Batch(self._speaker.hall, origin, tuple(facts))

    def acknowledged(self, batch: Batch, seq: int) -> None:
        with self._database.write() as work:
            work.connection.execute(
                update(outbox).values(acked_at=self._clock.now()).where(
                    outbox.c.incarnation == _incarnation(batch.origin), outbox.c.acked_at.is_(None),
                    outbox.c.seq.between(batch.facts[0].seq, min(seq, batch.last_seq)),
                ))
            work.commit()
        taken = {sent.fact.id for sent in batch.facts if sent.seq <= seq}
        for call in self._on_acknowledged:
            call(taken)

    def epoch_changed(self, epoch: int) -> None:
        with self._database.write() as work:
            if meta.get(work.connection, _EPOCH, 0) not in {0, epoch}:
                work.connection.execute(update(outbox).values(acked_at=None).where(outbox.c.acked_at.is_not(None)))
            meta.put(work, _EPOCH, epoch)
            work.commit()

    def sequence_gap(self, origin: str, expected: int) -> None:
        """Send again from `expected` when that fact is kept; else speak as a new origin."""
        incarnation = _incarnation(origin)
        here = outbox.c.incarnation == incarnation
        with self._database.write() as work:
            kept = work.connection.execute(select(outbox.c.seq).where(here, outbox.c.seq == expected)).first()
            if kept is not None:
                work.connection.execute(update(outbox).values(acked_at=None).where(here, outbox.c.seq >= expected))
                work.commit()
                return
        self.origin_forked(origin)

    def origin_forked(self, origin: str) -> None:
        """Everything kept of that origin goes again under a new incarnation, with the ids it has."""
        old = _incarnation(origin)
        with self._database.write() as work:
            new = self._reborn(work)
            kept = work.connection.execute(
                select(outbox.c.seq).where(outbox.c.incarnation == old).order_by(outbox.c.seq)).scalars().all()
            if kept:
                work.connection.execute(
                    update(outbox).where(outbox.c.incarnation == old, outbox.c.seq == bindparam("old_seq"))
                    .values(incarnation=new, seq=bindparam("new_seq"), acked_at=None),
                    [{"old_seq": seq, "new_seq": place} for place, seq in enumerate(kept, 1)])
            work.commit()
            self._incarnation = new

    def to_confirm(self) -> Confirmation | None:
        if self._speaker is None:
            return None
        with self._database.read() as connection:
            epoch = meta.get(connection, _EPOCH, 0)
            if epoch == meta.get(connection, _CONFIRMED, 0):
                return None
            last = connection.execute(select(_last_seq(literal(self._incarnation)))).scalar_one()
        return Confirmation(epoch, f"{self._speaker.app_id}.{self._incarnation}", last)

    def confirmed(self, confirmation: Confirmation) -> None:
        with self._database.write() as work:
            meta.put(work, _CONFIRMED, confirmation.epoch)
            work.commit()

    def backlog(self) -> Backlog:
        with self._database.read() as connection:
            return read_backlog(connection)

    def purge(self) -> int:
        """Forget facts that the hub acknowledged more than 14 days ago; returns how many."""
        before = self._clock.now() - KEPT_AFTER_ACKNOWLEDGEMENT
        with self._database.write() as work:
            given = insert(sequences).values(
                incarnation=self._incarnation, last_seq=select(_last_seq(literal(self._incarnation))).scalar_subquery())
            work.connection.execute(given.on_conflict_do_update(
                index_elements=["incarnation"], set_={"last_seq": given.excluded.last_seq}))
            gone = work.connection.execute(delete(outbox).where(outbox.c.acked_at < before)).rowcount
            work.commit()
        return gone


def read_backlog(connection: Connection) -> Backlog:
    """Also for another process that looks into the store."""
    waiting, since = connection.execute(
        select(func.count(), func.min(outbox.c.occurred_at)).where(outbox.c.acked_at.is_(None))).one()
    last = connection.execute(select(func.max(outbox.c.acked_at)).where(outbox.c.acked_at.is_not(None))).scalar()
    return Backlog(waiting, since, last)


def _incarnation(origin: str) -> int:
    return int(origin.rsplit(".", 1)[1])


def _fact(row: Any) -> Fact:
    return Fact(row.id, row.subject, row.kind, row.version, row.occurred_at, row.payload)
