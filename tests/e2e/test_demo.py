"""`kiosk demo` on a virtual screen: opens, serves, and leaves no process behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.customer import Customer
from tests.e2e.screen import open_screen
from tests.e2e.screen_reader import read_screen
from tests.fixtures.wait import wait_until
from ui import translations

PATIENCE = 120.0
PIECES = {"hub", "sandbox-gateway", "sandbox-billing", "terminal", "counter", "board"}
TWO_MONTHS_DUE = "4109900000018"
"""The account that the demo's README names for it."""


@pytest.fixture(scope="module")
def wide_screen() -> Iterator[Mapping[str, str]]:
    translations.build()
    with open_screen("1920x1080x24") as environment:
        yield environment


@pytest.fixture
def demo(wide_screen: Mapping[str, str], tmp_path: Path, project_root: Path) -> Iterator[subprocess.Popen[str]]:
    environment = {**wide_screen, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "0"}
    with _demo(tmp_path / "hall", project_root, environment) as process:
        yield process


@contextmanager
def _demo(hall: Path, root: Path, environment: Mapping[str, str], *more: str) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "demo", "--dir", str(hall), *more], cwd=root, env=dict(environment),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    with process:
        try:
            yield process
        finally:
            process.kill()


def _piece(pid: int) -> str:
    """`terminal` of `python -m kiosk terminal …`."""
    _, _, arguments = Path(f"/proc/{pid}/cmdline").read_bytes().partition(b"\0kiosk\0")
    return arguments.partition(b"\0")[0].decode()


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
    assert {_piece(pid) for pid in children} >= PIECES

    second = subprocess.run(
        [sys.executable, "-m", "kiosk", "demo", "--dir", str(tmp_path / "hall")], cwd=project_root,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True, check=False)
    assert second.returncode == 1 and "a demo hall is open" in second.stderr

    demo.send_signal(signal.SIGTERM)
    assert demo.wait(PATIENCE) == 0
    assert [pid for pid in children if Path(f"/proc/{pid}").exists()] == []
    assert demo.stderr.read() == ""
    for name in ("terminal.log", "counter.log", "board.log", "hub.log"):
        assert "Traceback" not in (tmp_path / "hall" / name).read_text("utf-8")


@pytest.mark.e2e
@pytest.mark.slow
def test_both_windows_of_the_demo_hall_are_at_work(
    wide_screen: Mapping[str, str], tmp_path: Path, project_root: Path, pack: dict[str, Any],
) -> None:
    with _demo(tmp_path / "hall", project_root, wide_screen) as demo, ExitStack() as readers:
        assert demo.stdout is not None and demo.stderr is not None
        assert "The demo hall is open" in demo.stdout.readline()
        children = _children(demo.pid)
        [terminal] = [pid for pid in children if _piece(pid) == "terminal"]
        at_terminal, beside = (
            readers.enter_context(read_screen(wide_screen, pid, tmp_path / "reader.log"))
            for pid in (terminal, demo.pid))
        customer = Customer(at_terminal, pack)
        customer.begin()
        number = customer.take()
        beside.hears("等候1人")
        beside.press("打印出的号票")  # before the scanner
        at_terminal.find("heading", customer.phrase("tickets.ahead_none"))
        at_terminal.press(customer.phrase("cancel.title"))
        at_terminal.press("确定取消")
        at_terminal.hears(f"已取消{number}号")
        beside.hears(f"{number}  已取消")
        invented = [pid for pid in children if _piece(pid) == "accounts"]
        wait_until(lambda: not any(_alive(pid) for pid in invented), seconds=PATIENCE)
        at_terminal.press("首页")
        at_terminal.press(customer.name("zones", "self_service"))
        at_terminal.find("heading", customer.phrase("pay.number"))
        for digit in TWO_MONTHS_DUE:
            at_terminal.press(digit)
        at_terminal.press("查询")
        at_terminal.hears(customer.phrase("pay.is_it_right"))
        at_terminal.press_part("缴费 ¥")
        at_terminal.press("微信支付")
        at_terminal.find("heading", customer.phrase("pay.scan_wechat"))
        beside.press("扫码并付款")
        at_terminal.find("heading", customer.phrase("pay.paid"))
        at_terminal.hears(customer.phrase("pay.slip_take"))
        at_terminal.hears("凭条号")
        at_terminal.hears(customer.phrase("pay.posted"))
        readers.close()
        demo.terminate()
        assert demo.wait(PATIENCE) == 0, demo.stderr.read()
        assert [pid for pid in children if Path(f"/proc/{pid}").exists()] == []


@pytest.mark.e2e
@pytest.mark.slow
def test_a_killed_demo_takes_its_children_along(demo: subprocess.Popen[str]) -> None:
    assert demo.stdout is not None
    demo.stdout.readline()
    children = _children(demo.pid)
    assert {_piece(pid) for pid in children} >= PIECES
    demo.kill()
    demo.wait()
    wait_until(lambda: not any(_alive(pid) for pid in children), seconds=PATIENCE)


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
