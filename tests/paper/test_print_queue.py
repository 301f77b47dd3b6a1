from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.clock import SystemClock
from kiosk.ids import new_id
from kiosk.paper import JobState, PrintJob, PrintQueue, WrongJobState, enqueue
from kiosk.paper.tables import print_jobs
from kiosk.store import Database, UnitOfWork, open_sqlite


def owe(database: Database, **data: Any) -> UUID:
    with database.write() as work:
        job_id = enqueue(work, "ticket", data, subject="ticket:1")
        work.commit()
    return job_id


def test_paper_is_owed_only_when_the_transaction_that_owes_it_commits(database: Database, queue: PrintQueue) -> None:
    with database.write() as work:
        enqueue(work, "ticket", {}, subject="ticket:1")
    assert queue.next_waiting() is None


def test_a_commit_that_owes_paper_wakes_the_spool(database: Database, queue: PrintQueue) -> None:
    woken = threading.Event()

    def sleeper() -> None:
        queue.wait(60)
        woken.set()

    thread = threading.Thread(target=sleeper)
    thread.start()
    owe(database)
    assert woken.wait(10)
    thread.join()


def test_jobs_come_in_the_order_they_were_owed(database: Database, queue: PrintQueue) -> None:
    owed = [owe(database, n=n) for n in range(5)]
    came = []
    while job := queue.next_waiting():
        came.append(queue.mark_printing(job.id).id)
    assert came == owed


def test_only_one_of_many_claims_a_job(database: Database, queue: PrintQueue) -> None:
    job_id = owe(database)

    def claim(_: int) -> bool:
        try:
            queue.mark_printing(job_id)
        except WrongJobState:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(claim, range(8))) == [False] * 7 + [True]


def test_a_job_that_was_being_printed_when_the_process_died_is_uncertain(database: Database, queue: PrintQueue) -> None:
    printing, waiting = owe(database), owe(database)
    queue.mark_printing(printing)

    after_restart = PrintQueue(database, SystemClock())
    assert [job.id for job in after_restart.recover()] == [printing]

    job = after_restart.get(printing)
    assert (job.state, job.reason) == (JobState.UNCERTAIN, "interrupted")
    assert after_restart.jobs(JobState.WAITING) == [after_restart.get(waiting)]


def test_held_paper_waits_for_someone_to_release_it(database: Database, queue: PrintQueue) -> None:
    job_id = owe(database)
    assert queue.hold(job_id, "out").reason == "out"
    assert queue.next_waiting() is None
    assert queue.release(job_id).reason is None
    assert queue.next_waiting() == queue.get(job_id)
    with pytest.raises(WrongJobState):
        queue.release(job_id)


def test_held_paper_that_nobody_wants_is_dismissed(database: Database, queue: PrintQueue) -> None:
    job_id = owe(database)
    queue.hold(job_id, "out")
    assert queue.dismiss(job_id).state is JobState.NOT_PRINTED
    with pytest.raises(WrongJobState):
        queue.release(job_id)


def test_a_reprint_counts_a_copy_and_needs_a_settled_job(database: Database, queue: PrintQueue) -> None:
    job_id = owe(database)
    with pytest.raises(WrongJobState):
        queue.reprint(job_id)
    queue.mark_printing(job_id)
    queue.mark_uncertain(job_id, "no_answer")
    job = queue.reprint(job_id)
    assert (job.state, job.copies) == (JobState.WAITING, 2)


def test_paper_asked_for_again_is_the_held_one_or_a_copy_and_a_second_press_asks_for_nothing(
        database: Database, queue: PrintQueue) -> None:
    held, uncertain, printed = (owe(database) for _ in range(3))
    queue.hold(held, "out")
    for job_id in (uncertain, printed):
        queue.mark_printing(job_id)
    queue.mark_uncertain(uncertain, "no_answer")
    queue.mark_printed(printed)
    assert (queue.ask_again(held).copies, queue.ask_again(uncertain).copies) == (1, 2)
    for job_id in (held, uncertain, printed):
        with pytest.raises(WrongJobState):
            queue.ask_again(job_id)
    assert [job.id for job in queue.jobs(JobState.WAITING)] == [held, uncertain]


