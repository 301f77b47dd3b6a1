"""`kiosk demo` on a virtual screen: opens, serves, and leaves no process behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fixtures.wait import wait_until

PATIENCE = 120.0


@pytest.fixture
def display() -> Iterator[str]:
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"],
        pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    assert number, "Xvfb did not start"
    yield f":{number}"
    server.terminate()
    server.wait(30)


@pytest.fixture
def demo(display: str, tmp_path: Path, project_root: Path) -> Iterator[subprocess.Popen[str]]:
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    process = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "demo", "--dir", str(tmp_path / "hall")], cwd=project_root, env=environment,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    yield process
    if process.poll() is None:
        process.kill()
        process.wait()
    for stream in (process.stdout, process.stderr):
        assert stream is not None
        stream.close()


def _children(pid: int) -> set[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children")
    own = set()
    for task in listed.parents[1].iterdir():
        own |= {int(child) for child in (task / "children").read_text().split()}
    return own


@pytest.mark.e2e
@pytest.mark.slow
def test_the_demo_hall_opens_and_ends_with_everything_it_started(
    demo: subprocess.Popen[str], tmp_path: Path, project_root: Path,
) -> None:
    assert demo.stdout is not None and demo.stderr is not None
    assert "The demo hall is open; its hub is https://127.0.0.1:" in demo.stdout.readline()
    log = tmp_path / "hall" / "terminal" / "log" / "terminal.log"
    wait_until(log.exists, seconds=PATIENCE)  # the terminal's core is being opened, so its window stands
    paper = tmp_path / "hall" / "terminal" / "paper"
    wait_until(paper.is_dir, seconds=PATIENCE)  # its spool looked at the printer
    children = _children(demo.pid)
    assert len(children) == 2

    second = subprocess.run(
        [sys.executable, "-m", "kiosk", "demo", "--dir", str(tmp_path / "hall")], cwd=project_root,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True, check=False)
    assert second.returncode == 1 and "a demo hall is open" in second.stderr

    demo.send_signal(signal.SIGTERM)
    assert demo.wait(PATIENCE) == 0
    assert [pid for pid in children if Path(f"/proc/{pid}").exists()] == []
    assert demo.stderr.read() == ""
    for name in ("terminal.log", "hub.log"):
        assert "Traceback" not in (tmp_path / "hall" / name).read_text("utf-8")


@pytest.mark.e2e
@pytest.mark.slow
def test_a_killed_demo_takes_its_children_along(demo: subprocess.Popen[str]) -> None:
    assert demo.stdout is not None
    demo.stdout.readline()
    children = _children(demo.pid)
    assert len(children) == 2
    demo.kill()
    demo.wait()
    wait_until(lambda: not any(_alive(pid) for pid in children), seconds=PATIENCE)


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
