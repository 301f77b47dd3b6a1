from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from kiosk.contract.identity import Identity, write_identity
from kiosk.errors import BadInput, DiskUnusable, HubUnavailable, StoreFull
from kiosk.ids import new_id
from kiosk.paper import JobState
from kiosk.store.guard import StoreInUse
from kiosk.sync.tables import outbox
from kiosk.terminal import TerminalCore
from tests.fakes.clock import HandClock
from tests.fixtures.terminal import SERVICE
from tests.terminal.conftest import Opened


def take(core: TerminalCore) -> Any:
    return core.tickets.take_ticket(service_id=SERVICE, language="zh_CN")


def kinds(core: TerminalCore) -> list[str]:
    with core.database.read() as connection:
        return list(connection.scalars(select(outbox.c.kind).order_by(outbox.c.seq)))


def test_a_terminal_that_was_never_paired_gives_tickets_by_its_own_code(opened: Opened) -> None:
    core = opened(own_code="27")
    core.start()
    ticket = take(core)
    assert ticket.series == "own" and ticket.number.startswith("B27") and ticket.number.endswith("-001")
    assert not core.link.online
    status = core.sync_status()
    assert (status.waiting, status.epoch, status.online) == (2, 0, False)


@pytest.mark.parametrize("code", ["", "A", "1234", "0F", "../1"])
def test_an_own_code_that_would_make_numbers_ambiguous_is_refused(opened: Opened, code: str) -> None:
    with pytest.raises(BadInput):
        opened(own_code=code)


def test_what_needs_the_hub_says_so_at_once_when_there_is_none(opened: Opened) -> None:
    core = opened()
    qr = take(core).qr
    for ask in (core.tickets.find_ticket, core.tickets.cancel_ticket):
        with pytest.raises(HubUnavailable):
            ask(qr)


@pytest.mark.parametrize("scanned", ["", "https://example.test/", "HK1.x.y.z", "9" * 10_000, "\x00\x1b[2J"])
def test_a_scan_that_is_no_ticket_is_bad_input_hub_or_not(opened: Opened, scanned: str) -> None:
    with pytest.raises(BadInput):
        opened().tickets.find_ticket(scanned)


def test_a_forged_ticket_is_refused(opened: Opened, tmp_path: Path) -> None:
    other = opened(folder=tmp_path / "another")
    with pytest.raises(BadInput) as refused:
        opened().tickets.cancel_ticket(take(other).qr)
    assert refused.value.code == "unknown_ticket_key"


def test_two_processes_never_share_a_store(opened: Opened) -> None:
    core = opened()
    with pytest.raises(StoreInUse):
        opened()
    core.close()
    opened()


def test_numbers_go_on_over_a_restart(opened: Opened) -> None:
    first = opened()
    number = take(first).number
    first.close()
    assert take(opened()).number == f"{number[:-1]}2"


def test_a_call_for_staff_is_durable_and_its_text_is_plain(opened: Opened) -> None:
    core = opened()
    help_id = core.call_staff("<b>home\u202e\n", "zh_CN")
    with core.database.read() as connection:
        (payload,) = connection.scalars(select(outbox.c.payload))
    assert payload == {"help_id": str(help_id), "place": "<b>home", "language": "zh_CN"}
    with pytest.raises(BadInput):
        core.call_staff("x" * 10_000, "zh_CN")


def test_how_a_ticket_was_printed_is_a_fact_once_it_is_settled(opened: Opened) -> None:
    core = opened()
    job = take(core).print_job_id
    core.paper.mark_printing(job)
    assert kinds(core)[-1] == "TicketTaken"
    core.paper.mark_uncertain(job, "no_answer")
    with core.database.read() as connection:
        printed = connection.execute(select(outbox).order_by(outbox.c.seq.desc())).first()
    assert printed is not None and printed.kind == "TicketPrinted"
    assert (printed.payload["outcome"], printed.payload["reason"]) == (JobState.UNCERTAIN, "no_answer")


def test_a_printers_state_is_a_fact(opened: Opened) -> None:
    core = opened()
    core.printer_changed("ticket-printer", "out")
    assert kinds(core) == ["PrinterStateChanged"]


def test_a_clock_set_back_over_midnight_repeats_nothing(opened: Opened) -> None:
    clock = HandClock()
    core = opened(clock)
    numbers = [take(core).number]
    for jump in (1, -1, 2, -5):
        clock.set_by(days=jump)
        numbers.append(take(core).number)
        core.close()
        core = opened(clock)
        numbers.append(take(core).number)
    assert len(set(numbers)) == len(numbers)


