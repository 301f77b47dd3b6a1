"""What stands behind the service page: a whole terminal with its real store, spool and printer wire, and a real hub."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select
from typer.testing import CliRunner

from kiosk.cli.printer import app as printer_app
from kiosk.cli.running import RunningTerminal, open_terminal
from kiosk.contract.roles import TECHNICAL
from kiosk.contract.staff import Role
from kiosk.devices.escpos_machine import Fault
from kiosk.devices.virtual_printer import VirtualPrinter
from kiosk.errors import Refused
from kiosk.hub.setup import open_hub
from kiosk.hub.tables import facts
from kiosk.log import start_log
from kiosk.paper import JobState
from kiosk.settings import Settings
from kiosk.staff import people
from kiosk.terminal.staff import WELCOME
from tests.fixtures.hub import QUICK_PINS, run_kiosk
from tests.fixtures.terminal import SERVICE
from tests.fixtures.wait import wait_until
from tests.printing.tools import image_of
from tests.terminal.hall import Hall, open_hall

pytestmark = pytest.mark.e2e
PIN = "246813579"


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    with open_hall(tmp_path_factory.mktemp("hub")) as hall:
        with open_hub(hall.folder, url=hall.url) as services:
            for number, role in (("1024", Role.TECHNICIAN), ("7", Role.CLERK)):
                one_time[number] = people.add(services, number, f"person {number}", {role}, pins=QUICK_PINS)
        yield hall


one_time: dict[str, str] = {}


@pytest.fixture
def printer() -> Iterator[VirtualPrinter]:
    with VirtualPrinter() as printer:
        yield printer


@pytest.fixture
def terminal(hall: Hall, printer: VirtualPrinter, tmp_path: Path) -> Iterator[RunningTerminal]:
    hall.pair(tmp_path)
    settings = Settings(
        terminal={"data_dir": tmp_path, "name": "entrance left"},
        printer={"kind": "tcp", "address": f"127.0.0.1:{printer.port}"}, scanner={"kind": "none"})
    core = open_terminal(settings)
    wait_until(lambda: core.link.online)
    yield core
    core.close()


def heard(hall: Hall, terminal: RunningTerminal) -> dict[str, dict[str, object]]:
    """What the hub has of this terminal's service visits, by kind."""
    wait_until(lambda: terminal.sync_status().waiting == 0)
    with hall.database() as database, database.read() as connection:
        rows = connection.execute(
            select(facts.c.kind, facts.c.payload).where(facts.c.origin == terminal.outbox.origin)
            .order_by(facts.c.intake_seq))
        return {kind: payload for kind, payload in rows if "visit_id" in payload}


def test_who_may_come_in_is_what_the_hub_calls_technical() -> None:
    assert {role.value for role in TECHNICAL} == WELCOME


def test_a_technicians_visit_from_the_sign_in_to_the_hubs_record(
        hall: Hall, terminal: RunningTerminal, printer: VirtualPrinter) -> None:
    desk = terminal.service
    with pytest.raises(Refused) as told:
        desk.sign_in("1024", one_time["1024"])
    assert told.value.code == "pin_change_needed"
    person = desk.sign_in("1024", one_time["1024"], PIN)
    assert (person.number, person.name) == ("1024", "person 1024")
    findings = {found.check: found.code for found in desk.health()}
    assert findings["printer"] == findings["hub"] == findings["store"] == findings["clock"] == "ok"
    assert findings["scanner"] == "none"
    before = len(printer.papers)
    assert desk.test_slip() == "printed"
    assert len(printer.papers) == before + 1
    shown, came_out = (image_of(png).tobytes() for png in (desk.test_slip_picture(), printer.papers[-1].png()))
    assert shown == came_out
    desk.set_volume(30)
    assert (terminal.volume_percent, desk.levels().volume) == (30, 30)
    desk.leave("restart")
    told_hub = heard(hall, terminal)
    assert list(told_hub) == [
        "ServicePageOpened", "TestSlipPrinted", "LevelSet", "TerminalRestarted", "ServicePageClosed"]
    assert {payload["person"] for payload in told_hub.values()} == {"1024"}


def test_a_clerk_is_refused(terminal: RunningTerminal) -> None:
    with pytest.raises(Refused) as told:
        terminal.service.sign_in("7", one_time["7"])
    assert told.value.code == "role_needed"


def test_changed_paper_prints_nothing_owed_by_itself(terminal: RunningTerminal, printer: VirtualPrinter) -> None:
    printer.set_fault(Fault.OUT)
    ticket = terminal.tickets.take_ticket(service_id=SERVICE, language="zh_CN")
    wait_until(lambda: terminal.paper.get(ticket.print_job_id).state is JobState.HELD)
    assert terminal.service.test_slip() == "out"
    paper = terminal.service.paper()
    assert (paper.state, paper.held, paper.width_mm) == ("out", 1, 80), "the slip itself is not owed any more"
    printed = len(printer.papers)
    printer.set_fault(Fault.NONE)
    assert terminal.service.paper_changed().state == "ok"
    assert terminal.paper.get(ticket.print_job_id).state is JobState.HELD
    assert len(printer.papers) == printed
    terminal.paper.release(ticket.print_job_id)
    wait_until(lambda: terminal.paper.get(ticket.print_job_id).state is JobState.PRINTED)


