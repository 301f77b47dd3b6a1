"""The hub as it runs: processes, TLS, signals, several before one database."""

import json
import re
import signal
import ssl
import stat
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import httpx
import pytest

from kiosk.contract.messages import Scope
from kiosk.contract.pairing_code import parse_pairing_code
from kiosk.hub import setup
from kiosk.ids import new_id
from tests.fixtures.hub import HALL, RunningHub, fact, hub_database, kiosk_hub, pair, run_hub, run_kiosk_hub
from tests.hub.test_events import watching


def failing(*arguments: str, folder: Path, url: str | None = None) -> str:
    """The one line that a failing `kiosk hub …` ends with."""
    code, _out, err = run_kiosk_hub(*arguments, folder=folder, url=url)
    assert code == 1, err
    assert len(err.strip().splitlines()) == 1, err
    return err


def test_a_hub_serves_over_tls_and_its_certificate_is_the_pinned_one(running_hub: Callable[[], RunningHub]):
    hub = running_hub()
    said = kiosk_hub("pair", "--kind", "terminal", "--code", "42", folder=hub.folder, url=hub.database_url)
    app = pair(hub.http, said)
    assert app.send(fact(1), fact(2)).json() == {"epoch": 1, "acknowledged": 2}
    certificate = ssl.get_server_certificate((hub.http.base_url.host, hub.http.base_url.port))
    assert parse_pairing_code(said).fits(ssl.PEM_cert_to_DER_cert(certificate))
    listed = json.loads(kiosk_hub("apps", "--json", folder=hub.folder, url=hub.database_url))
    assert [(a["code"], a["kind"], a["revoked_at"]) for a in listed] == [("42", "terminal", None)]


def test_a_stranger_without_the_certificate_does_not_connect(running_hub: Callable[[], RunningHub]):
    with pytest.raises(httpx.ConnectError, match="certificate"):
        httpx.get(f"{running_hub().url}/v1/health")


def test_an_app_revoked_on_the_command_line_is_out_at_the_running_hub(running_hub: Callable[[], RunningHub]):
    hub = running_hub()
    app = hub.pair()
    kiosk_hub("apps", "--revoke", app.code, folder=hub.folder, url=hub.database_url)
    assert app.get("/v1/publications").json()["code"] == "app_revoked"


def test_what_a_command_beside_the_hub_publishes_is_heard_by_who_watches_it(running_hub: Callable[[], RunningHub]):
    hub = running_hub()
    app, other = hub.pair(), hub.pair()
    with watching(app) as stream:
        kiosk_hub("apps", "--revoke", other.code, folder=hub.folder, url=hub.database_url)
        topic, data = next(stream)
    assert (topic, data["position"]) == ("publication", app.get("/v1/publications").json()["cursor"])


def test_what_was_acknowledged_outlives_a_killed_hub(running_hub: Callable[[], RunningHub]):
    hub = running_hub()
    app = hub.pair()
    said = [fact(n) for n in range(1, 31)]
    for start in range(0, 30, 3):
        assert app.send(*said[start:start + 3]).status_code == 200
    hub.process.kill()
    hub.process.wait(10)
    with run_hub(hub.folder, hub.database_url) as again:
        app.http = again.http
        assert app.send(*said).json()["acknowledged"] == 30
        forked = app.send({**said[29], "id": str(new_id())})
        assert forked.json()["code"] == "origin_forked"
    hub.process.returncode = 0  # ended by us


def test_an_open_event_stream_does_not_hold_up_the_end(running_hub: Callable[[], RunningHub]):
    hub = running_hub()
    app = hub.pair()
    with watching(app) as stream:
        hub.process.send_signal(signal.SIGTERM)
        assert list(stream) == []
        assert hub.process.wait(10) == 0
    assert "graceful shutdown exceeded" not in (hub.folder / "hub.log").read_text("utf-8")


def test_told_to_end_again_and_again_a_hub_ends_whole(running_hub: Callable[[], RunningHub]):
    hub = running_hub()
    app = hub.pair()
    assert app.send(fact(1)).status_code == 200
    ended: int | None = None
    while ended is None:
        hub.process.send_signal(signal.SIGTERM)
        with suppress(subprocess.TimeoutExpired):
            ended = hub.process.wait(0.005)
    assert ended == 0
    assert "Traceback" not in (hub.folder / "hub.log").read_text("utf-8")


