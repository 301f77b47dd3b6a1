"""A whole terminal and a hub process over TLS, on a line that can be cut."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from kiosk.clock import SystemClock
from kiosk.contract.client import HubClient
from kiosk.contract.messages import Publication, PublicationPage, Scope
from kiosk.contract.pairing import AlreadyPaired, StrangeHub, pair
from kiosk.errors import BadInput, HubUnavailable, Refused
from kiosk.hub.pairing import new_code
from kiosk.hub.publications import latest, publish
from kiosk.hub.setup import open_hub
from kiosk.settings import load
from kiosk.standards.public import PublicPack
from kiosk.sync.mirror import Mirror
from kiosk.terminal import TerminalCore
from kiosk.tickets.hub_tables import alerts
from tests.fixtures.hub import kiosk_hub, signed_in
from tests.fixtures.hub import pair as pair_app
from tests.fixtures.terminal import PACK
from tests.fixtures.wait import wait_until
from tests.standards.broken_packs import BROKEN
from tests.terminal.conftest import Opened
from tests.terminal.hall import Hall, address, open_hall
from tests.terminal.test_core import kinds, take
from tests.terminal.test_damage import PAGE, crashed, spoil

pytestmark = pytest.mark.e2e
PATIENCE = 30.0
"""Seconds: a busy test machine is not a slow hub."""


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    with open_hall(tmp_path_factory.mktemp("hub")) as hall:
        yield hall


@pytest.fixture
def online(hall: Hall, opened: Opened, tmp_path: Path) -> Iterator[TerminalCore]:
    """A paired terminal that has met its hub."""
    hall.line.restore()
    hall.line.delay(0)
    hall.pair(tmp_path / "terminal")
    core = opened(hub_patience_seconds=PATIENCE)
    core.start()
    wait_until(lambda: core.link.online and not core.link.circuit.is_open)
    yield core
    hall.line.restore()
    hall.line.delay(0)


def test_the_hub_gives_the_number_and_has_the_ticket_soon_after(online: TerminalCore, hall: Hall) -> None:
    ticket = take(online)
    assert ticket.series == "hub" and ticket.ahead is not None
    wait_until(lambda: online.sync_status().waiting == 0)
    assert hall.tickets()[str(ticket.ticket_id)] == ticket.number
    status = online.sync_status()
    assert status.online and status.last_error is None and status.last_acknowledged_at is not None


def test_a_ticket_is_found_and_cancelled_by_its_code(online: TerminalCore) -> None:
    ticket = take(online)
    wait_until(lambda: online.sync_status().waiting == 0)
    assert online.tickets.find_ticket(ticket.qr).state == "waiting"
    assert online.tickets.cancel_ticket(ticket.qr).state == "cancelled"
    with pytest.raises(Refused):
        online.tickets.cancel_ticket(ticket.qr)


def test_a_ticket_of_another_terminal_of_the_hall_is_found(
    online: TerminalCore, hall: Hall, opened: Opened, tmp_path: Path,
) -> None:
    hall.pair(tmp_path / "neighbour")
    neighbour = opened(folder=tmp_path / "neighbour")
    neighbour.start()
    ticket = take(neighbour)
    wait_until(lambda: neighbour.sync_status().waiting == 0)
    wait_until(lambda: _knows(online, ticket.qr))
    assert online.tickets.find_ticket(ticket.qr).number == ticket.number


def _knows(core: TerminalCore, qr: str) -> bool:
    """The neighbour's key comes as a publication."""
    try:
        core.tickets.find_ticket(qr)
    except BadInput:
        return False
    return True


def test_a_cut_line_costs_no_ticket_and_everything_arrives_when_it_is_mended(online: TerminalCore, hall: Hall) -> None:
    hall.line.cut()
    wait_until(lambda: not online.link.online)
    given = [take(online) for _ in range(5)]
    assert {one.series for one in given} == {"own"}
    assert online.sync_status().waiting >= 10
    assert online.sync_status().last_error is not None
    hall.line.restore()
    wait_until(lambda: online.link.online and online.sync_status().waiting == 0)
    known = hall.tickets()
    assert all(known[str(one.ticket_id)] == one.number for one in given)
    wait_until(lambda: not online.link.circuit.is_open)
    assert take(online).series == "hub"


