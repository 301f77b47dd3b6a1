from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from kiosk.errors import StoreFull
from kiosk.standards.public import PublicPack
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.window import Window, until
from ui.terminal import start as start_module
from ui.terminal.start import Start


@pytest.fixture
def started(open_window) -> Callable[..., tuple[Start, Window, list[str]]]:
    """`started(open_core)`: a terminal whose core is opened as after the first frame, and the milestones it passed."""
    kept: list[Start] = []

    def begin(open_core: Callable[[], FakeCore]) -> tuple[Start, Window, list[str]]:
        window, passed = open_window(sound=False), []
        kept.append(Start(window.terminal, open_core, passed.append))
        window.quick.update()
        until(lambda: passed, "the first frame")
        return kept[-1], window, passed

    return begin


def test_the_core_opens_on_a_worker_after_the_first_frame(started, hall_pack: PublicPack, tmp_path) -> None:
    threads: list[threading.Thread] = []

    def open_core() -> FakeCore:
        threads.append(threading.current_thread())
        return FakeCore(hall_pack, tmp_path)

    start, window, passed = started(open_core)
    until(lambda: window.terminal.hall.property("ready"), "the core")
    assert passed == ["first_frame", "ready"]
    assert threads != [threading.main_thread()]
    window.begin()
    until(lambda: "home" in passed, "home, drawn")
    start.close()


def test_home_waits_ready_behind_the_idle_screen(started, hall_pack: PublicPack, tmp_path) -> None:
    start, window, _ = started(lambda: FakeCore(hall_pack, tmp_path))
    assert window.terminal.shell.property("prepared")
    assert window.navigator.property("depth") == 1
    until(lambda: window.terminal.hall.property("ready"), "the core")
    start.close()


@pytest.mark.log_errors("the terminal's core could not be opened")
def test_a_core_that_cannot_be_opened_is_tried_again_while_the_hall_goes_on(
        started, hall_pack: PublicPack, tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start_module, "RETRY_SECONDS", 0)
    tries: list[int] = []

    def open_core() -> FakeCore:
        tries.append(1)
        if len(tries) < 3:
            raise StoreFull("the disk is full")
        return FakeCore(hall_pack, tmp_path)

    start, window, _ = started(open_core)
    window.begin()
    window.tap("停电报修")
    window.see("95598")
    until(lambda: window.terminal.hall.property("ready"), "the third try")
    assert len(tries) == 3
    start.close()
