"""Pages on a real IPP printer: printed is what it called completed with nothing wrong, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.cli.demo_papers import STATEMENT
from kiosk.clock import SystemClock
from kiosk.ids import new_id
from kiosk.paper import JobState, PaperState, PrintQueue, Share, enqueue
from kiosk.store import Database
from printing.drivers import Deadlines, Outcome, Result, open_printer
from printing.layouts.pages import PAGES
from printing.press import Press
from printing.sheet import Sheet
from printing.spool import Spool
from tests.printing.office_printer import OfficePrinter

PATIENT = Deadlines(connect=5, status=5, send=10, confirm=20)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[OfficePrinter]:
    """A new one each: what it once said is wrong it says until someone has mended it."""
    printer = OfficePrinter(tmp_path / "printer")
    yield printer
    printer.close()


@pytest.fixture(scope="module")
def page(pack) -> Sheet:
    return Press(lambda: pack, paper_mm=210).compose("statement", {**STATEMENT, "language": "zh_CN"})


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
                enqueue(work, "statement", {**STATEMENT, "language": "en"}, subject="statement:202610")]
        work.commit()
    deadline = SystemClock().monotonic() + 30
    while any(not queue.get(job).state.settled for job in jobs):
        assert SystemClock().monotonic() < deadline
        queue.wait(0.1)
    for spool in spools:
        spool.close()
    assert [queue.get(job).state for job in jobs] == [JobState.PRINTED, JobState.PRINTED]
    assert len(office.pages()) == 1 and len(list(slips.glob("*.png"))) == 1
