"""What somebody may try with keyboard and mouse: it works on an ordinary window, and on a terminal it does nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing

import pytest

from tests.e2e.processes import started
from tests.e2e.screen import open_screen
from tests.e2e.screen_reader import read_screen
from tests.lockdown.control import Control, desktop, open_control, selections
from tests.lockdown.locked import Locked, write_settings
from tests.lockdown.nested import nested
from tests.lockdown.sequences import SEQUENCES, Sequence
from tests.lockdown.x11 import Display
from ui import translations

pytestmark = [pytest.mark.e2e, pytest.mark.slow]
each_sequence = pytest.mark.parametrize("sequence", SEQUENCES, ids=lambda sequence: sequence.name)


def test_there_are_as_many_as_were_asked_for_and_none_twice() -> None:
    assert len({sequence.tries for sequence in SEQUENCES}) == len(SEQUENCES) >= 60


@pytest.fixture(scope="module")
def control(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Control]:
    with open_screen() as screen:
        plain = {name: value for name, value in screen.items()
                 if not name.startswith(("QT_IM_", "QT_VIRTUALKEYBOARD_", "QT_LINUX_ACCESSIBILITY_"))}
        with open_control(plain, tmp_path_factory.mktemp("control")) as opened:
            yield opened


@pytest.fixture(scope="module")
def on_a_desktop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Locked]:
    translations.build()
    folder = tmp_path_factory.mktemp("desktop")
    with ExitStack() as stack:
        screen = stack.enter_context(open_screen())
        marks = stack.enter_context(desktop(screen, folder))
        stack.enter_context(selections(screen, folder))
        terminal = stack.enter_context(started(
            [sys.executable, "-m", "kiosk", "terminal", "--settings", write_settings(folder)], environment=screen,
            log=folder / "log"))
        reader = stack.enter_context(read_screen(screen, terminal.pid, folder / "reader.log"))
        yield Locked(reader, screen, stack.enter_context(closing(Display(screen["DISPLAY"]))), marks)
        terminal.terminate()
        assert terminal.wait(20) == 0, "it does not end when systemd asks"
        assert " ERROR " not in (said := (folder / "log").read_text()), said


@pytest.fixture(scope="module")
def in_cage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Locked]:
    translations.build()
    with nested(tmp_path_factory.mktemp("cage")) as locked:
        yield locked


@each_sequence
def test_it_does_something_to_an_ordinary_window(control: Control, sequence: Sequence) -> None:
    control.reset()
    assert sequence.effect in control.effects(sequence.tries, sequence.effect)


@each_sequence
def test_it_does_nothing_to_a_terminal_on_a_desktop(on_a_desktop: Locked, sequence: Sequence) -> None:
    on_a_desktop.withstands(sequence.tries)


@each_sequence
def test_it_does_nothing_to_a_terminal_in_cage(in_cage: Locked, sequence: Sequence) -> None:
    in_cage.withstands(sequence.tries)
