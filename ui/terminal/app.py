"""`kiosk terminal`: the first frame from the compiled pack alone, everything heavy after it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ui import fonts, hooks, keyboard, panel
from ui.terminal.options import Options

if TYPE_CHECKING:
    from ui.core import Core


def run(options: Options, open_core: Callable[[], Core], milestone: Callable[[str], None] | None = None) -> int:
    """Opens the terminal and gives its exit code. `open_core` runs on a worker after the first frame.

    `milestone` hears `first_frame`, `home` (drawn for the first time) and `ready` (tickets possible).
    Raises BadInput when the compiled pack is broken: without it there is nothing to show.
    """
    set_environment(options)
    hooks.install()
    app = panel.application(options)
    fonts.load_typeface()
    from ui.terminal.start import Start  # after the application: types that need it
    from ui.terminal.terminal import Terminal

    terminal = Terminal(options)
    start = Start(terminal, open_core, milestone or (lambda _: None))
    show(terminal, options)
    code = app.exec()
    start.close()  # not while events still come: a screen reader would ask for what is being destroyed
    return code


def set_environment(options: Options) -> None:
    """What Qt reads once, before the application is made. What the machine has set stays."""
    panel.set_environment(options)
    keyboard.set_environment()


def show(terminal: Terminal, options: Options) -> None:  # noqa: F821
    """Fullscreen without a pointer, or a frame on the desktop when a scale is asked for."""
    panel.show(terminal.window, options)
