"""The world's bad day at a whole terminal: hub, printer, power, disk, network and pack fail while customers come."""

from __future__ import annotations

import copy
import re
import socket
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from kiosk.contract.identity import store_key
from kiosk.contract.messages import Scope
from kiosk.devices.escpos_machine import Fault
from kiosk.devices.virtual_printer import VirtualPrinter
from kiosk.store import open_sqlite
from tests.e2e.customer import Customer
from tests.e2e.hall import Hall
from tests.e2e.machine import Machine
from tests.e2e.patience import eventually

OWN_SERIES = re.compile(r"B1[A-Z]-00[12]")
CODE = "号票的二维码"
STAFF_TOLD = "打印机的情况已通知工作人员。"
TELL_STAFF = "请把打印机的情况告诉工作人员。"

pytestmark = [pytest.mark.e2e, pytest.mark.slow]


@pytest.fixture
def paired(hall: Hall, machine: Callable[..., Machine]) -> Callable[..., Machine]:
    def make(printer: str = "folder:") -> Machine:
        made = machine(printer)
        hall.pair_terminal(made.identity)
        return made

    return make


@pytest.fixture
def printer() -> Iterator[VirtualPrinter]:
    with VirtualPrinter() as opened:
        yield opened


def test_tickets_go_on_while_the_hub_is_dead_and_arrive_once_when_it_is_back(
    hall: Hall, paired: Callable[[], Machine], pack: dict[str, Any],
) -> None:
    terminal = paired()
    customer = Customer(terminal.start(), pack)
    customer.begin()
    before = customer.take()
    customer.go_home()
    hall.kill_hub()
    during = customer.take()
    customer.reader.hears(customer.phrase("tickets.own_series"))
    assert OWN_SERIES.fullmatch(during) and during != before

    hall.start_hub()
    eventually(lambda: hall.taken() == {before: 1, during: 1})
    assert [hall.call("B")["number"], hall.call("B")["number"]] == [before, during]
    customer.go_home()
    customer.reader.hears("联网")
    customer.take()
    eventually(lambda: len(terminal.papers()) == 3)
    terminal.stop()


def test_a_printer_without_paper_or_answer_leaves_number_and_code_on_the_screen_and_prints_nothing_late(
    hall: Hall, paired: Callable[[str], Machine], pack: dict[str, Any], printer: VirtualPrinter,
) -> None:
    terminal = paired(printer.address)
    customer = Customer(terminal.start(), pack)
    customer.begin()
    printer.set_fault(Fault.OUT)
    customer.take()
    customer.reader.hears(TELL_STAFF)  # nobody is at any window
    hall.app(Scope.COUNTER).command("open_window", {"window": "1"}).raise_for_status()
    customer.reader.hears(STAFF_TOLD)
    printer.set_fault(Fault.NONE)
    eventually(lambda: hall.facts("PrinterStateChanged")[-1]["state"] == "ok")
    customer.go_home()
    for fault, state, sentence in ((Fault.OUT, "out", "print.out"), (Fault.HANG, "unknown", "print.failed")):
        came_out = len(printer.papers)
        printer.set_fault(fault)
        number = customer.take()
        customer.reader.find("heading", customer.phrase(sentence))
        customer.reader.find("picture", CODE)
        customer.reader.hears(STAFF_TOLD)
        assert customer.number() == number
        eventually(lambda state=state: hall.facts("PrinterStateChanged")[-1]["state"] == state)

        printer.set_fault(Fault.NONE)
        eventually(lambda: hall.facts("PrinterStateChanged")[-1]["state"] == "ok")
        customer.reader.find("picture", CODE)
        customer.go_home()
        following = customer.take()
        customer.reader.find("heading", customer.phrase("print.take"))
        assert len(printer.papers) == came_out + 1
        eventually(lambda following=following: _printed(hall)[following] == "printed")
        assert number not in _printed(hall)
        customer.go_home()
    assert len(hall.taken()) == 5
    terminal.stop()


def _printed(hall: Hall) -> dict[str, str]:
    """What the hub knows of the paper, by number."""
    numbers = {fact["ticket_id"]: fact["number"] for fact in hall.facts("TicketTaken")}
    return {numbers[fact["ticket_id"]]: fact["outcome"] for fact in hall.facts("TicketPrinted")}


def test_a_terminal_killed_while_its_ticket_prints_keeps_the_ticket_and_prints_it_no_second_time(
    hall: Hall, paired: Callable[[str], Machine], pack: dict[str, Any], printer: VirtualPrinter,
) -> None:
    terminal = paired(printer.address)
    customer = Customer(terminal.start(), pack)
    customer.begin()
    printer.set_fault(Fault.NONE, rows_left=100)  # the paper ends within the ticket
    killed = customer.take()
    printer.wait_for_bytes(1000, seconds=30)
    terminal.kill()
    printer.set_fault(Fault.NONE)  # and goes on out of the printer's memory
    printer.wait_for(1)

    customer = Customer(terminal.start(), pack)
    customer.begin()
    following = customer.take()
    customer.reader.find("heading", customer.phrase("print.take"))
    eventually(lambda: len(_printed(hall)) == 2)
    assert _printed(hall) == {killed: "uncertain", following: "printed"}
    assert hall.taken() == {killed: 1, following: 1}
    assert len(printer.papers) == 2
    terminal.stop()


