"""The service page in the real window, before a terminal whose staff, findings and levels a test sets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.standards.public import PublicPack
from tests.fakes.clock import HandClock
from tests.fakes.service import FakeService
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.window import Window, dressed, hall_pack, open_window, qapp_cls, until
from ui import keyboard

keyboard.set_environment()  # before anything makes the application

__all__ = ["dressed", "hall_pack", "open_window", "qapp_cls", "until"]


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def core(hall_pack: PublicPack, tmp_path: Path) -> Iterator[FakeCore]:
    made = FakeCore(hall_pack, tmp_path)
    made.service = FakeService()
    yield made
    made.close()


@pytest.fixture
def service(core: FakeCore) -> FakeService:
    return core.service


@pytest.fixture
def opened(open_window: Callable[..., Window], core: FakeCore, clock: HandClock) -> Callable[..., Window]:
    """`opened(landscape=True)`: a terminal whose core is open, a customer before it."""

    def open_one(language: str = "zh_CN", **options: object) -> Window:
        window = open_window(clock=clock, **options)
        window.attach(core)
        window.begin(language)
        return window

    return open_one


@pytest.fixture
def signed_in(opened: Callable[..., Window]) -> Callable[..., Window]:
    """As `opened`, but technician 1024 is at work."""

    def open_one(language: str = "zh_CN", **options: object) -> Window:
        window = opened(language, **options)
        window.terminal.engine.staff_door.knock()
        window.session.setLanguage(language)
        model = window.terminal.engine.staff_door.viewModel
        enter(model, "1024")
        enter(model, "135790")
        until(lambda: model.open, "the sign-in")
        window.settle()
        return window

    return open_one


def enter(model: object, digits: str) -> None:
    """Types into the field that is chosen, then goes on."""
    for digit in digits:
        model.signIn.press(digit)  # type: ignore[attr-defined]
    model.signIn.submit()  # type: ignore[attr-defined]
