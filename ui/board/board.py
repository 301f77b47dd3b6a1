"""The parts of one board, put together: the hall, the voice, the engine with its window."""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickWindow

from kiosk.clock import Clock, SystemClock
from kiosk.standards.public import PublicPack, read_public
from kiosk.voice import Clips, Voice
from ui.board.options import Options
from ui.board.port import BoardSource
from ui.board.strip import Strip
from ui.board.view_model import Board
from ui.context import Context
from ui.engine import Engine
from ui.hall import Hall
from ui.jobs import Jobs
from ui.player import Player
from ui.session import Session

MAIN = Path(__file__).with_name("Main.qml")


class BoardWindow(QObject):
    """One board on its screen. `close()` before the application ends."""

    def __init__(
        self, options: Options, pack: PublicPack | None = None, clock: Clock | None = None,
        player: Player | None = None,
    ) -> None:
        super().__init__()
        self.options = options
        clock = clock or SystemClock()
        session = Session(clock, parent=self)
        self.hall = Hall(pack or read_public(options.pack), session, clock, self)
        self.jobs = Jobs(self)
        voice = Voice(Clips(options.clips), options.languages, times=options.times)
        self.player = player or Player(options.volume, self)
        self.board = Board(self.hall, clock, voice, self.player, show_seconds=options.show_seconds, parent=self)
        self.strip = Strip(self.hall, self)
        self.engine = Engine(Context(session, self.hall, self.jobs, clock))
        self.engine.board = self.board
        self.engine.strip = self.strip
        self.engine.setInitialProperties({
            "motion": options.motion, "width": options.size[0], "height": options.size[1]})
        self.engine.load(str(MAIN))
        if not self.engine.rootObjects():
            raise RuntimeError("the board's QML did not load: its faults are in the log")
        self.window: QQuickWindow = self.engine.rootObjects()[0]

    def attach(self, source: BoardSource) -> None:
        self.hall.attach(source)
        self.board.attach(source)
        self.strip.attach(source.announcements)

    def leave(self) -> None:
        """Nothing more is spoken, and no job begins."""
        self.board.close()
        self.jobs.close()

    def close(self) -> None:
        """Leaves, then ends the engine: QML must not outlive what it is bound to. Once is enough."""
        if not shiboken6.isValid(self.engine):
            return
        self.leave()
        if shiboken6.isValid(self.window):
            self.window.close()
        self.engine.close()