@pytest.fixture
def two_hubs(tmp_path: Path) -> Iterator[tuple[RunningHub, RunningHub]]:
    """Two hub processes before one PostgreSQL."""
    folder = tmp_path / "hub"
    with hub_database() as url:
        setup.initialise(folder, hall=HALL, url=url)
        with run_hub(folder, url) as one, run_hub(folder, url) as other:
            yield one, other


def test_an_event_from_one_hub_reaches_who_watches_the_other(two_hubs: tuple[RunningHub, RunningHub]):
    one, other = two_hubs
    app = one.pair(Scope.STAFF)
    there = type(app)(other.http, app.id, app.code, app.key, app.token)
    with watching(there, topics="publication") as stream:
        kiosk_hub("apps", "--revoke", one.pair().code, folder=one.folder, url=one.database_url)
        heard = [next(stream) for _ in range(2)]
    assert [(topic, data["document"]) for topic, data in heard] == [("publication", "keys")] * 2


def test_two_hubs_take_one_apps_facts_and_commands_once(two_hubs: tuple[RunningHub, RunningHub]):
    one, other = two_hubs
    app = one.pair()
    there = type(app)(other.http, app.id, app.code, app.key, app.token)
    batch = [fact(n) for n in range(1, 101)]
    command, payload = new_id(), {
        "ticket_id": str(new_id()), "category": "A", "service_id": "x", "requested_at": "2026-01-05T01:02:03Z"}
    answers: list[httpx.Response] = []
    numbers: list[httpx.Response] = []

    def ask(by: object) -> None:
        answers.append(by.send(*batch))
        numbers.append(by.command("issue_number", payload, command))

    threads = [threading.Thread(target=ask, args=(by,)) for by in (app, there) * 4]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert [a.json().get("acknowledged") for a in answers] == [100] * 8
    assert {n.json()["result"]["number"] for n in numbers} == {"A001"}
    assert [n.json()["replayed"] for n in numbers].count(False) == 1


def test_the_hubs_secrets_are_its_owners_alone(tmp_path: Path):
    kiosk_hub("init", "--hall", HALL, folder=tmp_path / "hub")
    for path in (tmp_path / "hub").glob("*"):
        if path.suffix in {".pem", ".json", ""}:
            assert stat.S_IMODE(path.stat().st_mode) == 0o600, path
    assert stat.S_IMODE((tmp_path / "hub").stat().st_mode) == 0o700


def test_wrong_starts_end_with_one_clear_line(tmp_path: Path):
    hub, url_file = tmp_path / "hub", tmp_path / "url"
    assert "hub_not_initialised" in failing("run", folder=hub)
    assert "bad_input" in failing("init", folder=hub)
    kiosk_hub("init", "--hall", HALL, folder=hub)
    assert "bad_input" in failing("run", "--url", "mysql://x/y", folder=hub)
    assert "url-file" in failing("run", "--url", "postgresql://kiosk:secret@127.0.0.1:1/x", folder=hub)
    url_file.write_text("postgresql://kiosk:secret@127.0.0.1:1/x\n")
    for line in (
        failing("run", "--url-file", str(url_file), folder=hub),
        failing("run", folder=hub, url=url_file.read_text()),
    ):
        assert "database_unreachable" in line
        assert "secret" not in line
    assert "bad_input" in failing("init", "--hall", "another-hall", folder=hub)
    assert "bad_input" in failing("init", "--pack", str(url_file), folder=hub)
    assert "bad_input" in failing("run", "--host", "203.0.113.1", folder=hub)
    assert "bad_input" in failing("pair", "--kind", "hub", folder=hub)
    assert "not_found" in failing("apps", "--revoke", "9", folder=hub)


def test_init_again_changes_nothing_and_shows_no_second_secret(tmp_path: Path):
    first, again = (kiosk_hub("init", *hall, folder=tmp_path / "hub") for hall in (["--hall", HALL], []))
    assert first.splitlines()[:1] == again.splitlines()
    assert "Number 1 " in first and re.search(r"one-time PIN \d{8} ", first)