def test_a_full_disk_refuses_the_ticket_and_space_brings_it_back(opened: Opened, small_files: Any) -> None:
    core = opened()
    before = take(core).number
    facts = kinds(core)
    limit = core.options.store.with_name("terminal.db-wal").stat().st_size
    with small_files(limit):
        with pytest.raises(StoreFull):
            for _ in range(100):
                take(core)
        with pytest.raises(StoreFull):
            core.call_staff("home", "en")
    assert core.tickets.take_ticket(service_id=SERVICE, language="en").number > before
    assert kinds(core)[:2] == facts
    core.desk.close_abandoned()
    said = kinds(core)
    assert said.count("TicketRequested") == said.count("TicketTaken") + said.count("TicketAbandoned")
    assert len(core.paper.jobs()) == said.count("TicketTaken")


def test_a_terminal_does_not_open_on_a_full_disk_but_does_afterwards(opened: Opened, small_files: Any) -> None:
    with small_files(100), pytest.raises(StoreFull):
        opened(encrypted=False)
    assert take(opened(encrypted=False)).number


def test_housekeeping_closes_what_was_broken_off_while_the_terminal_runs(opened: Opened, small_files: Any) -> None:
    core = opened()
    take(core)

    def no_space_for_the_rest(*_: object, **__: object) -> None:
        raise StoreFull("just now")

    core.desk._enqueue = no_space_for_the_rest  # type: ignore[assignment]
    with pytest.raises(StoreFull):
        take(core)
    assert core.desk.close_abandoned() == 1
    assert kinds(core)[-2:] == ["TicketRequested", "TicketAbandoned"]


def test_issue_times_follow_the_hubs_clock(opened: Opened) -> None:
    machine = HandClock()
    core = opened(machine)
    core.clock.heard(machine.now() + timedelta(hours=3), took_seconds=0)
    assert take(core).issued_at == machine.now() + timedelta(hours=3)


def test_a_store_is_encrypted_and_its_key_is_its_owners_alone(opened: Opened, tmp_path: Path) -> None:
    core = opened()
    take(core)
    core.close()
    store = tmp_path / "terminal" / "terminal.db"
    assert not store.read_bytes().startswith(b"SQLite format 3")
    secrets = list((tmp_path / "terminal" / "identity").iterdir())
    assert {oct(path.stat().st_mode & 0o777) for path in secrets} == {"0o600"}


def test_a_damaged_key_of_the_app_costs_nobody_a_ticket(
    opened: Opened, tmp_path: Path, caplog: pytest.LogCaptureFixture,
) -> None:
    opened().close()
    (tmp_path / "terminal" / "identity" / "app.key").write_bytes(b"")
    with caplog.at_level("CRITICAL"):
        core = opened()
        ticket = take(core)
    assert ticket.number and core.tickets._keys.read(ticket.qr) == ticket.ticket_id


def test_a_profile_that_the_pack_has_not_is_said_in_the_log_and_tickets_go_on(
    opened: Opened, caplog: pytest.LogCaptureFixture,
) -> None:
    core = opened(profile="lobby")
    assert "has no profile 'lobby', so 'standard' is shown; it has standard, township" in caplog.text
    assert take(core).number


def test_a_subject_that_no_hub_takes_is_refused_at_the_door(opened: Opened) -> None:
    """Else it would stand first in line for ever, and every ticket behind it."""
    core = opened()
    for device in ("", "打印机", "a b", "x" * 100):
        with pytest.raises(BadInput):
            core.printer_changed(device, "ok")
    assert kinds(core) == []


def test_a_folder_that_nobody_may_write_is_a_clear_error(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(DiskUnusable):
        opened(folder=tmp_path / "file" / "terminal", encrypted=False)


def test_facts_of_one_hall_never_reach_another_and_go_home_when_the_machine_does(
    opened: Opened, tmp_path: Path,
) -> None:
    def core_in(hall: str) -> TerminalCore:
        folder = tmp_path / "terminal" / "identity"
        write_identity(folder, Identity(new_id(), "terminal", hall, "3", "https://127.0.0.1:1", None))
        return opened()

    def subjects(core: TerminalCore) -> set[str]:
        batch = core.outbox.next_batch(1000)
        return {sent.fact.subject for sent in batch.facts} if batch else set()

    first = core_in("first")
    at_first = take(first)
    first.close()
    second = core_in("second")
    at_second = take(second)
    assert subjects(second) == {f"ticket:{at_second.ticket_id}"}
    assert at_second.number != at_first.number
    second.close()
    home = core_in("first")
    batch = home.outbox.next_batch(1000)
    assert batch is not None and batch.hall == "first"
    assert f"ticket:{at_first.ticket_id}" in subjects(home)
    assert f"ticket:{at_second.ticket_id}" not in subjects(home)