def test_the_latest_paper_about_a_subject_or_of_a_kind(database: Database, queue: PrintQueue) -> None:
    owe(database)
    young = owe(database)
    job = queue.get(young)
    assert queue.latest(subject=job.subject) == queue.latest(document=job.document) == job
    assert queue.latest(subject="ticket:of another terminal") is None


def test_listeners_hear_of_a_change_after_it_is_durable(database: Database, queue: PrintQueue) -> None:
    seen: list[tuple[PrintJob, PrintJob]] = []
    queue.on_change(lambda job: seen.append((job, PrintQueue(database, SystemClock()).get(job.id))))
    job_id = owe(database)
    queue.mark_printing(job_id)
    queue.mark_printed(job_id)
    assert [told.state for told, _ in seen] == [JobState.PRINTING, JobState.PRINTED]
    assert all(told == stored for told, stored in seen)


@pytest.mark.log_errors("a listener of the print queue failed")
def test_a_listener_that_fails_stops_nobody(database: Database, queue: PrintQueue) -> None:
    heard: list[JobState] = []

    def broken(_: PrintJob) -> None:
        raise RuntimeError("broken")

    queue.on_change(broken)
    queue.on_change(lambda job: heard.append(job.state))
    queue.mark_printing(owe(database))
    assert heard == [JobState.PRINTING]


def test_the_fact_that_explains_a_change_lives_and_dies_with_it(database: Database, queue: PrintQueue) -> None:
    job_id = owe(database)

    def refuse(work: UnitOfWork, job: PrintJob) -> None:
        raise RuntimeError("no fact, no change")

    queue.record_with(refuse)
    with pytest.raises(RuntimeError):
        queue.mark_printing(job_id)
    assert queue.get(job_id).state is JobState.WAITING


class Later(SystemClock):
    """The system's clock, some time on."""

    def __init__(self, later: timedelta) -> None:
        self._later = later

    def now(self) -> datetime:
        return datetime.now(UTC) + self._later


def test_after_fourteen_days_a_job_is_gone_and_its_data_overwritten(tmp_path: Path, database: Database) -> None:
    job_id = owe(database, name="PERSONAL-DATA-OF-A-CUSTOMER")
    assert PrintQueue(database, Later(timedelta(days=13))).purge() == 0
    queue = PrintQueue(database, Later(timedelta(days=15)))
    assert queue.purge() == 1
    with pytest.raises(WrongJobState):
        queue.data(job_id)
    database.close()  # the last connection folds the write-ahead log into the file
    assert b"PERSONAL-DATA" not in (tmp_path / "terminal.sqlite").read_bytes()


def test_an_unknown_job_is_a_typed_error(queue: PrintQueue) -> None:
    for ask in (queue.get, queue.data, queue.mark_printing, queue.reprint):
        with pytest.raises(WrongJobState):
            ask(new_id())


STEPS = {
    "print": lambda queue, job: queue.mark_printing(job),
    "printed": lambda queue, job: queue.mark_printed(job),
    "uncertain": lambda queue, job: queue.mark_uncertain(job, "no_answer"),
    "not_printed": lambda queue, job: queue.mark_not_printed(job, "missing_glyph"),
    "hold": lambda queue, job: queue.hold(job, "out"),
    "release": lambda queue, job: queue.release(job),
    "dismiss": lambda queue, job: queue.dismiss(job),
    "reprint": lambda queue, job: queue.reprint(job),
    "restart": lambda queue, job: queue.recover(),
}


@settings(max_examples=60)
@given(steps=st.lists(st.sampled_from(sorted(STEPS)), max_size=12))
def test_whatever_happens_nothing_is_sent_twice_unless_a_reprint_was_asked_for(
    steps: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    database = Database(open_sqlite(tmp_path_factory.mktemp("law") / "terminal.sqlite"))
    print_jobs.create(database.engine)
    queue = PrintQueue(database, SystemClock())
    job_id = owe(database)
    sent, reprints, held_after_claim = 0, 0, 0
    for step in steps:
        before = queue.get(job_id)
        try:
            STEPS[step](queue, job_id)
        except WrongJobState:
            assert queue.get(job_id) == before
            continue
        sent += step == "print"
        reprints += step == "reprint"
        held_after_claim += step == "hold" and before.state is JobState.PRINTING  # the printer took nothing
    job = queue.get(job_id)
    assert job.copies == 1 + reprints
    assert sent - held_after_claim <= job.copies
    database.close()
