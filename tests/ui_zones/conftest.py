"""The zones in the real window, with a core whose hub is a test's to switch off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.devices.scanner import ScannerChoice
from kiosk.devices.scanner_simulator import ScannerSimulator
from kiosk.standards.public import PublicPack
from tests.fakes.clock import HandClock
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.window import Window, dressed, hall_pack, open_window, qapp_cls, until, window
from ui import keyboard

keyboard.set_environment()  # before anything makes the application

__all__ = ["core", "dressed", "hall_pack", "open_window", "opened", "qapp_cls", "until", "window"]


@pytest.fixture
def core(hall_pack: PublicPack, tmp_path: Path) -> Iterator[FakeCore]:
    made = FakeCore(hall_pack, tmp_path)
    yield made
    made.close()


@pytest.fixture
def scanner(core: FakeCore, tmp_path: Path) -> Iterator[ScannerSimulator]:
    """The terminal's own, for tests that open it with one."""
    simulator = ScannerSimulator(tmp_path / "scanner")
    core.scanner = ScannerChoice("serial", device=str(tmp_path / "scanner"))
    yield simulator
    simulator.close()


@pytest.fixture
def opened(open_window: Callable[..., Window], core: FakeCore) -> Callable[..., Window]:
    """`opened(language="en", large=True, pack=…, landscape=…)`: a visit on a terminal whose core is open."""

    def open_visit(language: str = "zh_CN", *, large: bool = False, contrast: bool = False, clock: object = None,
                   pack: PublicPack | None = None, **options: object) -> Window:
        if pack is not None:
            core.pack = pack
        window = open_window(clock=clock or HandClock(), pack=pack, **options)
        window.attach(core)
        window.begin(language, large=large, contrast=contrast)
        return window

    return open_visit