def test_a_terminal_that_is_switched_off_right_after_a_ticket_ends_in_order(
    paired: Callable[[], Machine], pack: dict[str, Any],
) -> None:
    for _ in range(3):  # each catches its threads at another moment
        terminal = paired()
        customer = Customer(terminal.start(), pack)
        customer.begin()
        customer.take()
        terminal.stop()
        assert terminal.complaints() == []


def test_a_damaged_store_is_put_aside_its_tickets_arrive_and_the_terminal_goes_on(
    hall: Hall, paired: Callable[[], Machine], pack: dict[str, Any],
) -> None:
    terminal = paired()
    hall.kill_hub()
    customer = Customer(terminal.start(), pack)
    customer.begin(online=False)
    unsent = [customer.take()]
    customer.go_home()
    unsent.append(customer.take())
    terminal.kill()
    _damage(terminal)

    customer = Customer(terminal.start(), pack)
    customer.begin(online=False)
    fresh = customer.take()
    assert fresh not in unsent
    assert len(list((terminal.folder / "quarantine").iterdir())) == 1
    hall.start_hub()
    eventually(lambda: hall.taken() == dict.fromkeys([*unsent, fresh], 1))
    alarm = hall.facts("StoreQuarantined")
    assert len(alarm) == 1 and alarm[0]["salvaged"] >= len(unsent)
    assert terminal.doctor()[1]["quarantine"]["state"] == "warn"
    terminal.stop()


def _damage(terminal: Machine) -> None:
    """A bad sector under the tickets' table."""
    engine = open_sqlite(terminal.store, key=store_key(terminal.identity))
    with engine.connect() as connection:
        page = connection.exec_driver_sql("select rootpage from sqlite_schema where name = 'tickets'").scalar_one()
        size = int(connection.exec_driver_sql("pragma page_size").scalar_one())
    engine.dispose()
    assert not terminal.store.with_name(terminal.store.name + "-wal").exists(), "what is damaged must be in force"
    with terminal.store.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xa5" * size)


def test_a_terminal_whose_hub_is_not_at_its_address_gives_tickets_and_the_doctor_says_what_is_wrong(
    hall: Hall, machine: Callable[[], Machine], pack: dict[str, Any],
) -> None:
    terminal = machine()
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        wrong = f"https://127.0.0.1:{nobody.getsockname()[1]}"
    told = terminal.kiosk("pair", wrong, hall.code())
    assert told.returncode == 1
    assert told.stderr.count("\n") == 1 and "no hub answers" in told.stderr

    hall.pair_terminal(terminal.identity)
    hall.kill_hub()
    customer = Customer(terminal.start(), pack)
    customer.begin(online=False)
    assert OWN_SERIES.fullmatch(customer.take())
    code, findings = terminal.doctor()
    assert code == 1
    assert findings["hub"]["state"] == "fail" and hall.url in findings["hub"]["found"]
    assert "Tickets go on" in findings["hub"]["remedy"]
    assert findings["store"]["state"] == "ok"
    terminal.stop()


def test_markup_and_a_name_without_end_in_a_published_pack_fetch_nothing_and_stop_nobody(
    hall: Hall, paired: Callable[[], Machine], pack: dict[str, Any],
) -> None:
    terminal = paired()
    reader = terminal.start()
    with socket.create_server(("127.0.0.1", 0)) as bait:
        markup = f'<img src="http://127.0.0.1:{bait.getsockname()[1]}/x.png">缴费'
        endless = "长" * 10_000
        nasty = copy.deepcopy(pack)
        by_id = {service["id"]: service for service in nasty["services"]}
        for id, name in (("PAY", markup), ("INVOICE", endless)):
            by_id[id]["name"] = {"zh": name, "en": name}
        nasty["version"] = "nasty"
        hall.publish(nasty)
        eventually(lambda: any(fact["revision"] == 2 for fact in hall.facts("PublicationShown")))

        customer = Customer(reader, nasty)
        customer.begin()
        numbers = []
        for service in ("PAY", "INVOICE"):
            numbers.append(customer.take(service))
            reader.find("heading", customer.phrase("print.take"))
            customer.go_home()
        assert set(hall.taken()) == set(numbers)
        bait.setblocking(False)
        with pytest.raises(BlockingIOError):
            bait.accept()
    terminal.stop()
    assert len(terminal.papers()) == 2
    assert terminal.complaints() == []
