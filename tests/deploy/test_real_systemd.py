"""The installed unit under a service manager: a real systemd as process 1 of namespaces of its own where this machine
lets one run, else the small manager that speaks the same protocol. The report says which (`under`)."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import pytest

from tests.deploy.manager import Manager, managed
from tests.deploy.units import UNITS, Unit
from tests.e2e.processes import started
from tests.fixtures.wait import wait_until

pytestmark = pytest.mark.e2e

HERE = Path(__file__).parent
PATIENCE = 3
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
WatchdogSec={patience}
"""


class Keeper(Protocol):
    """Who keeps the terminal running."""

    def active(self) -> bool: ...
    def program(self) -> int:
        """Its process id out here; 0 while there is none."""
        ...

    def signs_of_life(self) -> int:
        """A number that grows with each."""
        ...

    def restarts(self) -> int: ...
    def log(self) -> str: ...


class Systemd:
    """`pid` is its process id out here."""

    def __init__(self, pid: int, log: Path) -> None:
        self.pid, self._log = pid, log

    def _show(self, name: str) -> str:
        done = subprocess.run(
            ["nsenter", f"--target={self.pid}", "--mount", "--pid", "systemctl", "show", "-P", name,
             "kiosk-terminal.service"], capture_output=True, text=True, check=False)
        return done.stdout.strip()

    def active(self) -> bool:
        return self._show("ActiveState") == "active"

    def program(self) -> int:
        return next((pid for pid in _below(self.pid) if b"kiosk\0terminal" in _read(f"/proc/{pid}/cmdline")), 0)

    def signs_of_life(self) -> int:
        return int(self._show("WatchdogTimestampMonotonic"))

    def restarts(self) -> int:
        return int(self._show("NRestarts"))

    def log(self) -> str:
        return self._log.read_text()


class StandIn:
    """The small manager, held to what the installed unit says."""

    def __init__(self, manager: Manager) -> None:
        self._manager = manager

    def active(self) -> bool:
        return "READY=1" in self._manager.heard[self._manager.heard_before:]

    def program(self) -> int:
        pid = self._manager.lives[-1] if self._manager.lives else 0
        return pid if pid and _read(f"/proc/{pid}/cmdline") else 0

    def signs_of_life(self) -> int:
        return self._manager.heard.count("WATCHDOG=1")

    def restarts(self) -> int:
        return len(self._manager.lives) - 1

    def log(self) -> str:
        return self._manager.log()


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
def keeper(
    project_root: Path, tmp_path: Path, built_translations: None, record_property: Callable[[str, object], None],
) -> Iterator[Keeper]:
    settings = tmp_path / "kiosk.toml"
    settings.write_text(f'[terminal]\ndata_dir = "{tmp_path}/data"\n[printer]\nkind = "none"\n', "utf-8")
    subprocess.run(
        [project_root / "deploy/install", "--root", tmp_path / "root", settings, "terminal"], check=True,
        capture_output=True)
    with _systemd(project_root, tmp_path, settings) as real:
        record_property("under", "systemd" if real else "the small manager")
        if real is not None:
            yield real
            return
    unit = Unit(tmp_path / "root", "kiosk-terminal.service")
    assert (unit["Type"], unit["Restart"], unit["WatchdogSignal"]) == ("notify", "always", "SIGABRT")
    assert unit["StartLimitIntervalSec"] == "0", "the small manager never gives up either"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "KIOSK_SETTINGS": str(settings)}
    with managed([sys.executable, "-m", "kiosk", "terminal"], environment, tmp_path,
                 watchdog_seconds=PATIENCE) as manager:
        yield StandIn(manager)


@contextmanager
def _systemd(project_root: Path, tmp_path: Path, settings: Path) -> Iterator[Systemd | None]:
    """None where this machine runs none: not root, no such program, or no namespaces."""
    if os.geteuid() != 0 or not Path("/lib/systemd/systemd").exists():
        yield None
        return
    copied, log = tmp_path / "units", tmp_path / "log"
    shutil.copytree(tmp_path / "root" / UNITS, copied, symlinks=True)
    (copied / "kiosk-terminal.service.d/99-test.conf").write_text(OTHERWISE.format(
        project=project_root, settings=settings, data=tmp_path / "data", python=sys.executable, log=log,
        patience=PATIENCE), "utf-8")
    for target in ("basic", "sysinit", "shutdown"):
        (copied / f"{target}.target").write_text("[Unit]\nDefaultDependencies=no\n", "utf-8")
    with started([HERE / "own_systemd.sh", copied], environment=os.environ, log=tmp_path / "start.log") as shell:
        own: list[int] = []

        def runs() -> bool:
            own[:] = [pid for pid in _below(shell.pid) if _read(f"/proc/{pid}/comm") == b"systemd\n"]
            return bool(own) or shell.poll() is not None

        wait_until(runs)
        if not own:
            yield None
            return
        try:
            yield Systemd(own[0], log)
        finally:
            os.kill(own[0], signal.SIGKILL)  # and with it all that it started
            shell.wait(20)


def test_a_stopped_screen_is_ended_and_started_anew(keeper: Keeper) -> None:
    wait_until(keeper.active)
    first, began = keeper.program(), keeper.signs_of_life()
    wait_until(lambda: keeper.signs_of_life() > began)  # it lives, and says so
    os.kill(first, signal.SIGSTOP)
    wait_until(lambda: keeper.program() not in {0, first})
    wait_until(keeper.active)
    assert keeper.restarts() == 1
    assert "Fatal Python error: Aborted" in keeper.log(), "nobody learns where it was stuck"


def test_a_killed_screen_comes_back_however_often(keeper: Keeper) -> None:
    for times in range(1, 8):  # systemd's own limit is five in ten seconds
        wait_until(lambda: keeper.program() != 0)
        os.kill(before := keeper.program(), signal.SIGKILL)
        wait_until(lambda before=before: keeper.program() not in {0, before})
        assert keeper.restarts() == times
    wait_until(keeper.active)
