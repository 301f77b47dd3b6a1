"""What the doctor says of a hub that lives on this machine."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import insert, text

from kiosk.cli import hub_checks
from kiosk.cli.app import run_command
from kiosk.cli.checks import Finding, Machine, State, all_checks, fitting
from kiosk.cli.doctor import examine
from kiosk.cli.hub_checks import check_hub_store, hub_disk_finding, hub_here
from kiosk.hub.setup import DATABASE_FILE, initialise, open_hub
from kiosk.hub.tables import parked_subjects
from kiosk.settings import Settings
from kiosk.store.migrations.hub import REVISIONS
from kiosk.terminal import TerminalCore
from tests.fixtures.postgres import postgres_url

__all__ = ["postgres_url"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    initialise(tmp_path / "hub", hall="demo")
    return tmp_path / "hub"


def _machine(folder: Path | None, *pieces: str, url: str | None = None) -> Machine:
    settings = Settings(terminal={"data_dir": (folder or Path("/nowhere")) / "terminal"}, install={"pieces": pieces})
    return Machine(settings, hub_folder=folder, hub_url=url)


def _one(found: Iterator[Finding]) -> Finding:
    (finding,) = found
    return finding


def test_a_sound_hub_is_said_with_its_schema(folder: Path) -> None:
    found = _one(check_hub_store(_machine(folder)))
    assert (found.check, found.state, found.remedy) == ("hub store", State.OK, "")
    assert "integrity ok, schema 0" in found.found and DATABASE_FILE in found.found


def test_a_machine_without_a_hub_hears_nothing_of_one() -> None:
    assert examine(_machine(None), hub_checks.hub_checks()) == []


def test_a_hub_alone_is_asked_for_nothing_of_a_terminal_or_a_screen(folder: Path) -> None:
    for machine in (_machine(folder), _machine(folder, "hub"), _machine(None, "hub")):
        assert machine.kind == "hub"
        names = {check.__name__ for check in fitting(machine, all_checks())}
        assert {"check_hub_store", "check_hub_disk", "check_python", "check_sqlite"} <= names
        assert not names & {"check_hub", "check_store", "check_printer", "check_screen", "check_sound", "check_disk"}


def test_a_terminal_with_a_hub_beside_it_is_asked_for_both(folder: Path) -> None:
    assert _machine(folder, "terminal", "hub").kind == "terminal"
    machine = _machine(folder)
    TerminalCore.open(machine.settings.terminal_options()).close()
    assert machine.kind == "terminal"
    assert {"check_store", "check_hub_store"} <= {check.__name__ for check in fitting(machine, all_checks())}


def test_a_hub_that_was_not_made_and_a_store_that_is_gone_fail_and_make_none(folder: Path, tmp_path: Path) -> None:
    none = _one(check_hub_store(_machine(tmp_path / "none")))
    assert (none.state, none.code) == (State.FAIL, "none") and "kiosk hub init" in none.remedy
    (folder / DATABASE_FILE).unlink()
    gone = _one(check_hub_store(_machine(folder)))
    assert (gone.state, gone.code) == (State.FAIL, "missing") and gone.remedy
    assert not (folder / DATABASE_FILE).exists() and not (tmp_path / "none").exists()


@pytest.mark.parametrize(("at", "noise"), [(0, b"\xa5" * 4096), (16384, b"\xa5" * 65536)])
def test_a_damaged_store_fails_with_what_to_do(folder: Path, at: int, noise: bytes) -> None:
    with (folder / DATABASE_FILE).open("r+b") as file:
        file.seek(at)
        file.write(noise)
    found = _one(check_hub_store(_machine(folder)))
    assert (found.state, found.code) == (State.FAIL, "damaged")
    assert "kiosk hub restore" in found.remedy


@pytest.mark.parametrize(("revision", "code", "remedy"), [
    (REVISIONS[-2], "older", "kiosk hub init"), ("9999_later", "newer", "newer program")])
def test_a_schema_of_another_program_fails(folder: Path, revision: str, code: str, remedy: str) -> None:
    with open_hub(folder) as services, services.write() as work:
        work.connection.execute(text("update alembic_version set version_num = :to"), {"to": revision})
        work.commit()
    found = _one(check_hub_store(_machine(folder)))
    assert (found.state, found.code) == (State.FAIL, code)
    assert revision in found.found and remedy in found.remedy


def test_a_store_of_another_hub_fails(folder: Path, tmp_path: Path) -> None:
    initialise(tmp_path / "other", hall="other")
    (tmp_path / "other" / DATABASE_FILE).replace(folder / DATABASE_FILE)
    assert _one(check_hub_store(_machine(folder))).code == "strange"


def test_parked_facts_are_told_with_their_command(folder: Path) -> None:
    with open_hub(folder) as services, services.write() as work:
        work.connection.execute(insert(parked_subjects).values(
            hall_id="demo", subject="ticket:1", intake_seq=1, error="KeyError",
            parked_at=datetime(2026, 11, 23, 1, 2, tzinfo=UTC)))
        work.commit()
    _, parked = check_hub_store(_machine(folder))
    assert (parked.check, parked.state) == ("parked facts", State.WARN)
    assert parked.found == "1 subject(s) wait since 2026-11-23 01:02 UTC" and "kiosk hub parked" in parked.remedy


@pytest.mark.parametrize(("free", "state"), [(10**7, State.FAIL), (10**9, State.WARN), (10**11, State.OK)])
def test_the_hubs_disk_that_fills_up_is_told(free: int, state: State, tmp_path: Path) -> None:
    assert hub_disk_finding(tmp_path, free).state is state


def test_a_postgresql_that_answers_and_one_that_does_not(tmp_path: Path, postgres_url: str) -> None:
    initialise(tmp_path / "hub", hall="demo", url=postgres_url)
    found = _one(check_hub_store(_machine(tmp_path / "hub", url=postgres_url)))
    assert found.state is State.OK and found.found.startswith("PostgreSQL at ")
    away = _one(check_hub_store(_machine(tmp_path / "hub", url="postgresql://hub:secret@127.0.0.1:9/hub")))
    assert (away.state, away.code) == (State.FAIL, "away")
    assert "127.0.0.1:9/hub" in away.found and "secret" not in away.found + away.remedy


def test_where_the_hub_is_looked_for(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.delenv("KIOSK_HUB_DATA", raising=False)
    monkeypatch.setattr(hub_checks, "SERVICE_FOLDER", tmp_path / "service")
    assert hub_here(Settings()) is None
    own = tmp_path / "share" / "hall-kiosk" / "hub"
    assert hub_here(Settings(install={"pieces": ["hub"]})) == own
    initialise(own, hall="demo")
    assert hub_here(Settings()) == own
    (tmp_path / "service").mkdir()
    assert hub_here(Settings(install={"pieces": ["hub"]})) == tmp_path / "service"
    monkeypatch.setenv("KIOSK_HUB_DATA", str(folder))
    assert hub_here(Settings()) == folder


def test_the_doctor_says_it_as_json(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
                                    monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("logging.disable", lambda _: None)
    file = tmp_path / "kiosk.toml"
    file.write_text(f'[terminal]\ndata_dir = "{tmp_path}"\n[install]\npieces = ["hub"]\n', "utf-8")
    monkeypatch.setenv("KIOSK_HUB_DATA", str(folder))
    run_command(["doctor", "--json", "--settings", str(file)])
    findings = {one["check"]: one for one in json.loads(capsys.readouterr().out)["findings"]}
    assert findings["hub store"]["state"] == "ok" and "hub disk" in findings
    assert not findings.keys() & {"hub", "store", "printer", "screen", "sound"}
    (folder / DATABASE_FILE).unlink()
    assert run_command(["hub", "doctor", "--json", "--data", str(folder)]) == 1
    said = json.loads(capsys.readouterr().out)
    assert said["state"] == "fail"
    assert {one["check"] for one in said["findings"]} == {"kiosk", "sqlite", "hub store", "hub disk"}
