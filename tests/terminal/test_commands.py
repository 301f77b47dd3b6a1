from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kiosk.settings import load
from kiosk.terminal import TerminalCore
from tests.fixtures.terminal import SERVICE


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A machine's settings file."""
    file = tmp_path / "kiosk.toml"
    file.write_text(f'[terminal]\ndata_dir = "{tmp_path / "data"}"\n')
    return file


def kiosk(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "kiosk", *arguments], capture_output=True, text=True, check=False)


def status(machine: Path) -> dict[str, Any]:
    done = kiosk("sync", "status", "--json", "--settings", str(machine))
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def test_sync_status_reads_the_store_beside_the_running_terminal(machine: Path) -> None:
    core = TerminalCore.open(load(machine).terminal_options())
    core.tickets.take_ticket(service_id=SERVICE, language="zh_CN")
    said = status(machine)
    assert (said["paired"], said["waiting"], said["epoch"]) == (False, 2, 0)
    assert said["waiting_since"] and said["last_acknowledged_at"] is None
    core.close()
    plain = kiosk("sync", "status", "--settings", str(machine))
    assert said["clock_behind_seconds"] == 0 and "this machine's clock: 0 s behind" in plain.stdout
    assert "waiting: 2 facts since" in plain.stdout and "not paired" in plain.stdout


def test_sync_status_of_a_terminal_that_never_ran_is_a_clear_error(machine: Path) -> None:
    done = kiosk("sync", "status", "--settings", str(machine))
    assert done.returncode == 1
    assert done.stderr.startswith("kiosk: there is no store") and "Traceback" not in done.stderr


@pytest.mark.parametrize(("url", "code", "reason"), [
    ("https://127.0.0.1:1", "not a code", "bad_input"),
    ("http://127.0.0.1:1", "K7QM-2XPD-9RTA-4C0V-ZB1N-8HGE-5JWS", "bad_input"),
    ("https://127.0.0.1:1", "K7QM-2XPD-9RTA-4C0V-ZB1N-8HGE-5JWS", "hub_unavailable"),
])
def test_a_pairing_that_cannot_work_says_why_in_one_line(machine: Path, url: str, code: str, reason: str) -> None:
    done = kiosk("pair", url, code, "--settings", str(machine))
    assert done.returncode == 1
    assert reason in done.stderr and len(done.stderr.strip().splitlines()) == 1
