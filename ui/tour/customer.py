"""A customer's eyes and finger: sees what is drawn, touches what can be touched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.clock import SystemClock
from kiosk.errors import KioskError
from ui import screenshot
from ui.terminal.terminal import Terminal

_SCREENS = Path(__file__).parents[1] / "terminal"


class Lost(KioskError):
    """The customer did not find what the tour told them to look for."""

    code = "tour_lost"


class TourClock(SystemClock):
    """The true time, but its seconds can be skipped: nobody waits for a silence in a tour."""

    def __init__(self) -> None:
        self._skipped = 0.0

    def monotonic(self) -> float:
        return super().monotonic() + self._skipped

    def skip(self, seconds: float) -> None:
        self._skipped += seconds


class Customer:
    """Stands before one terminal. Every method raises Lost rather than wait longer than it says."""

    def __init__(self, terminal: Terminal, clock: TourClock) -> None:
        self.terminal = terminal
        self._clock = clock
        self.session = terminal.session
        self._window = terminal.window
        self._navigator = terminal.engine.singletonInstance("ui.flow", "Navigator")

    def arrive(self, language: str, *, large: bool = False, contrast: bool = False) -> None:
        """The first touch, then the settings of the footer, then home."""
        self.session.begin()
        self.session.setLanguage(language)
        self.session.setLargeType(large)
        self.session.setHighContrast(contrast)
        self._navigator.home()
        self.rest()

    def fall_silent(self, seconds: float) -> None:
        """`seconds` pass without a touch."""
        self._clock.skip(seconds)
        self.session.look_at_clock()
        self.rest(300)

    def leave(self) -> None:
        self.session.end()
        self.rest()

    def open(self, page: str) -> None:
        """A page of the registry, as from the card that leads to it."""
        self._navigator.open(page)
        self.rest()

    def go(self, page: str, **properties: Any) -> None:
        """A page further on, as from the card that leads to it. `page` is its file below ui/terminal."""
        self._navigator.push(QUrl.fromLocalFile(str(_SCREENS / page)), properties)
        self.rest()

    def back(self) -> None:
        self._navigator.back()
        self.rest()

    def home(self) -> None:
        self._navigator.home()
        self.rest()

    def touch(self, label: str) -> None:
        """A finger on the middle of the button whose label is, or else holds, `label`."""
        buttons = [item for item in self.items() if item.inherits("QQuickAbstractButton") and item.isEnabled()]
        labels = [str(item.property("label") or item.property("title") or "") for item in buttons]
        found = [b for b, has in zip(buttons, labels, strict=True) if has == label]
        found = found or [b for b, has in zip(buttons, labels, strict=True) if label in has]
        if not found:
            raise Lost(f"no button {label!r} among {labels}")
        self._press(found[0])

    def touch_any(self, labels: Iterable[str]) -> None:
        """The first of `labels` that is there."""
        wanted = list(labels)
        self.touch(next((label for label in wanted if any(label in has for has in self.labels())), wanted[0]))

    @property
    def landscape(self) -> bool:
        return self._window.width() > self._window.height()

    def _press(self, button: QQuickItem) -> None:
        middle = button.mapToScene(QPointF(button.width() / 2, button.height() / 2)).toPoint()
        QTest.mouseClick(self._window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(middle))
        self.rest()

    def type(self, text: str) -> None:
        """Into the field that has the focus, as by keys; what stood there goes first."""
        for key in (Qt.Key.Key_A, Qt.Key.Key_Delete):
            modifier = Qt.KeyboardModifier.ControlModifier if key is Qt.Key.Key_A else Qt.KeyboardModifier.NoModifier
            QTest.keyClick(self._window, key, modifier)
        for letter in text:
            QTest.keyClick(self._window, letter)
        self.rest(400)

    def write(self, text: str) -> None:
        """Into the page's field, as the pinyin keyboard leaves it there."""
        field = next((item for item in self.items() if item.metaObject().indexOfProperty("typed") >= 0
                      and item.inherits("QQuickItem") and item.metaObject().indexOfProperty("preeditText") >= 0), None)
        if field is None:
            raise Lost(f"no field to write into; on the screen: {' | '.join(self.read())}")
        field.setProperty("text", text)
        self.rest(400)

    def hold_up(self, code: str) -> None:
        """A printed code before the terminal's scanner."""
        self.terminal.scans.take(code)
        self.rest()

    def newest_paper(self, document: str) -> dict[str, Any]:
        """What the last paper of this kind that the terminal owed was filled from."""
        queue = cast("Any", self.terminal.hall.core).paper
        return dict(queue.data(next(job.id for job in reversed(queue.jobs()) if job.document == document)))

    def model(self, page: str) -> Any:
        """The view model of a page of the registry."""
        return self.terminal.engine.zones.viewModel(page)

    def labels(self) -> list[str]:
        """Of everything that can be touched now."""
        return [str(item.property("label")) for item in self.items() if item.inherits("QQuickAbstractButton")]

    def read(self) -> list[str]:
        """Every text on the screen, in painting order."""
        return [text for item in self.items() if item.inherits("QQuickText") and (text := item.property("text"))]

    def wait_for(self, condition: Callable[[], object], what: str, seconds: float = 20) -> None:
        if not screenshot.until(condition, seconds):
            raise Lost(f"waited {seconds:.0f} s for {what}; on the screen: {' | '.join(self.read())}")
        self.rest()

    def rest(self, milliseconds: int = 60) -> None:
        screenshot.settle(milliseconds)

    def photograph(self, path: Path) -> None:
        self.rest()
        screenshot.grab(self._window, path)

    def items(self) -> list[QQuickItem]:
        return list(_visible(self._window.contentItem()))


def _visible(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible() and item.opacity() > 0:
        yield item
        for child in item.childItems():
            yield from _visible(child)
