"""The tour's terminal windows: one a panel, drawn without a display."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.boot import SHIPPED_PACK
from kiosk.standards.public import PublicPack
from ui import fonts, hooks, translations
from ui.core import Core
from ui.terminal.app import set_environment
from ui.terminal.options import Options
from ui.terminal.terminal import Terminal
from ui.tour.customer import Customer, TourClock
from ui.tour.money import Money, Outside
from ui.tour.route import Manner, Walk
from ui.tour.voices import Voices


def prepare() -> QGuiApplication:
    """The application, without a display. Call once, before anything else of Qt."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    set_environment(Options(SHIPPED_PACK))
    hooks.install()
    app = QGuiApplication(["kiosk-tour"])
    translations.build()
    fonts.load()
    return app


class Panel:
    """A terminal's window on a panel of its own, its core attached; pictures go below `folder`."""

    def __init__(self, folder: Path, core: Core, options: Options, *, hub: bool) -> None:
        clock = TourClock()
        self.terminal = Terminal(options, core.pack, clock)
        self.customer = Customer(self.terminal, clock)
        self.pack: PublicPack = core.pack
        self.pictures: list[Path] = []
        self._folder = folder / ("landscape" if options.landscape else "portrait")
        self.terminal.window.show()
        self.customer.rest(300)
        self.terminal.hall.attach(core)
        self.customer.wait_for(lambda: self.terminal.hall.online is hub, f"the link to the hub to be {hub}")

    def walk(self, manner: Manner, suffix: str = "") -> Walk:
        return Walk(self.customer, self.pack, manner, self._shooter(manner.name + suffix))

    def idle(self) -> None:
        self.customer.rest(300)
        self._shooter("zh")("idle")

    def _shooter(self, folder: str) -> Callable[[str], None]:
        def shoot(name: str) -> None:
            path = self._folder / folder / f"{name}.png"
            self.customer.photograph(path)
            if path not in self.pictures:
                self.pictures.append(path)

        return shoot


@contextmanager
def panel(folder: Path, core: Core, options: Options, *, hub: bool = True) -> Iterator[Panel]:
    """`hub`: whether it answers. Closes `core`, too."""
    shown = Panel(folder, core, options, hub=hub)
    try:
        yield shown
    finally:
        shown.terminal.leave()
        core.close()  # its threads tell the screen's objects what is new: they end first
        shown.terminal.close()


def good_day(shown: Panel, manners: Iterable[Manner], outside: Outside) -> None:
    """Every screen in each of `manners`, while all is well."""
    shown.idle()
    for manner in manners:
        walk = shown.walk(manner)
        walk.everything()
        Money(walk, outside).everything()
        Voices(walk).everything()
        walk.silence()
