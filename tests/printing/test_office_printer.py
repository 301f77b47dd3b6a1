"""Pages on a real IPP printer: printed is what it called completed with nothing wrong, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from kiosk.cli.demo_papers import sample
from kiosk.clock import SystemClock
from kiosk.ids import new_id
from kiosk.paper import JobState, PaperState, PrintQueue, Share, enqueue
from kiosk.store import Database
from kiosk.terminal.receipts import WANTED_SECONDS, Patience, let_go
from printing.drivers import Deadlines, Outcome, Result, open_printer
from printing.layouts.pages import PAGES
from printing.press import Press
from printing.sheet import Sheet
from printing.spool import Spool
from tests.fakes.clock import HandClock
from tests.fixtures.wait import wait_until
from tests.printing.office_printer import OfficePrinter
from tests.printing.tools import Owed

PATIENT = Deadlines(connect=5, status=5, send=10, confirm=20)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[OfficePrinter]:
    """A new one each: what it once said is wrong it says until someone has mended it."""
    printer = OfficePrinter(tmp_path / "printer")
    yield printer
    printer.close()


@pytest.fixture(scope="module")
def page(pack) -> Sheet:
    return Press(lambda: pack, paper_mm=210).compose("statement", sample("statement"))


def test_a_page_is_printed_when_the_printer_says_completed(office: OfficePrinter, page: Sheet) -> None:
    printer = open_printer(office.address, PATIENT)
    assert printer.state() is PaperState.OK
    assert printer.print(page, new_id()) == Outcome(Result.PRINTED, PaperState.OK)
    assert office.pages() == [page.pdf]


@pytest.mark.parametrize(("fault", "state"), [("media-empty", PaperState.OUT), ("cover-open", PaperState.COVER_OPEN),
                                              ("media-jam", PaperState.UNKNOWN)])
def test_completed_beside_something_wrong_is_uncertain_and_the_next_page_is_not_sent(
        office: OfficePrinter, page: Sheet, fault: str, state: PaperState) -> None:
    printer = open_printer(office.address, PATIENT)
    office.break_with(fault)
    assert printer.print(page, new_id()) == Outcome(Result.UNCERTAIN, state, fault)
    assert printer.state() is state
    assert printer.print(page, new_id()) == Outcome(Result.NOT_PRINTED, state, fault)
    assert len(office.pages()) == 1


def test_an_aborted_job_is_not_printed_and_a_silent_one_is_in_doubt(office: OfficePrinter, page: Sheet) -> None:
    office.break_with("abort")
    assert open_printer(office.address, PATIENT).print(page, new_id()).result is not Result.PRINTED
    office.break_with("hang")
    hasty = open_printer(office.address, Deadlines(connect=5, status=5, send=10, confirm=1))
    assert hasty.print(page, new_id()).result is Result.UNCERTAIN
    assert office.pages() == []


def test_nothing_is_sent_where_nobody_listens_or_nobody_speaks_ipp(page: Sheet) -> None:
    printer = open_printer("ipp:127.0.0.1:9/ipp/print", PATIENT)
    assert printer.state() is PaperState.OFF
    assert printer.print(page, new_id()) == Outcome(Result.NOT_PRINTED, PaperState.OFF, PaperState.OFF)


def test_pages_go_to_the_a4_printer_and_slips_to_the_other(
        office: OfficePrinter, pack, database: Database, queue: PrintQueue, ticket_data, tmp_path) -> None:
    slips = tmp_path / "slips"
    spools = [
        Spool(queue, open_printer(office.address, PATIENT), Press(lambda: pack, paper_mm=210), share=Share(only=PAGES)),
        Spool(queue, open_printer(f"folder:{slips}"), Press(lambda: pack), share=Share(but=PAGES))]
    for spool in spools:
        spool.start()
    with database.write() as work:
        jobs = [enqueue(work, "ticket", ticket_data, subject="ticket:1"),
                enqueue(work, "statement", {**sample("statement"), "language": "en"}, subject="statement:202610")]
        work.commit()
    deadline = SystemClock().monotonic() + 30
    while any(not queue.get(job).state.settled for job in jobs):
        assert SystemClock().monotonic() < deadline
        queue.wait(0.1)
    for spool in spools:
        spool.close()
    assert [queue.get(job).state for job in jobs] == [JobState.PRINTED, JobState.PRINTED]
    assert len(office.pages()) == 1 and len(list(slips.glob("*.png"))) == 1


SLIPS = Share(but=PAGES)


@pytest.fixture
def owe(database: Database) -> Callable[[], UUID]:
    def one() -> UUID:
        with database.write() as work:
            job = enqueue(work, "statement", {**sample("statement"), "language": "en"}, subject="statement:202610")
            work.commit()
        return job

    return one


@contextmanager
def two_printers(queue: PrintQueue, pack, address: str, slips: str, **more: Any) -> Iterator[list[str]]:
    """The A4 printer at `address` and the slip printer that stands in for it; which jobs it took over, in words."""
    taken: list[str] = []
    queue.on_change(lambda job: taken.append(job.reason or "") if job.state is JobState.PRINTING else None)
    hasty = Deadlines(connect=5, status=5, send=10, confirm=3)
    a4 = Spool(queue, open_printer(address, hasty), Press(lambda: pack, paper_mm=210), share=Share(only=PAGES), **more)
    slip = Spool(queue, open_printer(slips), Press(lambda: pack), share=SLIPS, stands_in_for=a4, look_seconds=0.1)
    slip.start()
    a4.start()
    yield taken
    for spool in (a4, slip):
        spool.close()


def settled(queue: PrintQueue, job: UUID) -> JobState:
    wait_until(lambda: queue.get(job).state.settled or queue.get(job).state is JobState.HELD)
    return queue.get(job).state


def test_a_page_comes_as_a_slip_while_the_a4_printer_is_off_and_as_a_page_again_when_it_is_back(
        office: OfficePrinter, pack, queue: PrintQueue, owe: Callable[[], UUID], tmp_path: Path) -> None:
    slips = tmp_path / "slips"
    with two_printers(queue, pack, office.address, f"folder:{slips}", look_seconds=0.1) as taken:
        assert settled(queue, owe()) is JobState.PRINTED
        assert (taken, len(office.pages())) == ([""], 1)
        office.switch_off()
        assert settled(queue, owe()) is JobState.PRINTED
        assert (taken, len(list(slips.glob("*.png"))), len(office.pages())) == (["", "stands_in"], 1, 1)
        office.switch_on()
        wait_until(lambda: open_printer(office.address, PATIENT).state() is PaperState.OK)
        wait_until(lambda: settled(queue, owe()) is JobState.PRINTED and len(office.pages()) > 1)
        assert taken[-1] == ""


def test_a_page_behind_one_that_hangs_does_not_wait_for_it_and_the_one_that_hangs_never_comes_later(
        office: OfficePrinter, pack, queue: PrintQueue, owe: Callable[[], UUID], tmp_path: Path) -> None:
    office.break_with("hang")
    slips = tmp_path / "slips"
    with two_printers(queue, pack, office.address, f"folder:{slips}", stuck_seconds=0.2) as taken:
        first = owe()
        wait_until(lambda: queue.get(first).state is JobState.PRINTING)
        second = owe()
        assert settled(queue, second) is JobState.PRINTED
        assert taken == ["", "stands_in"] and len(list(slips.glob("*.png"))) == 1
        assert settled(queue, first) is JobState.UNCERTAIN
    assert office.pages() == []


def test_where_no_printer_prints_a_page_is_owed_to_nobody(
        pack, queue: PrintQueue, owe: Callable[[], UUID]) -> None:
    queue.on_change(partial(let_go, queue))
    with two_printers(queue, pack, "ipp:127.0.0.1:9/ipp/print", "tcp:127.0.0.1:9") as taken:
        job = owe()
        assert settled(queue, job) is not JobState.PRINTED
        wait_until(lambda: queue.get(job).state is JobState.NOT_PRINTED)
        assert (queue.get(job).reason, len(taken)) == ("off", 1)


def test_a_customers_paper_that_waits_too_long_is_given_up_and_a_ticket_is_not(
        queue: PrintQueue, database: Database, owe: Callable[[], UUID], owed: Owed) -> None:
    clock, statement, ticket = HandClock(), owe(), owed()
    tidy = Patience(lambda: queue, clock.monotonic)
    tidy()
    clock.pass_by(seconds=WANTED_SECONDS - 1)
    later = owe()
    tidy()
    assert queue.get(statement).state is JobState.WAITING
    clock.pass_by(seconds=2)
    tidy()
    assert (queue.get(statement).state, queue.get(statement).reason) == (JobState.NOT_PRINTED, "too_late")
    assert queue.get(later).state is queue.get(ticket).state is JobState.WAITING
