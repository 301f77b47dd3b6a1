"""`python -m ui.terminal.preview`: a real terminal that nobody stands before. It draws one announcement as a customer
would see it, and hands the picture over.

A request is a line of JSON on the standard input: `pack` (the pickled PublicPack as base64, the first time and when it
changed), `notice` (the body of its publication), `pictures` (base64 by id: those not sent before), `view` (`page`, the
open announcement; `list`; `loop`, the idle screen), `language`, `landscape`, `large`, `contrast`, `scroll` (0 to 1 of
what lies below). An emergency covers every view. The answer is a line of JSON (`width`, `height`, `longer`) and then
4 · width · height bytes: QImage.Format_RGB32.

Looks and translations belong to a whole process, so a console cannot draw a terminal's page itself.
"""

from __future__ import annotations

import base64
import json
import os
import pickle
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from kiosk.announcements.reading import Notice, read_notice

_OFF_SCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software", "QSG_RENDER_LOOP": "basic"}
_NEVER_SECONDS = 10**8
_FRAME_MS = 40


class Shown:
    """What a terminal's announcements are, with one only, live whatever the clock says. Nobody is told of it."""

    def __init__(self) -> None:
        self.notice: Notice | None = None
        self.pictures: dict[str, bytes] = {}

    def live(self) -> list[Notice]:
        return [self.notice] if self.notice else []

    def picture(self, id: str) -> bytes | None:
        return self.pictures.get(id)

    def seconds_to_change(self) -> None: ...
    def on_change(self, call: Callable[[], None]) -> None: ...
    def say_received(self) -> None: ...
    def showing(self, versions: Mapping[str, int]) -> None: ...
    def count(self, id: str, what: str) -> None: ...
    def picture_broken(self, id: str, picture: str) -> None: ...
    def as_of(self) -> None: ...


class Core:
    """As much of a terminal's core as its pages ask for while nobody touches them: online, and no queue."""

    queue = None
    online = True

    def __init__(self, pack: Any, shown: Shown) -> None:
        self.pack, self.announcements, self.link = pack, shown, self

    def on_pack(self, call: Callable[..., None]) -> None: ...
    def on_change(self, call: Callable[..., None]) -> None: ...


class Stage:
    """One terminal off the screen, lying or standing."""

    def __init__(self, pack: Any, *, landscape: bool) -> None:
        from ui.terminal.options import Options
        from ui.terminal.terminal import Terminal

        self.landscape, self.shown = landscape, Shown()
        self._terminal = Terminal(
            Options(Path(), landscape=landscape, begin=True, motion=False, sound=False, quiet_seconds=_NEVER_SECONDS),
            pack=pack)
        self._terminal.window.show()
        self._terminal.hall.attach(Core(pack, self.shown))  # type: ignore[arg-type]
        self._way = self._terminal.engine.singletonInstance("ui.flow", "Navigator")

    def draw(self, asked: Mapping[str, Any]) -> tuple[Any, bool]:
        """The picture, and whether more lies below it."""
        from PySide6.QtGui import QImage

        from ui import screenshot

        self._dress(asked)
        self.shown.notice = read_notice(asked["notice"])
        self._terminal.notices.look()
        self._go(asked["view"])
        screenshot.settle(_FRAME_MS)
        below = self._scroll(float(asked.get("scroll", 0)))
        image = self._terminal.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
        return image, below

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


def main() -> int:
    os.environ.update(_OFF_SCREEN)
    os.environ.pop("QT_SCALE_FACTOR", None)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what anybody prints is no picture
    from PySide6.QtGui import QGuiApplication

    from ui import fonts, translations

    app = QGuiApplication(["kiosk-preview"])
    fonts.load()
    translations.build()
    stage, pack, pictures = None, None, {}
    for line in sys.stdin.buffer:
        asked = json.loads(line)
        pictures |= {id: base64.b64decode(data) for id, data in asked.get("pictures", {}).items()}
        if "pack" in asked:
            pack = pickle.loads(base64.b64decode(asked["pack"]))  # the console's, by its own pipe
        if stage is None or "pack" in asked or stage.landscape != asked["landscape"]:
            if stage is not None:
                stage.close()
            stage = Stage(pack, landscape=asked["landscape"])
        stage.shown.pictures = pictures
        _answer(answers, *stage.draw(asked))
    if stage is not None:
        stage.close()
    del app
    return 0


def _answer(answers: BinaryIO, image: Any, longer: bool) -> None:
    head = {"width": image.width(), "height": image.height(), "longer": longer}
    answers.write(json.dumps(head).encode() + b"\n")
    answers.write(image.constBits())
    answers.flush()


if __name__ == "__main__":
    raise SystemExit(main())
