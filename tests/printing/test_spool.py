from __future__ import annotations

import queue as queues
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest

from kiosk.clock import SystemClock
from kiosk.devices.escpos_machine import Fault
from kiosk.devices.virtual_printer import VirtualPrinter
from kiosk.errors import StoreFull
from kiosk.paper import JobState, PaperState, PrintJob, PrintQueue
from kiosk.store import Database, UnitOfWork
from printing.drivers import Deadlines, open_printer
from printing.press import Press
from printing.spool import Spool
from tests.printing.tools import Owed, image_of

DEADLINES = Deadlines(connect=5, status=0.5, send=3, confirm=3)


class Watch:
    """Waits for what a callback says."""

    def __init__(self) -> None:
        self._said: queues.Queue[object] = queues.Queue()

    def __call__(self, said: object) -> None:
        self._said.put(said)

    def until(self, wanted: Callable[[object], bool]) -> None:
        end = time.monotonic() + 20
        while not wanted(self._said.get(timeout=max(0.01, end - time.monotonic()))):
            pass


@pytest.fixture
def virtual() -> Iterator[VirtualPrinter]:
    with VirtualPrinter() as printer:
        yield printer


@pytest.fixture
def jobs(queue: PrintQueue) -> Watch:
    watch = Watch()
    queue.on_change(watch)
    return watch


@pytest.fixture
def spool(queue: PrintQueue, virtual: VirtualPrinter, wide_press: Press, jobs: Watch) -> Iterator[Spool]:
    spool = Spool(queue, open_printer(virtual.address, DEADLINES), wide_press, look_seconds=0.05)
    yield spool
    spool.close()


def reached(job_id: UUID, state: JobState) -> Callable[[object], bool]:
    return lambda job: isinstance(job, PrintJob) and job.id == job_id and job.state is state


def test_owed_paper_comes_out_in_order_and_is_the_preview(
    spool: Spool, virtual: VirtualPrinter, owed: Owed, jobs: Watch
) -> None:
    spool.start()
    ids = [owed(number=f"A{n:03d}") for n in range(1, 4)]
    jobs.until(reached(ids[-1], JobState.PRINTED))
    previews = [image_of(spool.preview(job_id)).tobytes() for job_id in ids]
    assert [image_of(paper.png()).tobytes() for paper in virtual.papers] == previews
    assert len(set(previews)) == 3


def test_without_paper_a_job_is_held_until_someone_asks_after_the_refill(
    spool: Spool, virtual: VirtualPrinter, owed: Owed, jobs: Watch, queue: PrintQueue
) -> None:
    states = Watch()
    spool.on_state(states)
    virtual.set_fault(Fault.OUT)
    spool.start()
    job_id = owed()
    jobs.until(reached(job_id, JobState.HELD))
    assert queue.get(job_id).reason == "out"
    states.until(lambda state: state is PaperState.OUT)

    virtual.set_fault(Fault.NONE)
    states.until(lambda state: state is PaperState.OK)
    next_id = owed()
    jobs.until(reached(next_id, JobState.PRINTED))
    assert (queue.get(job_id).state, len(virtual.papers)) == (JobState.HELD, 1)

    queue.release(job_id)
    jobs.until(reached(job_id, JobState.PRINTED))
    assert len(virtual.papers) == 2


def test_an_uncertain_print_is_never_sent_again_by_itself(
    spool: Spool, virtual: VirtualPrinter, owed: Owed, jobs: Watch, queue: PrintQueue
) -> None:
    virtual.set_fault(Fault.NONE, rows_left=100)
    spool.start()
    job_id = owed(number="A001")
    jobs.until(reached(job_id, JobState.UNCERTAIN))
    virtual.set_fault(Fault.NONE)  # refilled: the printer finishes the half ticket out of its own memory
    virtual.wait_for(1)
    next_id = owed(number="A002")
    jobs.until(reached(next_id, JobState.PRINTED))
    assert len(virtual.papers) == 2
    assert queue.get(job_id).state is JobState.UNCERTAIN


def test_a_reprint_comes_out_marked(
    spool: Spool, virtual: VirtualPrinter, owed: Owed, jobs: Watch, queue: PrintQueue
) -> None:
    spool.start()
    job_id = owed()
    jobs.until(reached(job_id, JobState.PRINTED))
    queue.reprint(job_id)
    jobs.until(reached(job_id, JobState.PRINTED))
    first, second = virtual.papers
    assert first.rows != second.rows
    assert image_of(second.png()).tobytes() == image_of(spool.preview(job_id)).tobytes()


