"""The machine behind the set-up: a real hub to pair with, a real printer wire, the settings that it writes."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.cli.first_run import DRAFT, MachineSetUp, wanted_file
from kiosk.cli.opening_code import HubDecides, opening_code
from kiosk.contract.identity import keep_unlock_key, read_identity
from kiosk.contract.looking import hub_url
from kiosk.contract.messages import Scope
from kiosk.contract.pairing import StrangeHub
from kiosk.devices.virtual_printer import VirtualPrinter
from kiosk.errors import BadInput, HubUnavailable, KioskError, Refused
from kiosk.hub.pairing import new_code
from kiosk.hub.setup import open_hub
from kiosk.settings import load
from kiosk.terminal import TerminalCore
from kiosk.terminal.opening_code import make_opening_code
from kiosk.terminal.staff import AnswerRefused, Person
from tests.terminal.hall import Hall, open_hall
from ui.terminal.first_run.port import Draft

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    with open_hall(tmp_path_factory.mktemp("hub")) as hall:
        yield hall


@pytest.fixture
def printer() -> Iterator[VirtualPrinter]:
    with VirtualPrinter() as printer:
        yield printer


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without settings; its file will be `kiosk.toml`."""
    monkeypatch.setenv("KIOSK_SETTINGS", str(tmp_path / "etc/kiosk.toml"))
    monkeypatch.setenv("STATE_DIRECTORY", str(tmp_path / "data"))
    return tmp_path


@pytest.fixture
def machine(place: Path) -> MachineSetUp:
    file = wanted_file()
    assert file is not None
    return MachineSetUp(file, place / "data", devices=place / "dev")


def code_of(hall: Hall) -> str:
    with open_hub(hall.folder, url=hall.url) as services:
        return new_code(services, Scope.TERMINAL)


def test_from_an_empty_machine_to_a_paired_terminal(
        hall: Hall, machine: MachineSetUp, place: Path, printer: VirtualPrinter) -> None:
    seen = machine.look_at_hub(f"127.0.0.1:{hall.line.port}")
    code = code_of(hall)
    seen.check(code)
    with pytest.raises(StrangeHub):
        seen.check(code[:-1] + ("0" if code[-1] != "0" else "1"))
    draft = Draft("finish", "en", "入口左侧 “A”", seen.url, printer.address, "none")
    machine.keep(draft)
    points = {point.what: point for point in machine.finish(draft, code, True, 69)}
    assert {what: point.grade for what, point in points.items()} == {
        "name": "ok", "hub": "ok", "printer": "ok", "scanner": "warn", "screen": "ok", "settings": "ok", "slip": "ok"}
    assert len(printer.papers) == 1
    identity = read_identity(place / "data/identity")
    assert identity is not None and identity.hub_url == seen.url
    assert points["hub"].value.startswith(f"{identity.hall} {identity.app_code}")
    settings = load(place / "etc/kiosk.toml")
    assert (settings.terminal.name, settings.terminal.data_dir) == ("入口左侧 “A”", place / "data")
    assert (settings.screen.orientation, settings.screen.ppi, settings.visit.language) == ("landscape", 69, "en")
    assert settings.printer_address() == printer.address and settings.scanner.kind == "none"
    assert not (place / "data" / DRAFT).exists()
    assert wanted_file() is None, "a machine that is set up never asks again"


def test_the_file_keeps_every_comment_and_every_default(machine: MachineSetUp, place: Path) -> None:
    machine.finish(Draft(), "", False, 102)
    text = (place / "etc/kiosk.toml").read_text("utf-8")
    assert "# Seconds without a touch until the terminal asks whether someone is there." in text
    assert "#quiet_seconds = 45" in text and '\norientation = "portrait"\n' in text
    assert set(tomllib.loads(text)) >= {"terminal", "screen", "visit", "printer", "scanner"}


def test_a_terminal_that_works_alone_opens_by_the_code_of_its_set_up(
        hall: Hall, machine: MachineSetUp, place: Path) -> None:
    points = {point.what: point for point in machine.finish(Draft(), "", False, 102)}
    code = points["opening"].value
    assert code not in "".join(path.read_text("latin-1") for path in (place / "data").rglob("*") if path.is_file())
    core = TerminalCore.open(load(place / "etc/kiosk.toml").terminal_options())
    try:
        assert core.staff.challenge() == ""
        with pytest.raises(BadInput):
            core.staff.answer(code[:-1])
        with pytest.raises(AnswerRefused):
            core.staff.answer(code[:-1] + ("0" if code[-1] != "0" else "1"))
        for typed in (code, code.lower().replace("-", " ")):
            assert core.staff.answer(typed) == Person("", "", "code")
            core.staff.leave("closed")
        other = make_opening_code(place / "data/identity")
        with pytest.raises(AnswerRefused):
            core.staff.answer(code)
    finally:
        core.close()
    seen = machine.look_at_hub(f"127.0.0.1:{hall.line.port}")
    hall_draft = Draft("finish", "zh_CN", "one", seen.url, "none:", "none")
    (place / "etc/kiosk.toml").unlink()
    assert "opening" not in {point.what for point in machine.finish(hall_draft, code_of(hall), False, 102)}
    keep_unlock_key(place / "data/identity", "A" * 43)  # as with the first session at a hub
    core = TerminalCore.open(load(place / "etc/kiosk.toml").terminal_options())
    try:
        assert core.staff.challenge() != "", "now people open it, not a code"
        with pytest.raises(KioskError):
            core.staff.answer(other)
    finally:
        core.close()
    with pytest.raises(HubDecides):
        opening_code(place / "etc/kiosk.toml")