def test_after_one_slow_answer_nobody_waits_until_the_hub_is_quick_again(
    online: TerminalCore, hall: Hall, opened: Opened,
) -> None:
    online.close()
    core = opened(hub_patience_seconds=0.5)
    core.start()
    wait_until(lambda: core.link.online and not core.link.circuit.is_open)
    hall.line.delay(1.0)
    assert take(core).series == "own"
    assert core.link.circuit.is_open
    assert take(core).series == "own"
    wait_until(lambda: core.sync_status().waiting == 0)  # slow is not gone: facts still go up
    hall.line.delay(0)
    wait_until(lambda: not core.link.circuit.is_open and take(core).series == "hub")


def test_a_published_pack_is_on_the_terminal_and_stays_over_a_restart(
    online: TerminalCore, hall: Hall, opened: Opened,
) -> None:
    arrived: list[PublicPack] = []
    online.on_pack(arrived.append)
    with open_hub(hall.folder) as services, services.write() as work:
        standing = latest(work.connection, work.hall, "standards")
        assert standing is not None
        publish(work, "standards", {**standing.body, "version": "2099.1"}, services.clock.now())
        work.commit()
    # Another process published, so an SQLite hub announces nothing: the mirror looks by itself now and then.
    wait_until(lambda: online.pack.version == "2099.1")
    assert arrived[-1].version == "2099.1"
    online.publication_shown("standards")
    assert "PublicationShown" in kinds(online)
    online.close()
    again = opened()
    assert again.pack.version == "2099.1"


def _publish(hall: Hall, body: dict[str, Any]) -> None:
    with open_hub(hall.folder) as services, services.write() as work:
        publish(work, "standards", body, services.clock.now())
        work.commit()


@pytest.mark.parametrize("broken", BROKEN)
def test_a_published_pack_that_no_terminal_could_work_with_changes_nothing(
    broken: str, opened: Opened, tmp_path: Path, caplog: pytest.LogCaptureFixture,
) -> None:
    """A day, and a restart, with every kind of it in the terminal's mirror."""
    body = json.loads(PACK.read_text("utf-8"))["pack"] | {"version": "2099.2"}
    BROKEN[broken][0](body)
    core = opened(encrypted=False)
    before = core.pack
    item = Publication(
        issuer="hall", document="standards", revision=1, position=1, sha256="0" * 64, published_at=SystemClock().now(),
        body=body)
    Mirror(core.database).keep(PublicationPage(epoch=1, cursor=1, items=[item]))
    core._arrived([item])
    assert core.pack == before and take(core).number
    core.publication_shown("standards")
    assert "PublicationShown" not in kinds(core)
    core.close()
    again = opened(encrypted=False)
    assert again.pack == before and take(again).number
    again.publication_shown("standards")
    assert "PublicationShown" not in kinds(again)
    assert caplog.text.count("the published pack is not used") == 2


def test_a_broken_pack_from_the_hub_leaves_the_terminal_its_own_until_a_sound_one_comes(
    online: TerminalCore, hall: Hall, caplog: pytest.LogCaptureFixture,
) -> None:
    sound = json.loads(PACK.read_text("utf-8"))["pack"]
    _publish(hall, sound | {"version": "2099.3"})
    wait_until(lambda: online.pack.version == "2099.3")
    _publish(hall, sound | {"version": "2099.4", "profiles": []})
    wait_until(lambda: "the published pack is not used: the public pack's profiles are missing" in caplog.text)
    assert online.pack.version == "2099.3"
    assert take(online).series == "hub", "a hub that gave it out before this was asked for stops nobody either"
    _publish(hall, sound | {"version": "2099.5"})
    wait_until(lambda: online.pack.version == "2099.5")