@pytest.mark.log_errors("cannot be laid out")
def test_a_name_that_no_font_can_write_is_not_printed_and_the_next_ticket_is(
    spool: Spool, virtual: VirtualPrinter, owed: Owed, jobs: Watch, queue: PrintQueue
) -> None:
    spool.start()
    bad = owed(service={"zh": "\U0001f600", "en": "x"})
    good = owed()
    jobs.until(reached(good, JobState.PRINTED))
    assert (queue.get(bad).state, queue.get(bad).reason) == (JobState.NOT_PRINTED, "missing_glyph")
    assert len(virtual.papers) == 1


@pytest.mark.log_errors("cannot be laid out")
def test_broken_data_and_unknown_documents_stop_nobody(
    spool: Spool, owed: Owed, jobs: Watch, queue: PrintQueue
) -> None:
    spool.start()
    broken, unknown, good = owed(number=None), owed("poster"), owed()
    jobs.until(reached(good, JobState.PRINTED))
    assert [queue.get(job).reason for job in (broken, unknown)] == ["layout_failed", "layout_failed"]


def test_a_hanging_printer_holds_the_ticket_and_never_the_spool(
    spool: Spool, virtual: VirtualPrinter, owed: Owed, jobs: Watch, queue: PrintQueue
) -> None:
    virtual.set_fault(Fault.HANG)
    spool.start()
    first, second = owed(), owed()
    jobs.until(reached(second, JobState.HELD))
    assert queue.get(first).reason == "unknown"
    virtual.set_fault(Fault.NONE)
    queue.release(first)
    jobs.until(reached(first, JobState.PRINTED))


@pytest.mark.log_errors("a listener of the printer's state failed")
def test_a_listener_that_fails_stops_nobody(spool: Spool, owed: Owed, jobs: Watch) -> None:
    def broken(_: PaperState) -> None:
        raise RuntimeError("broken")

    spool.on_state(broken)
    spool.start()
    jobs.until(reached(owed(), JobState.PRINTED))


def test_closing_leaves_what_waits_in_the_queue(
    spool: Spool, owed: Owed, queue: PrintQueue, virtual: VirtualPrinter
) -> None:
    spool.start()
    spool.close()
    owed()
    assert [job.state for job in queue.jobs()] == [JobState.WAITING]
    assert "spool" not in {thread.name for thread in threading.enumerate()}


@pytest.mark.log_errors("the disk is full")
def test_an_outcome_that_the_disk_does_not_take_is_kept_until_it_does(
    spool: Spool, virtual: VirtualPrinter, owed: Owed, jobs: Watch, queue: PrintQueue
) -> None:
    tries = []

    def full_twice(work: UnitOfWork, job: PrintJob) -> None:
        if job.state is JobState.PRINTED:
            tries.append(job)
            if len(tries) < 3:
                raise StoreFull("the disk took nothing more")

    queue.record_with(full_twice)
    spool.start()
    job_id = owed()
    jobs.until(reached(job_id, JobState.PRINTED))
    assert (len(tries), len(virtual.papers)) == (3, 1)


PRINT_AND_DIE = """
import sys
from pathlib import Path
from kiosk.clock import SystemClock
from kiosk.paper import PrintQueue
from kiosk.standards.public import read_public
from kiosk.store import Database, open_sqlite
from printing.drivers import open_printer
from printing.press import Press
from printing.spool import Spool
pack = read_public(Path("resources/standards/henan-demo.public.json"))
queue = PrintQueue(Database(open_sqlite(Path(sys.argv[1]))), SystemClock())
spool = Spool(queue, open_printer(sys.argv[2]), Press(lambda: pack))
spool.start()
sys.stdin.read()
"""


def test_a_terminal_killed_while_printing_leaves_one_paper_and_an_uncertain_job(
    project_root: Path, tmp_path: Path, database: Database, owed: Owed, virtual: VirtualPrinter, wide_press: Press
) -> None:
    virtual.set_fault(Fault.NONE, rows_left=100)  # so that it is certainly in the middle
    interrupted = owed(number="A001")
    process = subprocess.Popen(
        [sys.executable, "-c", PRINT_AND_DIE, str(tmp_path / "terminal.sqlite"), virtual.address],
        cwd=project_root, stdin=subprocess.PIPE,
    )
    try:
        virtual.wait_for_bytes(10_000, 30)
        assert PrintQueue(database, SystemClock()).get(interrupted).state is JobState.PRINTING
    finally:
        process.kill()
        process.communicate()

    virtual.set_fault(Fault.NONE)
    virtual.wait_for(1)
    queue, jobs = PrintQueue(database, SystemClock()), Watch()
    queue.on_change(jobs)
    spool = Spool(queue, open_printer(virtual.address, DEADLINES), wide_press)
    next_id = owed(number="A002")
    spool.start()
    jobs.until(reached(next_id, JobState.PRINTED))
    spool.close()
    job = queue.get(interrupted)
    assert (job.state, job.reason) == (JobState.UNCERTAIN, "interrupted")
    assert len(virtual.papers) == 2
