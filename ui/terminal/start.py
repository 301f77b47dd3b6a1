"""After the first frame: home behind the idle screen, then the core on a worker."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from ui import fonts, mapped
from ui.sounds import VOLUME_PERCENT

if TYPE_CHECKING:
    from kiosk.errors import KioskError
    from ui.core import Core
    from ui.terminal.terminal import Terminal


log = logging.getLogger(__name__)
RETRY_SECONDS = 20
SOUND_AFTER_MS = 1500
LOOK_AFTER_MS, LET_GO_AFTER_MS = 4000, 2000


class Start(QObject):
    """Owns the core. One that cannot be opened is tried again: the hall goes on without it meanwhile."""

    def __init__(self, terminal: Terminal, open_core: Callable[[], Core], milestone: Callable[[str], None]) -> None:
        super().__init__()
        self._terminal = terminal
        self._open_core = open_core
        self._milestone = milestone
        self._core: Core | None = None
        self._drawn = False
        self._opening = False
        self._mapped: frozenset[mapped.Mapping] = frozenset()
        terminal.window.frameSwapped.connect(self._frame)

    @Slot()
    def _frame(self) -> None:
        first, self._drawn = not self._drawn, True
        if first:
            self._milestone("first_frame")
        if self._terminal.session.active:
            self._terminal.window.frameSwapped.disconnect(self._frame)
            self._milestone("home")
            self._open()
        elif first:
            self._terminal.shell.setProperty("prepared", True)
            QTimer.singleShot(0, self._open_unless_touched)

    @Slot()
    def _open_unless_touched(self) -> None:
        """Whoever has touched already sees home before the imports take the interpreter; 40 ms."""
        if not self._terminal.session.active:
            self._open()

    @Slot()
    def _open(self) -> None:
        if self._opening:
            return
        self._opening = True
        self._terminal.jobs.start("core", self._open_core, self._opened, self._failed)
        fonts.load_rare()

    @Slot(object)
    def _opened(self, core: Core) -> None:
        self._core = core
        self._terminal.hall.follow(core.clock)
        self._terminal.hall.attach(core)
        self._milestone("ready")
        self._terminal.engine.sounds.setVolume(getattr(core, "volume_percent", VOLUME_PERCENT))
        if self._terminal.options.sound:
            QTimer.singleShot(SOUND_AFTER_MS, self._prepare_sound)
        QTimer.singleShot(LOOK_AFTER_MS, self._look_at_mapped)

    @Slot()
    def _prepare_sound(self) -> None:
        """What cannot be heard needs no voice."""
        if self._terminal.engine.sounds.prepare():
            from kiosk.voice import espeak

            self._terminal.aloud.use(espeak.find())

    @Slot()
    def _look_at_mapped(self) -> None:
        """The start is over: what it alone has read of libraries and typefaces is let go, once."""
        self._terminal.jobs.start("core", mapped.untouched, self._seen, self._not_let_go)

    @Slot(object)
    def _seen(self, found: frozenset[mapped.Mapping]) -> None:
        self._mapped = found
        QTimer.singleShot(LET_GO_AFTER_MS, self._let_go)

    @Slot()
    def _let_go(self) -> None:
        found = self._mapped
        self._terminal.jobs.start("core", lambda: mapped.let_go(found), self._did_let_go, self._not_let_go)

    @Slot(object)
    def _did_let_go(self, spanned: int) -> None:
        log.debug("let go of %.0f MB of mapped files after the start", spanned / 1e6)

    @Slot(object)
    def _not_let_go(self, error: KioskError) -> None:
        log.warning("the mapped files stay: %s", error.cause)

    @Slot(object)
    def _failed(self, error: KioskError) -> None:
        log.error("the terminal's core could not be opened (%s): %s", error.code, error.cause)
        self._opening = False
        QTimer.singleShot(RETRY_SECONDS * 1000, self._open)

    @Slot()
    def close(self) -> None:
        self._terminal.leave()
        if self._core is not None:
            self._core.close()  # its threads tell the screen's objects what is new: they end first
            self._core = None
        self._terminal.close()