def test_a_code_that_was_used_writes_nothing(hall: Hall, machine: MachineSetUp, place: Path) -> None:
    seen = machine.look_at_hub(f"https://127.0.0.1:{hall.line.port}/")
    code = code_of(hall)
    hall_draft = Draft("finish", "zh_CN", "one", seen.url, "none:", "none")
    MachineSetUp(place / "other.toml", place / "other").finish(hall_draft, code, False, 102)
    with pytest.raises(Refused) as told:
        machine.finish(hall_draft, code, False, 102)
    assert told.value.code == "pairing_refused"
    assert not (place / "etc/kiosk.toml").exists()


def test_a_set_up_that_was_cut_off_after_pairing_goes_on_without_a_new_code(
        hall: Hall, machine: MachineSetUp, place: Path) -> None:
    seen = machine.look_at_hub(f"127.0.0.1:{hall.line.port}")
    draft = Draft("finish", "zh_CN", "one", seen.url, "none:", "none")
    machine.keep(draft)
    machine.finish(draft, code_of(hall), False, 102)
    (place / "etc/kiosk.toml").unlink()
    machine.keep(draft)
    assert wanted_file() == place / "etc/kiosk.toml"
    points = {point.what: point.code for point in machine.finish(draft, "", False, 102)}
    assert points["hub"] == "paired"


def test_what_is_plugged_in_is_found_by_names_that_stay(machine: MachineSetUp, place: Path) -> None:
    for name in ("usb/lp0", "ttyACM0", "ttyACM1"):
        (place / "dev" / name).parent.mkdir(parents=True, exist_ok=True)
        (place / "dev" / name).touch()
    by_id = place / "dev/serial/by-id"
    by_id.mkdir(parents=True)
    (by_id / "usb-Scanner_1").symlink_to(place / "dev/ttyACM0")
    assert [offer.address for offer in machine.printers()] == [f"device:{place}/dev/usb/lp0", "tcp:", "none:"]
    assert [offer.address for offer in machine.scanners()] == [
        str(by_id / "usb-Scanner_1"), f"{place}/dev/ttyACM1", "keyboard", "none"]


@pytest.mark.parametrize(("typed", "url"), [
    ("hub.hall", "https://hub.hall:8443"), (" HUB.hall : 9000 ", "https://hub.hall:9000"),
    ("https://10.0.0.5/", "https://10.0.0.5:8443"), ("[fe80::1]:8443", "https://[fe80::1]:8443"),
])
def test_an_address_is_made_whole(typed: str, url: str) -> None:
    assert hub_url(typed) == url


@pytest.mark.parametrize("typed", ["", "http://hub.hall", "hub.hall/path", "user@hub.hall", "hub.hall:99999", "[::1"])
def test_what_is_no_address_is_said(typed: str) -> None:
    with pytest.raises(BadInput):
        hub_url(typed)


def test_where_no_hub_is_there_is_none(machine: MachineSetUp) -> None:
    with pytest.raises(HubUnavailable):
        machine.look_at_hub("127.0.0.1:9")


def test_a_draft_that_is_damaged_begins_anew(machine: MachineSetUp, place: Path) -> None:
    (place / "data").mkdir()
    for rubbish in ("", "[]", '{"step": 3, "unknown": "x"}', "\x00"):
        (place / "data" / DRAFT).write_text(rubbish)
        assert machine.draft().name == ""


def test_a_machine_with_any_settings_is_never_asked(place: Path) -> None:
    (place / "etc").mkdir()
    (place / "etc/kiosk.toml").write_text("", "utf-8")
    assert wanted_file() is None


def test_kiosk_terminal_asks_on_a_machine_that_was_never_set_up_and_ends_when_told(place: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(place / "notify"))
        manager.settimeout(30)
        started = subprocess.Popen(
            [sys.executable, "-m", "kiosk", "terminal"], stderr=subprocess.PIPE, text=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "NOTIFY_SOCKET": str(place / "notify")})
        assert b"READY=1" in manager.recv(1000), "its first frame was drawn"
    started.send_signal(signal.SIGTERM)
    _, said = started.communicate(timeout=30)
    assert started.returncode == 0, said
    assert (place / "data/log/first_run.log").exists()
    assert not (place / "etc/kiosk.toml").exists()
