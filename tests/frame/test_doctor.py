from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.boot import SHIPPED_PACK
from kiosk.cli import checks
from kiosk.cli.app import run_command
from kiosk.cli.checks import Finding, Machine, State
from kiosk.cli.doctor import examine
from kiosk.cli.field_checks import check_scanner, device_finding, service_findings
from kiosk.cli.paper_checks import check_a4_printer
from kiosk.cli.screen_checks import check_voice, screen_finding, sound_finding
from kiosk.contract.messages import Publication, PublicationPage
from kiosk.settings import Settings
from kiosk.sync.mirror import Mirror
from kiosk.terminal import TerminalCore
from kiosk.terminal.status import StoredStatus
from kiosk.voice import SHIPPED
from tests.fakes.clock import HandClock


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(Settings(terminal={"data_dir": tmp_path / "data"}))


def _one(found: Iterator[Finding]) -> Finding:
    (finding,) = found
    return finding


def test_a_machine_that_was_just_set_up_has_nothing_that_fails(machine: Machine) -> None:
    quick = (checks.check_python, checks.check_qt, checks.check_sqlite, checks.check_pack, checks.check_fonts,
             checks.check_store, checks.check_hub, checks.check_printer, checks.check_disk)
    found = examine(machine, quick)
    assert [f for f in found if f.state is State.FAIL] == []
    assert {f.check for f in found if f.state is State.WARN} == {"store", "hub"}
    assert [f.state for f in found if f.check == "clock"] == [State.OK]
    assert all(f.remedy for f in found if f.state is not State.OK)


def test_a_store_that_a_terminal_wrote_is_sound_and_one_with_a_hole_is_not(machine: Machine) -> None:
    options = machine.settings.terminal_options()
    core = TerminalCore.open(options)
    core.close()
    assert _one(checks.check_store(machine)).state is State.OK
    with options.store.open("r+b") as file:
        file.seek(4096)
        file.write(b"\0" * 8192)
    broken = _one(checks.check_store(machine))
    assert broken.state is State.FAIL
    assert "integrity" in broken.found or "damaged" in broken.found


def test_a_profile_that_the_pack_has_not_fails_with_its_name_and_those_that_there_are(tmp_path: Path) -> None:
    machine = Machine(Settings(terminal={"data_dir": tmp_path / "data", "profile": "lobby"}))
    found = _one(checks.check_pack(machine))
    assert (found.state, found.code) == (State.FAIL, "no_profile")
    assert "terminal.profile" in found.found and "'lobby'" in found.found
    assert found.remedy == "Set terminal.profile to one of standard, township."
    core = TerminalCore.open(machine.settings.terminal_options())
    published = json.loads(SHIPPED_PACK.read_text("utf-8"))["pack"]
    published["profiles"][0]["id"] = "lobby"
    now = datetime.now(UTC)
    Mirror(core.database).keep(PublicationPage(epoch=1, cursor=1, items=[Publication(
        issuer="hall", document="standards", revision=1, position=1, sha256="0" * 64, published_at=now,
        body=published)]))
    core.close()
    assert _one(checks.check_pack(machine)).state is State.OK, "the hub's pack is what it shows, and it has the profile"
    standard = Machine(Settings(terminal={"data_dir": tmp_path / "data", "profile": "standard"}))
    assert "the published pack" in _one(checks.check_pack(standard)).found


def test_a_store_put_aside_is_told(machine: Machine) -> None:
    (machine.settings.terminal.data_dir / "quarantine" / "20261123T010000").mkdir(parents=True)
    found = list(checks.check_store(machine))
    assert found[0].check == "quarantine" and found[0].state is State.WARN


def test_a_printer_that_is_off_fails_with_what_to_do(tmp_path: Path) -> None:
    machine = Machine(Settings(
        terminal={"data_dir": tmp_path}, printer={"kind": "device", "address": str(tmp_path / "lp0")}))
    finding = _one(checks.check_printer(machine))
    assert finding.state is State.FAIL and finding.remedy


