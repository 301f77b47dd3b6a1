"""The print queue: durable, one state change a transaction, never `waiting` again by itself."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID
from weakref import WeakSet

from sqlalchemy import ColumnElement, Row, Select, insert, select, update

from kiosk.clock import Clock
from kiosk.ids import new_id
from kiosk.paper.model import NEXT, JobState, PrintJob, Share, WrongJobState
from kiosk.paper.tables import print_jobs
from kiosk.store import Database, UnitOfWork

KEPT = timedelta(days=14)
_log = logging.getLogger(__name__)
_ENQUEUE = insert(print_jobs)
_open: WeakSet[PrintQueue] = WeakSet()  # queues to wake; waking one in vain does no harm


def enqueue(
    work: UnitOfWork, document: str, data: dict[str, Any], *, subject: str, original: bool = True,
) -> UUID:
    """A job for `document` with plain-JSON `data`, durable with `work`; the spool wakes on its commit.

    Not the `original`, its paper says 补打 from the first.
    """
    job_id = new_id()
    made = _made_at(job_id)
    work.connection.execute(_ENQUEUE, {
        "id": job_id, "document": document, "subject": subject, "data": data, "state": JobState.WAITING, "reason": None,
        "copies": 1 if original else 2, "created_at": made, "changed_at": made,
    })
    work.on_commit(_wake_all)
    return job_id


class PrintQueue:
    """The print jobs of one terminal. Listeners run in the thread that made the change, after its commit."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._listeners: list[Callable[[PrintJob], None]] = []
        self._recorders: list[Callable[[UnitOfWork, PrintJob], None]] = []
        self._awake: dict[int, threading.Event] = {}
        _open.add(self)

    def on_change(self, callback: Callable[[PrintJob], None]) -> None:
        self._listeners.append(callback)

    def record_with(self, recorder: Callable[[UnitOfWork, PrintJob], None]) -> None:
        """Run `recorder` inside each transaction that changes a job's state: for the fact that explains it."""
        self._recorders.append(recorder)

    def wait(self, seconds: float) -> None:
        """Until there may be work, at most `seconds`; not at all the first time that a thread asks."""
        mine = self._awake.get(threading.get_ident())
        if mine is None:
            self._awake[threading.get_ident()] = threading.Event()
            return
        mine.wait(seconds)
        mine.clear()

    def wake(self) -> None:
        for waiting in list(self._awake.values()):
            waiting.set()

    def get(self, job_id: UUID) -> PrintJob:
        """Raises WrongJobState when the job is unknown or purged."""
        with self._database.read() as connection:
            row = connection.execute(_jobs().where(print_jobs.c.id == job_id)).first()
        if row is None:
            raise WrongJobState("this print job is unknown or was purged")
        return _job(row)

    def data(self, job_id: UUID) -> dict[str, Any]:
        """What the layout is filled from. Raises WrongJobState when the job is unknown or purged."""
        with self._database.read() as connection:
            found: dict[str, Any] | None = connection.scalar(select(print_jobs.c.data).where(print_jobs.c.id == job_id))
        if found is None:
            raise WrongJobState("this print job is unknown or was purged")
        return found

    def jobs(self, *states: JobState) -> list[PrintJob]:
        """Jobs in any of `states` (all without one), oldest first."""
        query = _jobs().order_by(print_jobs.c.id)
        if states:
            query = query.where(print_jobs.c.state.in_(states))
        with self._database.read() as connection:
            return [_job(row) for row in connection.execute(query)]

    def latest(self, *, subject: str | None = None, document: str | None = None) -> PrintJob | None:
        """The youngest job about `subject`, of `document`; None without one."""
        columns = print_jobs.c
        wanted = [column == value for column, value in ((columns.subject, subject), (columns.document, document))
                  if value is not None]
        with self._database.read() as connection:
            row = connection.execute(_jobs().where(*wanted).order_by(columns.id.desc()).limit(1)).first()
        return _job(row) if row else None

    def next_waiting(self, share: Share = Share()) -> PrintJob | None:  # noqa: B008  it is frozen
        """The oldest of the documents of `share`."""
        waiting = print_jobs.c.state == JobState.WAITING
        query = _jobs().where(waiting, *_within(share)).order_by(print_jobs.c.id).limit(1)
        with self._database.read() as connection:
            row = connection.execute(query).first()
        return _job(row) if row else None

    def mark_printing(self, job_id: UUID, how: str | None = None) -> PrintJob:
        """Claim the job, before the first byte is sent. Every step here raises WrongJobState when it may not be."""
        return self._step(job_id, JobState.PRINTING, how)

    def mark_printed(self, job_id: UUID) -> PrintJob:
        return self._step(job_id, JobState.PRINTED, None)

    def mark_uncertain(self, job_id: UUID, reason: str) -> PrintJob:
        return self._step(job_id, JobState.UNCERTAIN, reason)

    def mark_not_printed(self, job_id: UUID, reason: str) -> PrintJob:
        return self._step(job_id, JobState.NOT_PRINTED, reason)

    def hold(self, job_id: UUID, reason: str) -> PrintJob:
        """Nothing was sent; it waits until someone releases or dismisses it."""
        return self._step(job_id, JobState.HELD, reason)

    def release(self, job_id: UUID) -> PrintJob:
        """Someone asks for the held paper now."""
        return self._step(job_id, JobState.WAITING, None, only_from={JobState.HELD})

    def dismiss(self, job_id: UUID, reason: str = "dismissed") -> PrintJob:
        """Nobody wants this held or waiting paper any more."""
        return self._step(job_id, JobState.NOT_PRINTED, reason, only_from={JobState.HELD, JobState.WAITING})

    def reprint(self, job_id: UUID) -> PrintJob:
        """Someone asks for another copy of a settled job; the paper says 补打."""
        return self._step(job_id, JobState.WAITING, None, only_from={s for s in JobState if s.settled}, copies=1)

    def ask_again(self, job_id: UUID) -> PrintJob:
        """Whoever did not get this paper asks for it: held, it is released; uncertain or failed, a copy marked 补打.

        Raises WrongJobState for what is printed, or on its way already: a second press gives no second paper.
        """
        if self.get(job_id).state is JobState.HELD:
            return self.release(job_id)
        lost = {state for state in JobState if state.missing and state.settled}
        return self._step(job_id, JobState.WAITING, None, only_from=lost, copies=1)

    def recover(self, share: Share = Share()) -> list[PrintJob]:  # noqa: B008
        """After a start: a job that was being printed when the process ended has an unknown end."""
        return [self.mark_uncertain(job.id, "interrupted") for job in self.jobs(JobState.PRINTING)
                if share.has(job.document)]

    def purge(self) -> int:
        """Delete jobs made more than 14 days ago, with their data overwritten; how many."""
        old = print_jobs.c.created_at < self._clock.now() - KEPT
        with self._database.write() as work:
            work.connection.exec_driver_sql("PRAGMA secure_delete = ON")
            gone = work.connection.execute(print_jobs.delete().where(old)).rowcount
            work.commit()
        return gone

    def forget(self, job_id: UUID) -> None:
        """Delete a job whose data nobody may find here afterwards, overwritten. Raises WrongJobState unless settled."""
        settled = print_jobs.c.state.in_([state for state in JobState if state.settled])
        with self._database.write() as work:
            work.connection.exec_driver_sql("PRAGMA secure_delete = ON")
            if work.connection.execute(print_jobs.delete().where(print_jobs.c.id == job_id, settled)).rowcount == 0:
                raise WrongJobState("this print job is unknown, or its fate is not known yet")
            work.commit()

    def _step(
        self, job_id: UUID, state: JobState, reason: str | None, *,
        only_from: Iterable[JobState] | None = None, copies: int = 0,
    ) -> PrintJob:
        allowed = {s for s in only_from or JobState if state in NEXT[s]}
        with self._database.write() as work:
            row = work.connection.execute(
                update(print_jobs)
                .where(print_jobs.c.id == job_id, print_jobs.c.state.in_(allowed))
                .values(state=state, reason=reason, copies=print_jobs.c.copies + copies, changed_at=self._clock.now())
                .returning(*_jobs().selected_columns)
            ).first()
            if row is None:
                raise WrongJobState(f"this print job cannot become {state} now", to=state)
            job = _job(row)
            for recorder in self._recorders:
                recorder(work, job)
            work.commit()
        self._tell(job)
        return job

    def _tell(self, job: PrintJob) -> None:
        if job.state is JobState.WAITING:
            self.wake()
        for listener in self._listeners:
            try:
                listener(job)
            except Exception:
                _log.exception("a listener of the print queue failed")


def _wake_all() -> None:
    for queue in list(_open):
        queue.wake()


def _within(share: Share) -> tuple[ColumnElement[bool], ...]:
    document = print_jobs.c.document
    return (*((document.in_(share.only),) if share.only is not None else ()),
            *((document.not_in(share.but),) if share.but else ()))


def _made_at(job_id: UUID) -> datetime:
    return datetime.fromtimestamp((job_id.int >> 80) / 1000, UTC)  # a UUIDv7 begins with its milliseconds


def _jobs() -> Select[Any]:
    columns = print_jobs.c
    return select(columns.id, columns.document, columns.subject, columns.state, columns.reason, columns.copies)


def _job(row: Row[Any]) -> PrintJob:
    return PrintJob(row.id, row.document, row.subject, JobState(row.state), row.reason, row.copies)
