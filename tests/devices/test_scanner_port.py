"""What every scanner must do, asked of each adapter with the same pseudo-terminal simulator at its far end."""

from __future__ import annotations

import os
import queue
import tty
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

from kiosk.devices.scanner import LONGEST_SCAN, Scanner
from kiosk.devices.scanner_simulator import ScannerSimulator
from kiosk.devices.serial_scanner import SerialScanner, wedge_on_terminal
from tests.fakes.clock import HandClock
from tests.fixtures.wait import wait_until
from ui.scanning.wedge import WedgeScanner

PREFIX = "~"


@dataclass
class Rig:
    """A scanner with its simulator; `carry` brings what was sent to the scanner where no thread of its own does."""

    scanner: Scanner
    simulator: ScannerSimulator
    carry: Callable[[], None] = lambda: None


def serial(folder: Path) -> Iterator[Rig]:
    simulator = ScannerSimulator(folder / "scanner")
    yield Rig(SerialScanner(folder / "scanner", retry=0.01), simulator)
    simulator.close()


def wedge_typing(folder: Path) -> Iterator[Rig]:
    simulator = ScannerSimulator(folder / "scanner", prefix=PREFIX)
    yield Rig(wedge_on_terminal(folder / "scanner", PREFIX, retry=0.01), simulator)
    simulator.close()


def wedge_in_a_window(folder: Path) -> Iterator[Rig]:
    """The keyboard cable: each character from the simulator's pseudo-terminal is a key pressed in a window.

    In what pieces the pseudo-terminal hands a code over says nothing of its speed: the clock pauses only between codes.
    """
    simulator, clock, window = ScannerSimulator(folder / "scanner", prefix=PREFIX), HandClock(), QWindow()
    window.create()
    cable = os.open(folder / "scanner", os.O_RDONLY | os.O_NOCTTY | os.O_NONBLOCK)
    tty.setraw(cable)

    def carry() -> None:
        try:
            typed = os.read(cable, 65536).decode()
        except BlockingIOError:
            return
        for character in typed:
            clock.pass_by(seconds=0.005)
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, character)
                QCoreApplication.sendEvent(window, key)
            if character == "\r":
                clock.pass_by(seconds=1)

    yield Rig(WedgeScanner(PREFIX, clock), simulator, carry)
    os.close(cable)
    simulator.close()
    window.destroy()


@pytest.fixture(params=[serial, wedge_typing, wedge_in_a_window], ids=lambda made: made.__name__)
def rig(request: pytest.FixtureRequest, qapp: QGuiApplication, tmp_path: Path) -> Iterator[Rig]:
    yield from request.param(tmp_path)


@pytest.fixture
def read(rig: Rig) -> Iterator[Callable[[str], str]]:
    """`read(code)`: what the scanner hands over when `code` is held before its glass."""
    scans: queue.Queue[str] = queue.Queue()
    rig.scanner.start(scans.put)

    def read_one(code: str) -> str:
        rig.simulator.scan(code)
        arrived = []

        def look() -> bool:
            rig.carry()
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)
            arrived.extend([scans.get_nowait()] if not scans.empty() else [])
            return bool(arrived)

        wait_until(look)
        return arrived[0]

    yield read_one
    rig.scanner.close()


def test_each_code_arrives_once_and_in_order(read: Callable[[str], str]) -> None:
    codes = [f"HK1.{n:03d}" for n in range(5)]
    assert [read(code) for code in codes] == codes


@pytest.mark.parametrize("code", [
    "4101234567890", "HK1." + "x" * 120, "<img src='x'>", "'; drop table tickets; --", "~~~", "{n} %1",
])
def test_a_code_arrives_unaltered(read: Callable[[str], str], code: str) -> None:
    assert read(code) == code


def test_a_code_longer_than_any_holds_up_none_that_follows(rig: Rig, read: Callable[[str], str]) -> None:
    rig.simulator.scan("x" * (5 * LONGEST_SCAN))
    rig.carry()
    while (code := read("HK1.after")) != "HK1.after":
        assert len(code) <= LONGEST_SCAN + 2


def test_control_characters_within_a_code_hold_up_none_that_follows(rig: Rig, read: Callable[[str], str]) -> None:
    rig.simulator.send(b"\x1b[2J\x03\x04\x1a\x7f\r")
    rig.carry()
    while (code := read("HK1.after")) != "HK1.after":
        assert "HK1" not in code


def test_a_busy_window_loses_no_code_whose_keys_say_when_they_were_pressed(qapp: QGuiApplication) -> None:
    clock, window, scans = HandClock(), QWindow(), []
    window.create()
    scanner = WedgeScanner(PREFIX, clock)
    scanner.start(scans.append)
    for pressed, character in enumerate(f"{PREFIX}HK1.late\r", start=1_000):
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, character)
        key.setTimestamp(pressed)
        QCoreApplication.sendEvent(window, key)
        clock.pass_by(seconds=1)
    scanner.close()
    window.destroy()
    assert scans == ["HK1.late"]


def test_nothing_arrives_after_the_end(rig: Rig) -> None:
    scans: list[str] = []
    rig.scanner.start(scans.append)
    rig.scanner.close()
    rig.simulator.scan("HK1.late")
    rig.carry()
    QCoreApplication.processEvents()
    assert scans == []


def test_it_may_be_closed_twice(rig: Rig) -> None:
    rig.scanner.start(lambda _: None)
    rig.scanner.close()
    rig.scanner.close()
