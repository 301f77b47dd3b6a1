"""Tickets given at the counter come out of its printer once, and again only when somebody asks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest

from kiosk.contract.transfers import TransferSide, TransferView
from kiosk.counter.deeds import Deeds
from kiosk.counter.given import GivenTicket
from kiosk.devices.escpos_machine import Fault
from kiosk.devices.virtual_printer import VirtualPrinter
from kiosk.ids import new_id
from kiosk.paper import JobState
from tests.counter.hall import Hall
from tests.fixtures.wait import wait_until


@pytest.fixture
def printer() -> Iterator[VirtualPrinter]:
    with VirtualPrinter() as printer:
        yield printer


def at_work(hall: Hall, printer: VirtualPrinter, number: str = "1001") -> Any:
    return hall.at_work(number, printer=f"127.0.0.1:{printer.port}")


def give(core: Any, ticket_id: UUID | None = None) -> GivenTicket:
    given = Deeds(core).issue("PAY", ticket_id=ticket_id)
    assert given is not None
    return given


def slip_is(core: Any, given: GivenTicket, state: JobState) -> bool:
    assert given.job_id is not None
    return bool(core.slips.queue.get(given.job_id).state is state)


def test_a_ticket_given_here_is_printed_and_its_code_is_signed_here(hall: Hall, printer: VirtualPrinter) -> None:
    core = at_work(hall, printer)
    ticket = new_id()
    given = give(core, ticket)
    wait_until(lambda: slip_is(core, given, JobState.PRINTED))
    assert len(printer.papers) == 1
    assert core.keys.read(given.qr) == ticket
    assert hall.state(ticket)["number"] == given.number
    assert given.job_id is not None
    data = core.slips.queue.data(given.job_id)
    assert (data["number"], data["qr"], data["series"]) == (given.number, given.qr, "hub")
    assert core.slips.queue.get(given.job_id).subject == f"ticket:{ticket}"


def test_moved_money_is_noted_for_both_customers_and_neither_reads_of_the_other(
        hall: Hall, printer: VirtualPrinter) -> None:
    core = at_work(hall, printer)
    core.slips.owe_notes(TransferView(
        transfer_id=new_id(), receipt_no="20261128-00017", amount_fen=34339, reason="户号报错", state="approved",
        wrong=TransferSide(account_no="4103200001234", name="*三", village="张庄村3组"),
        right=TransferSide(account_no="4103200001299", name="*四", village="李家村"), requested_at=core.clock.now(),
        requested_by="王芳", mine=False, decided_at=core.clock.now(), new_receipt_no="20261129-00003"), core.pack)
    wait_until(lambda: len(core.slips.queue.jobs(JobState.PRINTED)) == 2)
    assert len(printer.papers) == 2
    told = {core.slips.queue.data(job.id)["side"]: str(core.slips.queue.data(job.id))
            for job in core.slips.queue.jobs(JobState.PRINTED)}
    assert "4103*******34" in told["taken"] and "李家村" not in told["taken"]
    assert "4103*******99" in told["given"] and "张庄村" not in told["given"]


def test_without_paper_the_number_stands_and_nothing_comes_out_by_itself(hall: Hall, printer: VirtualPrinter) -> None:
    core = at_work(hall, printer)
    printer.set_fault(Fault.OUT)
    given = give(core)
    wait_until(lambda: slip_is(core, given, JobState.HELD))
    assert core.slips.queue.get(given.job_id).reason == "out"
    printer.set_fault(Fault.NONE)
    wait_until(lambda: core.slips.look().prints)
    assert slip_is(core, given, JobState.HELD) and printer.papers == ()
    core.slips.again(given.job_id)
    wait_until(lambda: slip_is(core, given, JobState.PRINTED))
    assert (len(printer.papers), core.slips.queue.get(given.job_id).copies) == (1, 1), "held paper is no reprint"
    core.slips.again(given.job_id)
    wait_until(lambda: len(printer.papers) == 2 and slip_is(core, given, JobState.PRINTED))
    assert core.slips.queue.get(given.job_id).copies == 2, "the second says 补打"


def test_a_counter_without_a_printer_shows_the_ticket_only(hall: Hall) -> None:
    core = hall.at_work()
    given = give(core)
    assert given.job_id is None and core.keys.read(given.qr)
    assert not core.options.slips.exists()


@pytest.mark.log_errors("the store of papers was damaged")
def test_a_damaged_store_of_papers_costs_no_ticket(hall: Hall, printer: VirtualPrinter) -> None:
    core = at_work(hall, printer)
    first = give(core)
    wait_until(lambda: slip_is(core, first, JobState.PRINTED))
    core.sign_out()
    hall.leave(core)
    core.options.slips.write_bytes(b"nothing that was ever a store" * 200)
    core = at_work(hall, printer, "1002")
    given = give(core)
    wait_until(lambda: slip_is(core, given, JobState.PRINTED))
    assert len(printer.papers) == 2