def test_the_test_slip_comes_out(tmp_path: Path) -> None:
    machine = Machine(Settings(terminal={"data_dir": tmp_path}), test_slip=True)
    states = [finding.state for finding in checks.check_printer(machine)]
    assert states == [State.OK, State.OK]
    assert {path.suffix for path in (tmp_path / "paper").iterdir()} == {".png", ".pdf", ".bin"}


def test_a_pack_that_was_changed_or_lacks_the_profile_fails(tmp_path: Path) -> None:
    wrong = tmp_path / "pack.json"
    wrong.write_text('{"sha256": "0", "pack": {}}', "utf-8")
    assert _one(checks.check_pack(Machine(Settings(terminal={"pack": str(wrong)})))).state is State.FAIL
    assert _one(checks.check_pack(Machine(Settings(terminal={"profile": "moon"})))).state is State.FAIL


@pytest.mark.parametrize(("seconds", "state"), [(0, State.OK), (-4, State.OK), (60, State.WARN), (-86_400, State.WARN)])
def test_a_clock_that_is_off_is_told(seconds: int, state: State) -> None:
    now = datetime(2026, 11, 23, tzinfo=UTC)
    assert checks.clock_finding(now, now + timedelta(seconds=seconds)).state is state


@pytest.mark.parametrize(("size", "ppi", "state"), [
    ((1080, 1920), 102, State.OK), ((1920, 1080), 102, State.FAIL), ((600, 1024), 102, State.WARN),
    ((1080, 1920), 25, State.WARN), ((1080, 1920), 69, State.WARN),
])
def test_the_screen_is_held_against_the_settings(
    size: tuple[int, int], ppi: float, state: State, machine: Machine,
) -> None:
    assert screen_finding(*size, ppi, machine).state is state


def _board(folder: Path, **board: object) -> Machine:
    return Machine(Settings(terminal={"data_dir": folder}, install={"pieces": ["board"]}, board=board))


def test_a_board_is_asked_for_nothing_that_only_a_terminal_has(tmp_path: Path, machine: Machine) -> None:
    board = {check.__name__ for check in checks.fitting(_board(tmp_path), checks.all_checks())}
    terminal = {check.__name__ for check in checks.fitting(machine, checks.all_checks())}
    assert terminal - board == {"check_store", "check_sync", "check_printer", "check_a4_printer", "check_scanner",
                                "check_id_reader", "check_brightness"}
    assert {"check_sound", "check_voice", "check_hub"} <= board


def test_a_boards_panel_is_held_against_the_boards_settings(tmp_path: Path) -> None:
    assert screen_finding(1920, 1080, 102, _board(tmp_path)).state is State.OK
    turned = screen_finding(1920, 1080, 102, _board(tmp_path, orientation="portrait"))
    assert turned.state is State.FAIL and "board.orientation" in turned.remedy


@pytest.mark.parametrize(("outputs", "speaks", "volume", "state"), [
    (["HDMI"], True, 80, State.OK), ([], False, 80, State.WARN), (["HDMI"], False, 80, State.WARN),
    (["HDMI"], True, 0, State.WARN)])
def test_a_board_that_nobody_hears_is_told(
    outputs: list[str], speaks: bool, volume: int, state: State, tmp_path: Path,
) -> None:
    finding = sound_finding(outputs, _board(tmp_path, volume_percent=volume), speaks=speaks)
    assert finding.state is state and bool(finding.remedy) == (state is State.WARN)


def test_the_demonstrations_voice_on_a_board_is_told(tmp_path: Path) -> None:
    assert _one(check_voice(_board(tmp_path))).state is State.WARN
    shutil.copytree(SHIPPED, tmp_path / "voice")
    assert _one(check_voice(_board(tmp_path))).state is State.OK
    (tmp_path / "voice" / "zh" / "digit-1.wav").unlink()
    assert "1 clip(s)" in _one(check_voice(_board(tmp_path))).found


@pytest.mark.parametrize(("free", "state"), [(10**7, State.FAIL), (10**9, State.WARN), (10**11, State.OK)])
def test_a_disk_that_fills_up_is_told(free: int, state: State, tmp_path: Path) -> None:
    assert checks.disk_finding(tmp_path, free).state is state


