"""`python -m ui.terminal.preview`: a real terminal that nobody stands before. It draws one announcement as a customer
would see it, and hands the picture over; see `ui.preview_child`.

`view` is `page` (the open announcement), `list` or `loop` (the idle screen); also `large`, `contrast`, and `scroll`
(0 to 1 of what lies below). An emergency covers every view.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ui.preview_child import Shown, serve

_NEVER_SECONDS = 10**8
_FRAME_MS = 40


class Core:
    """As much of a terminal's core as its pages ask for while nobody touches them: online, and no queue."""

    queue = None
    online = True
    prints_pages = False

    def __init__(self, pack: Any, shown: Shown) -> None:
        self.pack, self.announcements, self.link = pack, shown, self

    def on_pack(self, call: Callable[..., None]) -> None: ...
    def on_change(self, call: Callable[..., None]) -> None: ...


class Stage:
    """One terminal off the screen, lying or standing."""

    def __init__(self, pack: Any, shown: Shown, *, landscape: bool) -> None:
        from ui.terminal.options import Options
        from ui.terminal.terminal import Terminal

        self.shown = shown
        self._terminal = Terminal(
            Options(Path(), landscape=landscape, begin=True, motion=False, sound=False, quiet_seconds=_NEVER_SECONDS),
            pack=pack)
        self._terminal.window.show()
        self._terminal.hall.attach(Core(pack, shown))  # type: ignore[arg-type]
        self._way = self._terminal.engine.singletonInstance("ui.flow", "Navigator")

    def draw(self, asked: Mapping[str, Any]) -> tuple[Any, bool]:
        """The picture, and whether more lies below it."""
        from ui import screenshot

        self._dress(asked)
        self._terminal.notices.look()
        self._go(asked["view"])
        screenshot.settle(_FRAME_MS)
        below = self._scroll(float(asked.get("scroll", 0)))
        return self._terminal.window.grabWindow(), below

    def close(self) -> None:
        self._terminal.close()

    def _dress(self, asked: Mapping[str, Any]) -> None:
        session = self._terminal.session
        session.begin()
        session.setLanguage(asked["language"])
        session.setLargeType(bool(asked.get("large")))
        session.setHighContrast(bool(asked.get("contrast")))

    def _go(self, view: str) -> None:
        from PySide6.QtCore import QUrl

        self._way.home()
        if view == "loop":
            self._terminal.session.end()
            self._on_the_idle_screen()
            return
        model = self._terminal.engine.zones.viewModel("announcements")
        self._way.open("announcements")
        if view == "page" and self.shown.notice is not None:
            model.open(self.shown.notice.id)
            page = Path(__file__).with_name("announcements") / "NoticePage.qml"
            self._way.push(QUrl.fromLocalFile(str(page)), {"viewModel": model})

    def _on_the_idle_screen(self) -> None:
        """Its slides are the zones, the power cut, and then the announcements."""
        for item in self._items():
            if item.property("slides") is not None:
                item.setProperty("current", item.property("slides") - 1)

    def _scroll(self, part: float) -> bool:
        from ui import screenshot

        longest = max((item for item in self._items() if item.inherits("QQuickFlickable")
                       and item.property("contentHeight") > item.height() + 1),
                      key=lambda item: item.width() * item.height(), default=None)
        if longest is None:
            return False
        room = longest.property("contentHeight") - longest.height()
        longest.setProperty("contentY", room * min(1.0, max(0.0, part)))
        screenshot.settle(_FRAME_MS)
        return part < 1

    def _items(self) -> Iterator[Any]:
        waiting = [self._terminal.window.contentItem()]
        while waiting:
            item = waiting.pop()
            if item.isVisible():
                yield item
                waiting += item.childItems()


if __name__ == "__main__":
    raise SystemExit(serve(Stage))
