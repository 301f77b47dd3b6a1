"""Who is stopped or stuck is started anew; who works is left alone."""

from __future__ import annotations

import os
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
import shiboken6
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtQuick import QQuickWindow

from kiosk.watchdog import FrameRule, Notifier
from tests.deploy.manager import managed
from tests.fakes.clock import HandClock
from tests.fixtures.hub import HALL
from tests.fixtures.wait import wait_until
from tests.fixtures.window import until
from ui.watchdog import Watchdog

PATIENCE = 2.0


class Screen:
    """Draws what it is asked for, unless it hangs."""

    def __init__(self) -> None:
        self.clock = HandClock()
        self.asked = self.fed = 0
        self.rule = FrameRule(ask=self._ask, alive=self._alive, clock=self.clock)

    def _ask(self) -> None:
        self.asked += 1

    def _alive(self) -> None:
        self.fed += 1


def test_an_idle_screen_is_asked_for_a_frame_and_fed_when_it_came() -> None:
    screen = Screen()
    for turn in range(1, 4):
        screen.clock.pass_by(seconds=5)
        screen.rule.look()
        assert (screen.asked, screen.fed) == (turn, turn - 1)
        screen.rule.drawn()
        assert screen.fed == turn


def test_a_loop_that_turns_without_frames_is_not_fed_and_is_asked_again() -> None:
    screen = Screen()
    for _ in range(3):
        screen.clock.pass_by(seconds=5)
        screen.rule.look()
    assert (screen.asked, screen.fed) == (3, 0)
    screen.rule.drawn()
    assert screen.fed == 1


@given(st.lists(st.sampled_from(["look", "drawn"]), max_size=30))
def test_it_is_fed_once_for_each_frame_that_was_asked_for(events: list[str]) -> None:
    screen = Screen()
    for event in events:
        getattr(screen.rule, event)()
    answered = sum(1 for before, now in zip(["drawn", *events], events, strict=False)
                   if now == "drawn" and before == "look")
    assert screen.fed == answered


@pytest.fixture
def manager(tmp_path: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(str(tmp_path / "notify"))
        listening.settimeout(5)
        yield listening


def test_the_manager_is_taken_from_the_environment_and_not_handed_on(
    manager: socket.socket, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", manager.getsockname())
    monkeypatch.setenv("WATCHDOG_USEC", "15000000")
    monkeypatch.setenv("WATCHDOG_PID", "1")
    notifier = Notifier.take()
    assert notifier is not None and notifier.watchdog_seconds == 15
    assert "NOTIFY_SOCKET" not in os.environ
    for say in (notifier.ready, notifier.alive):
        say()
    assert [manager.recv(99) for _ in range(2)] == [b"READY=1", b"WATCHDOG=1"]


def test_without_a_manager_there_is_nobody_to_tell() -> None:
    assert Notifier.take({}) is None
    assert Notifier.take({"NOTIFY_SOCKET": "vsock:2:1"}) is None


def test_an_abstract_address_and_a_manager_that_is_gone(caplog: pytest.LogCaptureFixture) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        name = f"kiosk-test-{os.getpid()}"
        listening.bind(f"\0{name}")
        notifier = Notifier.take({"NOTIFY_SOCKET": f"@{name}"})
        assert notifier is not None and notifier.watchdog_seconds is None
        notifier.ready()
        assert listening.recv(99) == b"READY=1"
    notifier.alive()
    assert "did not hear WATCHDOG=1" in caplog.text


def test_a_window_is_ready_with_its_first_frame_and_alive_while_idle(dressed, manager: socket.socket) -> None:
    hidden, window = QQuickWindow(), QQuickWindow()
    manager.setblocking(False)
    heard: list[bytes] = []

    def listen() -> list[bytes]:
        with suppress(BlockingIOError):
            heard.append(manager.recv(99))
        return heard

    Watchdog([hidden, window], Notifier(manager.getsockname(), watchdog_seconds=0.3))
    assert listen() == []
    window.show()
    until(lambda: len(listen()) >= 4, "three signs of life")
    assert heard == [b"READY=1", b"WATCHDOG=1", b"WATCHDOG=1", b"WATCHDOG=1"]
    shiboken6.delete(hidden)
    shiboken6.delete(window)


def settings_in(folder: Path) -> Path:
    file = folder / "kiosk.toml"
    file.write_text(f'[terminal]\ndata_dir = "{folder}/data"\n[printer]\nkind = "none"\n', "utf-8")
    return file


@pytest.mark.e2e
@pytest.mark.parametrize("piece", ["board", "counter"])
def test_every_other_screen_tells_it_too(tmp_path: Path, built_translations: None, piece: str) -> None:
    command = [sys.executable, "-m", "kiosk", piece, "--settings", settings_in(tmp_path)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with managed(command, environment, tmp_path, watchdog_seconds=PATIENCE) as service:
        wait_until(lambda: service.heard.count("WATCHDOG=1") >= 2)
    assert len(service.lives) == service.heard.count("READY=1") == 1, service.log()


@pytest.mark.e2e
def test_a_stopped_screen_is_ended_and_started_anew(tmp_path: Path, built_translations: None) -> None:
    command = [sys.executable, "-m", "kiosk", "terminal", "--settings", settings_in(tmp_path)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with managed(command, environment, tmp_path, watchdog_seconds=PATIENCE) as service:
        wait_until(lambda: service.heard.count("WATCHDOG=1") >= 2)
        assert service.heard[0] == "READY=1"
        assert len(service.lives) == 1, service.log()
        os.kill(service.lives[0], signal.SIGSTOP)
        wait_until(lambda: len(service.lives) == 2)
        wait_until(lambda: service.heard.count("READY=1") == 2 and service.heard[-1] == "WATCHDOG=1")
    assert "Fatal Python error: Aborted" in service.log(), "nobody learns where it was stuck"


@pytest.mark.e2e
def test_a_stopped_hub_is_ended_and_started_anew(tmp_path: Path) -> None:
    from kiosk.hub.setup import initialise

    initialise(tmp_path / "hub", hall=HALL)
    command = [sys.executable, "-m", "kiosk", "hub", "run", "--port", "0", "--data", tmp_path / "hub"]
    with managed(command, os.environ, tmp_path, watchdog_seconds=PATIENCE) as service:
        wait_until(lambda: service.heard.count("WATCHDOG=1") >= 2)
        assert len(service.lives) == 1
        os.kill(service.lives[0], signal.SIGSTOP)
        wait_until(lambda: service.heard.count("READY=1") == 2)