def test_a_check_that_breaks_down_is_a_finding_and_stops_no_other(machine: Machine) -> None:
    def check_moon(_: Machine) -> Iterator[Finding]:
        raise RuntimeError("no moon")
        yield

    found = examine(machine, [check_moon, checks.check_python])
    assert [(f.check, f.state) for f in found] == [("moon", State.FAIL), ("kiosk", State.OK)]


def test_json_for_monitoring_names_the_worst(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("kiosk.cli.doctor.all_checks", lambda: [checks.check_python, checks.check_printer])
    monkeypatch.setattr("logging.disable", lambda _: None)
    file = tmp_path / "kiosk.toml"
    file.write_text(f'[terminal]\ndata_dir = "{tmp_path}"\n[printer]\nkind = "none"\n', "utf-8")
    assert run_command(["doctor", "--json", "--settings", str(file)]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["state"] == "warn"
    assert [f["check"] for f in document["findings"]] == ["kiosk", "printer"]


def test_without_the_hub_a_dead_clock_battery_is_noticed_by_what_was_seen(machine: Machine) -> None:
    clock = HandClock()
    core = TerminalCore.open(machine.settings.terminal_options(), clock)
    core._time.keep()
    core.close()
    assert list(checks.battery_findings(machine, clock.now() + timedelta(hours=15))) == []
    finding = _one(checks.battery_findings(machine, datetime(2000, 1, 1, tzinfo=UTC)))
    assert (finding.check, finding.state) == ("clock", State.WARN)
    assert "2000-01-01" in finding.found and f"{clock.now():%Y-%m-%d}" in finding.found
    assert "battery" in finding.remedy


@pytest.mark.parametrize(("status", "state", "code"), [
    (StoredStatus("hall", 0, None, None, None, 1), State.OK, "ok"),
    (StoredStatus("hall", 3, datetime(2026, 11, 23, tzinfo=UTC), None, None, 1), State.OK, "waiting"),
    (StoredStatus("hall", 3, datetime(2026, 11, 23, tzinfo=UTC), "away", None, 1), State.WARN, "waiting"),
    (StoredStatus(None, 3, datetime(2026, 11, 23, tzinfo=UTC), None, None, 0), State.OK, "alone"),
])
def test_what_the_store_owes_the_hub_is_said_with_its_reason(status: StoredStatus, state: State, code: str) -> None:
    finding = checks.sync_finding(status)
    assert (finding.state, finding.code) == (state, code)
    assert (status.last_error or "") in finding.found


def test_a_scanner_is_looked_for_where_the_settings_say(tmp_path: Path) -> None:
    def finding(**scanner: str) -> Finding:
        return _one(check_scanner(Machine(Settings(terminal={"data_dir": tmp_path}, scanner=scanner))))

    assert finding(kind="none").code == "none"
    assert finding(kind="keyboard").code == "unprefixed"
    assert finding(kind="keyboard", prefix="~").code == "ok"
    missing = finding(kind="serial", device=str(tmp_path / "ttyACM0"))
    assert (missing.state, missing.code) == (State.FAIL, "missing") and missing.remedy
    (tmp_path / "ttyACM0").touch()
    assert device_finding(tmp_path / "ttyACM0").state is State.OK
    assert finding(kind="serial").code == "missing"


def test_a_terminal_that_systemd_runs_without_a_watchdog_is_warned_of() -> None:
    assert [f.code for f in service_findings({})] == ["off"]
    assert [f.code for f in service_findings({"INVOCATION_ID": "x"})] == ["ok", "off"]
    assert [f.code for f in service_findings({"INVOCATION_ID": "x", "WATCHDOG_USEC": "30000000"})] == ["ok", "ok"]


def test_the_printer_for_pages_is_looked_at_where_there_is_one():
    none = Machine(Settings())
    assert list(check_a4_printer(none)) == []
    [finding] = check_a4_printer(Machine(Settings(a4_printer={"address": "127.0.0.1:9/ipp/print"})))
    assert (finding.state, finding.code) == (State.FAIL, "off") and finding.remedy
