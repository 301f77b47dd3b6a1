"""The installed unit under a real systemd: the process 1 of namespaces of its own, where this machine lets one run."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.deploy.units import UNITS
from tests.e2e.processes import started
from tests.fixtures.wait import wait_until

pytestmark = pytest.mark.e2e

HERE = Path(__file__).parent
# What a test's machine has instead of the kiosk's: its Python and folders, no screen, no user hall-kiosk; and less
# patience. All else is as installed.
OTHERWISE = """
[Unit]
DefaultDependencies=no
[Service]
User=nobody
Group=
SupplementaryGroups=
CapabilityBoundingSet=CAP_DAC_OVERRIDE
AmbientCapabilities=CAP_DAC_OVERRIDE
ProtectHome=no
ProtectSystem=no
PrivateTmp=no
StateDirectory=
CacheDirectory=
InaccessiblePaths=
WorkingDirectory={project}
Environment=QT_QPA_PLATFORM=offscreen KIOSK_SETTINGS={settings} XDG_DATA_HOME={data} XDG_CACHE_HOME={data}
ExecStart=
ExecStart=/usr/bin/env {python} -m kiosk terminal
ExecStopPost=
StandardOutput=append:{log}
StandardError=append:{log}
WatchdogSec=3
"""


class Systemd:
    """`pid` is its process id out here."""

    def __init__(self, pid: int, log: Path) -> None:
        self.pid, self.log = pid, log

    def ask(self, *words: str) -> str:
        done = subprocess.run(
            ["nsenter", f"--target={self.pid}", "--mount", "--pid", "systemctl", *words],
            capture_output=True, text=True, check=False)
        return done.stdout.strip()

    def show(self, name: str) -> str:
        return self.ask("show", "-P", name, "kiosk-terminal.service")

    def program(self) -> int:
        """Out here; 0 while there is none."""
        return next((pid for pid in _below(self.pid) if b"kiosk\0terminal" in _read(f"/proc/{pid}/cmdline")), 0)


def _read(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError:
        return b""


def _below(pid: int) -> Iterator[int]:
    for child in _read(f"/proc/{pid}/task/{pid}/children").split():
        yield int(child)
        yield from _below(int(child))


@pytest.fixture
def systemd(project_root: Path, tmp_path: Path, built_translations: None) -> Iterator[Systemd]:
    if os.geteuid() != 0 or not Path("/lib/systemd/systemd").exists():
        pytest.skip("a systemd of its own needs root and the package systemd")
    settings = tmp_path / "kiosk.toml"
    settings.write_text(f'[terminal]\ndata_dir = "{tmp_path}/data"\n[printer]\nkind = "none"\n', "utf-8")
    subprocess.run(
        [project_root / "deploy/install", "--root", tmp_path / "root", settings, "terminal"], check=True,
        capture_output=True)
    units, log = tmp_path / "root" / UNITS, tmp_path / "log"
    (units / "kiosk-terminal.service.d/99-test.conf").write_text(OTHERWISE.format(
        project=project_root, settings=settings, data=tmp_path / "data", python=sys.executable, log=log), "utf-8")
    for target in ("basic", "sysinit", "shutdown"):
        (units / f"{target}.target").write_text("[Unit]\nDefaultDependencies=no\n", "utf-8")
    with started([HERE / "own_systemd.sh", units], environment=os.environ, log=tmp_path / "start.log") as shell:
        own: list[int] = []

        def runs() -> bool:
            own[:] = [pid for pid in _below(shell.pid) if _read(f"/proc/{pid}/comm") == b"systemd\n"]
            return bool(own) or shell.poll() is not None

        wait_until(runs)
        if not own:
            pytest.skip(f"this machine runs no systemd of its own: {(tmp_path / 'start.log').read_text().strip()}")
        try:
            yield Systemd(own[0], log)
        finally:
            os.kill(own[0], signal.SIGKILL)  # and with it all that it started
            shell.wait(20)


def test_a_stopped_screen_is_ended_and_started_anew(systemd: Systemd) -> None:
    wait_until(lambda: systemd.show("ActiveState") == "active")
    first, began = systemd.program(), int(systemd.show("WatchdogTimestampMonotonic"))
    wait_until(lambda: int(systemd.show("WatchdogTimestampMonotonic")) > began)  # it lives, and says so
    os.kill(first, signal.SIGSTOP)
    wait_until(lambda: systemd.program() not in {0, first})
    wait_until(lambda: systemd.show("ActiveState") == "active")
    assert systemd.show("NRestarts") == "1"
    assert "Fatal Python error: Aborted" in systemd.log.read_text(), "nobody learns where it was stuck"


def test_a_killed_screen_comes_back_however_often(systemd: Systemd) -> None:
    for times in range(1, 8):  # systemd's own limit is five in ten seconds
        wait_until(lambda: systemd.program() != 0)
        os.kill(before := systemd.program(), signal.SIGKILL)
        wait_until(lambda before=before: systemd.program() not in {0, before})
        assert systemd.show("NRestarts") == str(times)
    wait_until(lambda: systemd.show("ActiveState") == "active")
