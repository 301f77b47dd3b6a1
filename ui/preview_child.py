"""A process that draws one announcement off the screen, on a real terminal or board, for the console's preview.

A request is a line of JSON on the standard input: `pack` (the pickled PublicPack as base64, the first time and when it
changed), `notice` (the body of its publication), `pictures` (base64 by id: those not sent before), `view`, `language`,
`landscape`, and what else the stage takes. The answer is a line of JSON (`width`, `height`, `longer`) and then
4 · width · height bytes: QImage.Format_RGB32.

Looks and translations belong to a whole process, and so do the types of an application, so a console cannot draw a
terminal's page itself, nor a terminal a board's.
"""

from __future__ import annotations

import base64
import json
import os
import pickle
import sys
from collections.abc import Callable, Mapping
from typing import Any, BinaryIO, Protocol

from kiosk.announcements.reading import Notice, read_notice

_OFF_SCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software", "QSG_RENDER_LOOP": "basic"}


class Shown:
    """What a terminal's announcements are, with one only, live whatever the clock says. Nobody is told of it."""

    def __init__(self) -> None:
        self.notice: Notice | None = None
        self.pictures: dict[str, bytes] = {}

    def live(self) -> list[Notice]:
        return [self.notice] if self.notice else []

    def picture(self, id: str) -> bytes | None:
        return self.pictures.get(id)

    def people(self) -> tuple[()]:
        return ()

    def seconds_to_change(self) -> None: ...
    def on_change(self, call: Callable[[], None]) -> None: ...
    def say_received(self) -> None: ...
    def showing(self, versions: Mapping[str, int]) -> None: ...
    def count(self, id: str, version: int, what: str) -> None: ...
    def picture_broken(self, id: str, picture: str) -> None: ...
    def as_of(self) -> None: ...


class Stage(Protocol):
    """Made with the pack, what is Shown and `landscape`."""

    def draw(self, asked: Mapping[str, Any]) -> tuple[Any, bool]:
        """The picture, a QImage, and whether more lies below it."""

    def close(self) -> None: ...


def serve(stage_of: Callable[..., Stage]) -> int:
    """Draws whatever is asked until nobody asks any more."""
    os.environ.update(_OFF_SCREEN)
    os.environ.pop("QT_SCALE_FACTOR", None)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what anybody prints is no picture
    from PySide6.QtGui import QGuiApplication

    from ui import fonts, translations

    app = QGuiApplication(["kiosk-preview"])
    fonts.load()
    translations.build()
    stage: Stage | None = None
    pack, landscape, shown = None, None, Shown()
    for line in sys.stdin.buffer:
        asked = json.loads(line)
        shown.pictures |= {id: base64.b64decode(data) for id, data in asked.get("pictures", {}).items()}
        shown.notice = read_notice(asked["notice"])
        if "pack" in asked:
            pack = pickle.loads(base64.b64decode(asked["pack"]))  # the console's, by its own pipe
        if stage is None or "pack" in asked or landscape != asked["landscape"]:
            if stage is not None:
                stage.close()
            landscape = asked["landscape"]
            stage = stage_of(pack, shown, landscape=landscape)
        _answer(answers, *stage.draw(asked))
    if stage is not None:
        stage.close()
    del app
    return 0


def _answer(answers: BinaryIO, image: Any, longer: bool) -> None:
    image = image.convertToFormat(image.Format.Format_RGB32)
    head = {"width": image.width(), "height": image.height(), "longer": longer}
    answers.write(json.dumps(head).encode() + b"\n")
    answers.write(image.constBits())
    answers.flush()
