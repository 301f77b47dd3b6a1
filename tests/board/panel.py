"""A board's real window without a display, what it shows in words, and a player whose sound is written down."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.announcements.reading import Notice
from kiosk.board import Seen
from kiosk.boot import SHIPPED_PACK
from kiosk.standards.public import PublicPack
from kiosk.voice import Clips, Speech, Voice
from tests.fixtures.window import until, walk
from ui import screenshot
from ui.board.board import BoardWindow
from ui.board.options import Options
from ui.board.port import BoardSource
from ui.core import Link
from ui.player import Player

LANGUAGES = ("zh",)
_VOICE = Voice(Clips(), LANGUAGES)


class Recorder(Player):
    """Plays nothing; `said` are the sounds begun, in order, `cut` how many were ended early or late."""

    def __init__(self) -> None:
        super().__init__(0.0)
        self.said: list[bytes] = []
        self.stopped = 0

    def play(self, speech: Speech) -> bool:
        self.said.append(speech.pcm)
        return True

    def stop(self) -> None:
        self.stopped += 1

    def heard(self, number: str, window: str) -> int:
        """How often exactly this call was begun."""
        return self.said.count(_VOICE.call(number, window).pcm)


class _Link(Link):
    @property
    def online(self) -> bool:
        return True

    def on_change(self, callback: Any) -> None:
        """It never changes."""


class Hung:
    """The announcements of a test; `hang` replaces them."""

    def __init__(self) -> None:
        self._live: list[Notice] = []
        self._told: list[Any] = []

    def live(self) -> list[Notice]:
        return self._live

    def on_change(self, call: Any) -> None:
        self._told.append(call)

    def seconds_to_change(self) -> float | None:
        return None

    def hang(self, *notices: Notice | None) -> None:
        self._live = [one for one in notices if one is not None]
        for call in self._told:
            call()


class Source(BoardSource):
    """A hub side whose word is the test's."""

    def __init__(self, pack: PublicPack, *, paired: bool = True) -> None:
        self._pack, self._paired, self._link = pack, paired, _Link()
        self.tell: Any = None
        self.announcements = Hung()

    @property
    def pack(self) -> PublicPack:
        return self._pack

    @property
    def paired(self) -> bool:
        return self._paired

    @property
    def link(self) -> Link:
        return self._link

    def on_pack(self, call: Any) -> None:
        """The pack never changes."""

    def on_queue(self, call: Any) -> None:
        """Nobody is told."""

    def on_seen(self, call: Any) -> None:
        self.tell = call
        call(Seen())

    def start(self) -> None:
        """Nothing runs."""

    def close(self) -> None:
        """Nothing ran."""


class Panel:
    """A board's window; `quick`, `session` and `items` as the scene's checks ask for them."""

    def __init__(self, *, clock: Any = None, pack: PublicPack | None = None, **options: Any) -> None:
        self.player = Recorder()
        self.window = BoardWindow(
            Options(SHIPPED_PACK, motion=False, languages=LANGUAGES, show_seconds=3.0, **options), pack, clock,
            self.player)
        self.quick, self.board = self.window.window, self.window.board
        self.session = self.window.engine.context.session
        self.core: BoardSource | None = None
        self.closed = False
        self.quick.show()
        self.settle()

    def attach(self, core: BoardSource) -> None:
        self.core = core
        self.window.attach(core)

    def close(self) -> None:
        """Once is enough."""
        if not self.closed:
            self.closed = True
            self.window.leave()
            if self.core is not None:
                self.core.close()
            self.window.close()

    def settle(self, milliseconds: int = 30) -> None:
        screenshot.settle(milliseconds)

    def items(self) -> list[QQuickItem]:
        return list(walk(self.quick.contentItem()))

    def texts(self) -> list[str]:
        return [text for item in self.items() if item.inherits("QQuickText") and (text := item.property("text"))]

    def named(self, name: str) -> QQuickItem:
        return next(item for item in self.items() if item.objectName() == name)

    def large(self) -> tuple[str, str]:
        """(number, window) as drawn large; empty when nobody is called."""
        return (self.board.property("number"), self.board.property("window"))

    def rows(self) -> list[tuple[str, str]]:
        """The other calls, as in the list."""
        return [(row.number, row.window) for row in self.board.property("calls").rows()]

    def see(self, number: str, window: str) -> None:
        until(lambda: self.large() == (number, window), f"{number} at {window}, not {self.large()}")

    def grab(self, path: Path) -> Path:
        self.settle()
        return screenshot.grab(self.quick, path)

    def rect(self, item: QQuickItem) -> QRectF:
        return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
