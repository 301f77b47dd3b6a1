"""What an app does for its memory while it runs for months: garbage collected in the UI thread alone, and what is
free given back to the system.

Python's collector runs in whatever thread makes the next object. A QObject in a cycle would be destroyed there, while
the UI thread draws it. So the collector is off as long as an engine is there, and Qt's event loop asks for it.
"""

from __future__ import annotations

import gc
import sys

import shiboken6
from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtQml import QQmlEngine

from ui import fonts, heap, mapped

YOUNG_SECONDS = 10
WHOLE_SECONDS = 300
REST_MS = 1000  # after a visit: the idle screen is drawn by then


class Upkeep(QObject):
    """`rest()` when nobody is there, `close()` with the engine."""

    def __init__(self, engine: QQmlEngine) -> None:
        super().__init__(engine)
        self._engine = engine
        self._found_enabled = gc.isenabled()
        gc.disable()
        self._rest = self._timer(REST_MS, self.whole)
        self._rest.setSingleShot(True)
        self._timer(YOUNG_SECONDS * 1000, self._young).start()
        self._timer(WHOLE_SECONDS * 1000, self.whole).start()

    def _timer(self, milliseconds: int, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    @Slot()
    def rest(self) -> None:
        """A visit is over: tidy up in a second."""
        self._rest.start()

    @Slot()
    def busy(self) -> None:
        """Somebody is there again: it can wait."""
        self._rest.stop()

    @Slot()
    def _young(self) -> None:
        gc.collect(1)

    @Slot()
    def whole(self) -> None:
        """Takes some 25 ms. What is read of typefaces comes back with the next text, 0.1 ms for 64 KiB at most."""
        self._engine.collectGarbage()
        gc.collect()
        empty_dead()
        heap.give_back()
        mapped.let_go_of(fonts.FONTS)  # of which, text by text, all would lie there in the end: 43 MB

    def close(self) -> None:
        """No garbage is left for a thread to find that comes later."""
        gc.collect()
        if self._found_enabled:
            gc.enable()


def empty_dead() -> int:
    """Empties what QML made of our classes and destroyed again; gives their number.

    PySide6 keeps one reference for ever to each object that QML makes (seen on 6.11.3): a page's view model would keep
    its rows. Only what nothing else refers to is emptied; an empty one takes 300 bytes.
    """
    emptied = 0
    held_once = object()
    everything = gc.get_objects()
    everything.append(held_once)
    known = sys.getrefcount(held_once) + 1  # and the loop's name
    for thing in everything:
        if not isinstance(thing, QObject) or shiboken6.isValid(thing) or sys.getrefcount(thing) != known:
            continue
        if thing.__dict__:
            thing.__dict__.clear()
            emptied += 1
    return emptied
