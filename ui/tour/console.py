"""The tour's member of staff at the console: every page, in both looks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kiosk.boot import SHIPPED_PACK
from ui import screenshot
from ui.console.console import Console
from ui.console.options import Filled, Options
from ui.console.port import Console as Core
from ui.tour.customer import Lost

SIZE = (1440, 900)
_PATIENCE = 30.0


class Desk:
    """Sits before one console. Raises Lost rather than wait for long."""

    def __init__(self, folder: Path, core: Core, *, language: str, filled: Filled) -> None:
        self.console = Console(Options(SHIPPED_PACK, language=language, size=SIZE, filled=filled))
        self.pictures: list[Path] = []
        self._folder, self._filled = folder, filled
        self.console.window.show()
        self.console.attach(core)

    def sign_in(self) -> None:
        desk = self.console.desk
        self._wait(lambda: desk.online and desk.stage == "sign_in", "the hub")
        self.photograph("sign-in")
        desk.signIn(self._filled.number, self._filled.pin, "", "")
        self._wait(lambda: desk.newPin and not desk.busy, "the question for a new PIN")
        desk.signIn(self._filled.number, self._filled.pin, self._filled.new_pin, self._filled.new_pin)
        self._wait(lambda: desk.stage == "work", "the sign-in")

    def every_page(self) -> None:
        """In the light look, then in the dark one."""
        for dark in (False, True):
            self.console.desk.setDark(dark)
            for line in self.console.pages.lines.rows():
                self.console.pages.open(line.name)
                model = self.console.pages.model
                self._wait(lambda: getattr(model, "loaded", True) and not self.console.desk.busy, line.name)  # noqa: B023
                self.photograph(line.name + ("-dark" if dark else ""))

    def within_pages(self) -> None:
        """What a page holds behind a button: the supervision cards, a new record of conduct, one person's figures,
        the quizzes in sum.
        """
        self.console.desk.setDark(False)
        people = self._at("people")
        people.open("cards")
        self._wait(lambda: not people.cards.picture().isNull(), "the cards")
        self.photograph("people-cards")
        self._at("conduct").open("new")
        self.photograph("conduct-new")
        figures = self._at("figures")
        figures.look("quarter")  # a month may just have begun
        self._wait(lambda: figures.told and figures.sheet.count, "the figures of 90 days")
        figures.choose(figures.sheet.keyAt(0))
        self.photograph("figures-person")
        figures.show("training")
        self._wait(lambda: figures.training, "the quizzes")
        self.photograph("figures-quizzes")

    def _at(self, page: str) -> Any:
        self.console.pages.open(page)
        model: Any = self.console.pages.model
        self._wait(lambda: getattr(model, "loaded", True) and not self.console.desk.busy, page)
        return model

    def photograph(self, name: str) -> None:
        screenshot.settle(220)  # the longest movement of a page
        self.pictures.append(screenshot.grab(self.console.window, self._folder / f"console-{name}.png"))

    def _wait(self, condition: object, what: str) -> None:
        if not screenshot.until(condition, _PATIENCE):  # type: ignore[arg-type]
            raise Lost(f"waited {_PATIENCE:.0f} s for {what} at the console ({self.console.desk.trouble})")


@contextmanager
def desk(folder: Path, core: Core, *, language: str, filled: Filled) -> Iterator[Desk]:
    """Pictures go into `folder`; the core ends before the screen that it tells."""
    one = Desk(folder, core, language=language, filled=filled)
    try:
        yield one
    finally:
        one.console.leave()
        core.sign_out()
        core.close()
        one.console.close()
