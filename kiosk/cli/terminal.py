"""`kiosk terminal`: parsed by hand, because what loads here stands before the first frame."""

from __future__ import annotations

import argparse
import gc
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.boot import Boot, boot, settings_file
from kiosk.cli.report import report
from kiosk.errors import BadInput, KioskError

if TYPE_CHECKING:
    from kiosk.cli.running import RunningTerminal
    from ui.terminal.options import Options


def run(arguments: Sequence[str]) -> int:
    """Opens the terminal's window and gives its exit code."""
    given = parser().parse_args(arguments)
    try:
        new = _not_set_up() if given.settings is None else None
        if new is not None:
            return _set_up(new, position=given.position)
        light = boot(given.settings)
        _need_display()
        from ui.terminal.app import run as show

        code: int = show(options(light, position=given.position), lambda: _open_core(light.file), _reached)
        return code
    except KioskError as error:
        if given.debug:
            raise
        return report(error)


def parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk terminal", description="Run this machine's customer terminal.")
    parser.add_argument("--settings", type=Path, metavar="FILE", help="the machine's settings (kiosk settings init)")
    parser.add_argument("--position", type=_position, metavar="X,Y", help="a window's place in the screen's pixels")
    parser.add_argument("--debug", action="store_true", help="show a traceback when something fails")
    return parser


def options(light: Boot, *, position: tuple[int, int] | None = None) -> Options:
    """The window's options from the settings that the first frame needs."""
    from ui.terminal.options import Options

    return Options(
        pack=light.terminal.pack_path, profile=light.terminal.profile, place=light.terminal.name,
        landscape=light.screen.orientation == "landscape", scale=light.screen.window_scale, position=position,
        pixels_per_inch=light.screen.ppi, motion=light.screen.motion, sound=light.sound.enabled,
        quiet_seconds=light.visit.quiet_seconds, warning_seconds=light.visit.warning_seconds,
        accelerated=light.screen.accelerated, language=light.visit.language,
    )


def _not_set_up() -> Path | None:
    """Where the settings of a machine will be that has none yet; two looks at the disk when it has some."""
    try:
        if settings_file() is not None:
            return None
    except BadInput:  # KIOSK_SETTINGS names a file that is not there yet
        pass
    from kiosk.cli.first_run import wanted_file

    return wanted_file()


def _set_up(file: Path, *, position: tuple[int, int] | None) -> int:
    """Asks on the screen what a new terminal needs to know."""
    _need_display()
    from kiosk.cli.first_run import MachineSetUp, data_dir
    from kiosk.log import start_log
    from ui.terminal.first_run.app import run as ask

    start_log(data_dir() / "log", "first_run")
    code: int = ask(MachineSetUp(file, data_dir()), options(Boot(), position=position))
    return code


def _open_core(file: Path | None) -> RunningTerminal:
    from kiosk.cli.running import open_terminal
    from kiosk.log import start_log
    from kiosk.settings import load

    settings = load(file)
    how = settings.log
    start_log(settings.terminal.data_dir / "log", "terminal", level=how.level, megabytes=how.file_megabytes,
              kept=how.files_kept)
    return open_terminal(settings)


def _reached(milestone: str) -> None:
    if milestone == "first_frame":
        from PySide6.QtCore import QCoreApplication

        from ui.signals import quit_on_signals

        app = QCoreApplication.instance()
        if app is not None:
            quit_on_signals(app)
    elif milestone == "ready":
        gc.freeze()  # what was loaded up to here is here to stay, and is never walked


def _need_display() -> None:
    from kiosk.cli.display import need_display

    need_display("Run it on the terminal's own screen, or take pictures without one: ./run demo --tour DIR")


def _position(text: str) -> tuple[int, int]:
    x, _, y = text.partition(",")
    return int(x), int(y)