def test_a_phrase_that_fills_in_what_this_program_does_not_know_speaks_the_shipped_words(
    opened: Opened, caplog: pytest.LogCaptureFixture,
) -> None:
    body = json.loads(PACK.read_text("utf-8"))["pack"] | {"version": "2099.6"}
    body["phrases"]["tickets.ahead"] = {"zh": "{where}前面{n}位", "en": "{n} ahead {where}"}
    core = opened(encrypted=False)
    Mirror(core.database).keep(PublicationPage(epoch=1, cursor=1, items=[Publication(
        issuer="hall", document="standards", revision=1, position=1, sha256="0" * 64, published_at=SystemClock().now(),
        body=body)]))
    core.close()
    again = opened(encrypted=False)
    assert again.pack.version == "2099.6"
    assert again.pack.phrase("tickets.ahead", "en", n=3) == "3 ahead of you"


def test_the_queue_comes_with_the_time_it_was_counted(online: TerminalCore) -> None:
    wait_until(lambda: online.queue is not None)
    assert online.queue is not None and online.queue.as_of.tzinfo is not None


def test_staff_know_of_a_printer_once_the_hub_has_it_and_somebody_is_at_a_window(
    online: TerminalCore, hall: Hall,
) -> None:
    moved: list[bool] = []
    online.printers.on_change(lambda: moved.append(online.printers.on_record("ticket_printer")))
    online.printer_changed("ticket_printer", "out")
    wait_until(lambda: moved == [False, True])
    assert not online.staff_know_of(), "nobody is at any window"
    with open_hub(hall.folder) as services:
        code = new_code(services, Scope.COUNTER)
        counter = signed_in(pair_app(hall.hub.http, code), services)
    counter.command("open_window", {"window": "1"}).raise_for_status()
    wait_until(online.staff_know_of)
    [alert] = counter.get("/v1/counter", window="1").json()["alerts"]
    assert (alert["kind"], alert["details"]["what"]) == ("printer", "out")
    online.printer_changed("ticket_printer", "ok")
    assert not online.staff_know_of()
    wait_until(lambda: counter.get("/v1/counter", window="1").json()["alerts"] == [])
    hall.line.cut()
    wait_until(lambda: not online.link.online)
    online.printer_changed("ticket_printer", "out")
    assert not online.staff_know_of(), "the hub does not have it"
    counter.command("close_window", {"window": "1"}).raise_for_status()


