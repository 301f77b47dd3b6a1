"""The tour's clerk: keys at a counter's real window, and a picture of what they lead to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.boot import SHIPPED_PACK
from kiosk.counter.desk import Desk
from ui import screenshot
from ui.counter.counter import Counter
from ui.counter.options import Options
from ui.counter.port import Counter as Core
from ui.counter.sign_in import Filled
from ui.tour.customer import Lost

Key = Qt.Key


class Clerk:
    """Sits before one counter. Raises Lost rather than wait for long."""

    def __init__(self, folder: Path, core: Core, *, language: str, size: tuple[int, int], filled: Filled) -> None:
        self.counter = Counter(Options(SHIPPED_PACK, language=language, size=size, filled=filled))
        self.pictures: list[Path] = []
        self._folder = folder
        self.counter.window.setProperty("shown", True)
        self.counter.attach(core)
        screenshot.settle(200)

    def key(self, key: Qt.Key, *, ctrl: bool = False) -> None:
        modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(self._window, key, modifier)
        screenshot.settle(60)

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(self._window, letter)
        screenshot.settle(60)

    def wait_for(self, condition: Callable[[Desk], object], what: str, seconds: float = 30) -> None:
        """Until the desk is so, and nothing is under way any more."""
        if not screenshot.until(lambda: not self.counter.feed.busy and condition(self.counter.feed.desk), seconds):
            desk, view = self.counter.feed.desk, self.counter.feed.desk.view
            raise Lost(f"waited {seconds:.0f} s for {what} at the counter ({self.counter.feed.trouble}): window "
                       f"{desk.window!r}, {view.waiting_total if view else 'nothing'} known to wait, "
                       f"{'online' if desk.online else 'offline'}, busy: {self.counter.feed.busy}")

    def open_window(self, window: str) -> None:
        """By its key, once more where the page was not there yet to hear it."""
        for _ in range(3):
            self.type(window)
            if screenshot.until(lambda: self.counter.feed.desk.window == window, 10):
                return

    def photograph(self, name: str) -> None:
        screenshot.settle(200)
        self.pictures.append(screenshot.grab(self._window, self._folder / f"counter-{name}.png"))

    @property
    def _window(self) -> object:
        return self.counter.strip if self.counter.strip.isVisible() else self.counter.window


@contextmanager
def clerk(
    folder: Path, core: Core, *, language: str, size: tuple[int, int] = (1280, 800), filled: Filled | None = None,
) -> Iterator[Clerk]:
    """Pictures go into `folder`; the core ends before the screen that it tells."""
    one = Clerk(folder, core, language=language, size=size, filled=filled or Filled())
    try:
        yield one
    finally:
        core.close()
        one.counter.close()


def morning(one: Clerk, window: str) -> None:
    """Sign in, call, serve, hold, serve on, finish: as it goes while all is well. Two wait at least."""
    one.photograph("sign-in")
    one.key(Key.Key_Return)
    one.wait_for(lambda desk: desk.person is not None, "the sign-in")
    one.photograph("window")
    one.open_window(window)
    one.wait_for(lambda desk: desk.view is not None and desk.view.waiting_total > 1, "the queue")
    one.photograph("queue")
    for _ in range(2):
        one.key(Key.Key_Down)
    one.photograph("chosen")
    one.key(Key.Key_Return)
    one.photograph("out-of-turn")
    one.key(Key.Key_Escape)
    one.key(Key.Key_F2)
    one.wait_for(lambda desk: desk.hand is not None, "the call")
    one.photograph("called")
    one.key(Key.Key_F12)
    one.photograph("strip")
    one.key(Key.Key_F12)
    one.key(Key.Key_F3)
    one.wait_for(lambda desk: desk.hand is not None and desk.hand.started_at, "the service")
    one.photograph("serving")
    one.key(Key.Key_F8)
    one.photograph("transfer")
    one.key(Key.Key_Escape)
    one.key(Key.Key_F7)
    one.type("copying")
    one.photograph("hold")
    one.key(Key.Key_Return)
    one.wait_for(lambda desk: desk.hand is None and desk.view is not None and desk.view.held, "the hold")
    one.key(Key.Key_2, ctrl=True)
    one.key(Key.Key_Down)
    one.photograph("held")
    one.key(Key.Key_Return)
    one.wait_for(lambda desk: desk.hand is not None, "the service to go on")
    one.key(Key.Key_F4)
    one.wait_for(lambda desk: desk.hand is None, "the end")
    one.photograph("finished")
    one.key(Key.Key_N, ctrl=True)
    one.type("jdf")
    one.key(Key.Key_Return)
    one.wait_for(lambda _: one.counter.given.number, "the ticket given at the counter")
    one.photograph("given")
    one.key(Key.Key_Escape)
    one.key(Key.Key_M, ctrl=True)
    one.wait_for(lambda _: one.counter.own_page.shown, "the clerk's own page")
    one.photograph("own-page")
    one.key(Key.Key_Escape)


def by_hand(one: Clerk, window: str, number: str) -> None:
    """The hub is away: nobody can sign in, and the hall is served."""
    one.wait_for(lambda desk: not desk.online, "the hub to be away")
    one.photograph("no-hub")
    one.counter.sign_in.byHand(window)
    one.wait_for(lambda desk: desk.working, "the window")
    one.photograph("by-hand")
    one.type(number)
    one.key(Key.Key_Return)
    one.photograph("by-hand-found")
    one.key(Key.Key_Return)
    one.wait_for(lambda desk: desk.hand is not None, "the call by hand")
    one.key(Key.Key_F3)
    one.wait_for(lambda desk: desk.hand is not None and desk.hand.started_at, "the service by hand")
    one.photograph("by-hand-serving")
    one.key(Key.Key_F4)
    one.wait_for(lambda desk: desk.hand is None, "its end")