def test_one_press_prints_what_is_held_each_once_and_is_on_record(
        hall: Hall, terminal: RunningTerminal, printer: VirtualPrinter) -> None:
    desk = terminal.service
    desk.sign_in("1024", PIN)
    printer.set_fault(Fault.OUT)
    tickets = [terminal.tickets.take_ticket(service_id=SERVICE, language="zh_CN") for _ in range(3)]
    wait_until(lambda: desk.paper().held == 3)
    assert desk.paper().numbers == tuple(ticket.number for ticket in tickets)
    assert desk.paper().last == "", "what was never printed is not printed again"
    printer.set_fault(Fault.NONE)
    assert desk.paper_changed().held == 3
    printed = len(printer.papers)
    assert desk.release_held().held == 0
    assert desk.release_held().held == 0
    wait_until(lambda: desk.paper().under_way == 0)
    assert len(printer.papers) == printed + 3
    assert [terminal.paper.get(ticket.print_job_id).copies for ticket in tickets] == [1, 1, 1]
    assert desk.paper().last == tickets[-1].number
    desk.reprint_last()
    wait_until(lambda: desk.paper().under_way == 0)
    assert terminal.paper.get(tickets[-1].print_job_id).copies == 2
    assert len(printer.papers) == printed + 4
    desk.leave("closed")
    told = heard(hall, terminal)
    assert told["SlipReprinted"]["number"] == tickets[-1].number


def test_what_nobody_waits_for_is_dropped_and_never_printed(
        terminal: RunningTerminal, printer: VirtualPrinter) -> None:
    printer.set_fault(Fault.OUT)
    ticket = terminal.tickets.take_ticket(service_id=SERVICE, language="zh_CN")
    wait_until(lambda: terminal.service.paper().held == 1)
    printer.set_fault(Fault.NONE)
    printed = len(printer.papers)
    assert terminal.service.drop_held().held == 0
    assert terminal.service.release_held().under_way == 0
    assert terminal.service.test_slip() == "printed"
    assert terminal.paper.get(ticket.print_job_id).state is JobState.NOT_PRINTED
    assert len(printer.papers) == printed + 1, "the test slip alone"


def test_a_command_beside_the_running_terminal_releases_what_is_held(
        terminal: RunningTerminal, printer: VirtualPrinter, tmp_path: Path) -> None:
    printer.set_fault(Fault.OUT)
    ticket = terminal.tickets.take_ticket(service_id=SERVICE, language="zh_CN")
    wait_until(lambda: terminal.paper.get(ticket.print_job_id).state is JobState.HELD)
    printer.set_fault(Fault.NONE)
    file = tmp_path / "settings.toml"
    file.write_text(f'[terminal]\ndata_dir = "{tmp_path}"\n', encoding="utf-8")
    printed = len(printer.papers)
    result = CliRunner().invoke(printer_app, ["release", "--settings", str(file)])
    assert (result.exit_code, result.output.strip()) == (0, f"released: 1 ({ticket.number})")
    wait_until(lambda: terminal.paper.get(ticket.print_job_id).state is JobState.PRINTED)
    assert len(printer.papers) == printed + 1
    result = CliRunner().invoke(printer_app, ["release", "--settings", str(file)])
    assert (result.exit_code, result.output.strip()) == (0, "nothing is held")


def test_the_log_of_today_is_this_terminals_own(terminal: RunningTerminal, tmp_path: Path) -> None:
    import logging

    start_log(tmp_path / "log", "terminal")
    logging.getLogger("kiosk.test").info("a customer called 13812345678")
    (line, *_) = terminal.service.log_today()
    assert line.text == "kiosk.test: a customer called [phone]"


def test_with_the_hub_away_an_answer_from_its_side_lets_a_technician_in(
        hall: Hall, terminal: RunningTerminal) -> None:
    desk = terminal.service
    hall.line.cut()
    wait_until(lambda: not terminal.link.online)
    ended, told, _ = run_kiosk("staff", "answer", desk.challenge(), "1024", folder=hall.folder)
    assert ended == 0
    person = desk.answer(told.strip())
    assert (person.number, person.how) == ("1024", "answer")
    with pytest.raises(Refused):
        desk.answer(told.strip())
    desk.leave("closed")
    hall.line.restore()
    kept = heard(hall, terminal)
    assert kept["ServicePageOpened"]["how"] == "answer"
