"""deploy/in-cage: the program has a screen, hears systemd, closes, and its exit code comes through."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.e2e.processes import started
from tests.e2e.screen import somebody
from tests.fixtures.wait import wait_until

pytestmark = pytest.mark.e2e

WITH_A_SCREEN = "import os, sys; sys.exit(91 if os.environ['WAYLAND_DISPLAY'] and os.environ['DISPLAY'] else 1)"
CLOSES_WELL = """
import signal, sys, time
said = []
for number in (signal.SIGTERM, signal.SIGABRT):
    signal.signal(number, lambda number, _: said.append(number))
print("up", flush=True)
while not said:
    time.sleep(0.01)
print("closed", flush=True)
sys.exit(40 + said[0])
"""
Opened = Callable[[str], subprocess.Popen[str]]


@pytest.fixture
def in_cage(tmp_path: Path, project_root: Path) -> Iterator[Opened]:
    """`in_cage(code)`: Python code as the only program of a compositor without a screen."""
    user = somebody()
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    os.chown(runtime, user.uid, -1)
    environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    environment |= {"XDG_RUNTIME_DIR": str(runtime), "WLR_BACKENDS": "headless", "WLR_RENDERER": "pixman",
                    "WLR_LIBINPUT_NO_DEVICES": "1"}
    with ExitStack() as stack:
        yield lambda code: stack.enter_context(started(
            [*user.run_as, project_root / "deploy/in-cage", sys.executable, "-c", code], environment=environment,
            log=tmp_path / "log", stdout=subprocess.PIPE))


def test_the_programs_exit_code_comes_through(in_cage: Opened) -> None:
    assert in_cage(WITH_A_SCREEN).wait(20) == 91


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGABRT])
def test_the_program_hears_systemd_and_closes_before_its_screen_goes(in_cage: Opened, number: int) -> None:
    shell = in_cage(CLOSES_WELL)
    assert shell.stdout is not None and shell.stdout.readline() == "up\n"
    shell.send_signal(number)
    assert shell.stdout.readline() == "closed\n"
    assert shell.wait(20) == 40 + number


def test_a_stopped_program_hears_it_too(in_cage: Opened, tmp_path: Path) -> None:
    shell = in_cage(CLOSES_WELL)
    assert shell.stdout is not None and shell.stdout.readline() == "up\n"
    os.kill(int((tmp_path / "run/program").read_text()), signal.SIGSTOP)
    shell.send_signal(signal.SIGABRT)
    assert shell.wait(20) == 40 + signal.SIGABRT


def test_with_cage_gone_nothing_is_left_waiting(in_cage: Opened, tmp_path: Path) -> None:
    shell = in_cage(CLOSES_WELL)
    assert shell.stdout is not None and shell.stdout.readline() == "up\n"
    children = [int(pid) for pid in Path(f"/proc/{shell.pid}/task/{shell.pid}/children").read_text().split()]
    os.kill(children[0], signal.SIGKILL)
    wait_until(lambda: shell.poll() is not None)
    assert shell.returncode != 0
    os.kill(int((tmp_path / "run/program").read_text()), signal.SIGKILL)  # systemd's part: it ends the whole group