@pytest.mark.log_errors("damaged")
def test_a_store_that_was_put_aside_is_an_alarm_at_the_hub(online: TerminalCore, hall: Hall, opened: Opened) -> None:
    take(online)
    path = crashed(online)
    spoil(path, *range(1, path.stat().st_size // PAGE))
    opened().start()
    with hall.database() as database:
        def alarms() -> list[dict[str, str]]:
            with database.read() as connection:
                return list(connection.scalars(select(alerts.c.details).where(alerts.c.kind == "store")))

        wait_until(lambda: len(alarms()) == 1)
        assert alarms()[0]["place"].startswith("terminal (")


def test_the_epoch_is_known_and_confirmed_after_the_first_contact(online: TerminalCore) -> None:
    wait_until(lambda: online.sync_status().epoch == 1)
    wait_until(lambda: online.outbox.to_confirm() is None)


def test_what_a_terminal_kept_before_it_was_paired_arrives_afterwards(
    hall: Hall, opened: Opened, tmp_path: Path,
) -> None:
    hall.line.restore()
    alone = opened()
    ticket = take(alone)
    alone.close()
    hall.pair(tmp_path / "terminal")
    paired = opened()
    paired.start()
    wait_until(lambda: paired.sync_status().waiting == 0 and paired.link.online)
    assert hall.tickets()[str(ticket.ticket_id)] == ticket.number
    assert paired.tickets.find_ticket(ticket.qr).number == ticket.number


def test_a_terminal_that_is_paired_anew_sends_again_and_nothing_doubles(
    online: TerminalCore, hall: Hall, opened: Opened, tmp_path: Path,
) -> None:
    ticket = take(online)
    wait_until(lambda: online.sync_status().waiting == 0)
    online.close()
    code = kiosk_hub("pair", "--kind", "terminal", folder=hall.folder).strip()
    url = f"https://127.0.0.1:{hall.line.port}"
    with pytest.raises(AlreadyPaired):
        pair(url, code, tmp_path / "terminal" / "identity", name="again")
    pair(url, code, tmp_path / "terminal" / "identity", name="again", again=True)
    core = opened()
    core.start()
    later = take(core)
    wait_until(lambda: core.sync_status().waiting == 0)
    assert hall.taken_facts()[str(ticket.ticket_id)] == 1
    assert hall.taken_facts()[str(later.ticket_id)] == 1


def test_a_technician_pairs_a_machine_by_one_command(hall: Hall, tmp_path: Path) -> None:
    settings = tmp_path / "kiosk.toml"
    settings.write_text(f'[terminal]\nname = "entrance left"\ndata_dir = "{tmp_path / "data"}"\n')
    hall.line.restore()
    url = f"https://127.0.0.1:{hall.line.port}"

    def paired_as(kind: str, *more: str) -> subprocess.CompletedProcess[str]:
        code = kiosk_hub("pair", "--kind", kind, folder=hall.folder).strip()
        return subprocess.run(
            [sys.executable, "-m", "kiosk", "pair", url, code, "--settings", str(settings), *more],
            capture_output=True, text=True, check=False)

    assert "as board" in paired_as("board").stdout
    with pytest.raises(BadInput, match="paired as a board"):
        TerminalCore.open(load(settings).terminal_options())
    assert "already_paired" in paired_as("terminal").stderr
    assert "as terminal" in paired_as("terminal", "--kind", "terminal", "--again").stdout
    TerminalCore.open(load(settings).terminal_options()).close()
    assert "entrance left" in kiosk_hub("apps", folder=hall.folder)


def test_a_hub_that_is_not_the_codes_is_sent_nothing(hall: Hall, tmp_path: Path) -> None:
    with open_hall(tmp_path / "stranger") as stranger:
        code = kiosk_hub("pair", "--kind", "terminal", folder=hall.folder).strip()
        with pytest.raises(StrangeHub):
            pair(f"https://127.0.0.1:{stranger.line.port}", code, tmp_path / "id", name="x")
    assert not (tmp_path / "id" / "identity.json").exists()


@pytest.mark.parametrize(("url", "error"), [
    ("http://127.0.0.1:1", BadInput), ("ftp://x", BadInput), ("nonsense", BadInput),
    ("https://127.0.0.1:1", HubUnavailable), ("https://127.0.0.1:99999", HubUnavailable),
])
def test_a_wrong_address_is_a_clear_error(hall: Hall, tmp_path: Path, url: str, error: type[Exception]) -> None:
    code = kiosk_hub("pair", "--kind", "terminal", folder=hall.folder).strip()
    with pytest.raises(error):
        pair(url, code, tmp_path / "id", name="x")


def test_a_code_works_once_and_only_for_its_kind(hall: Hall, tmp_path: Path) -> None:
    hall.line.restore()
    url = f"https://127.0.0.1:{hall.line.port}"
    code = kiosk_hub("pair", "--kind", "board", folder=hall.folder).strip()
    with pytest.raises(BadInput):
        pair(url, code, tmp_path / "a", name="x", scope="terminal")
    with pytest.raises(Refused) as refused:
        pair(url, code, tmp_path / "b", name="x", scope="board")
    assert refused.value.code == "pairing_refused"


def test_an_impostor_at_the_hubs_address_gets_no_connection(online: TerminalCore, hall: Hall, tmp_path: Path) -> None:
    with open_hall(tmp_path / "stranger") as stranger:
        behind = hall.line.target
        hall.line.cut()
        hall.line.target = address(stranger.hub)
        hall.line.restore()
        assert online.identity is not None
        deceived = HubClient(replace(online.identity, hub_url=stranger.hub.url), tmp_path)
        with pytest.raises(HubUnavailable, match="ConnectError"):
            deceived.health()
        deceived.close()
        wait_until(lambda: not online.link.online)
        assert take(online).series == "own"
        hall.line.cut()
        hall.line.target = behind
        hall.line.restore()
    wait_until(lambda: online.link.online)
