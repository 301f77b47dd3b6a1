"""The set-up's window: the terminal's look, without a customer and without a hall."""

from __future__ import annotations

import gc
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.boot import SHIPPED_PACK
from kiosk.clock import SystemClock
from kiosk.standards.public import read_public
from ui import fonts, hooks, keyboard, panel, translations
from ui.context import Context
from ui.engine import Engine
from ui.hall import Hall
from ui.jobs import Jobs
from ui.session import Session
from ui.signals import quit_on_signals
from ui.sounds import Sounds
from ui.terminal.first_run.model import FirstRunModel
from ui.terminal.first_run.port import SetUp
from ui.terminal.options import Options

MAIN = Path(__file__).with_name("FirstRun.qml")


def run(set_up: SetUp, options: Options) -> int:
    """Opens the set-up and gives its exit code: RESTART once the machine is set up, LEFT when it was left."""
    gc.enable()
    panel.set_environment(options)
    keyboard.set_environment()
    hooks.install()
    app = panel.application(options)
    quit_on_signals(app)
    fonts.load()
    translations.build()
    screen = app.primaryScreen()
    shape = screen.size() if not options.scale else None
    landscape = shape.width() > shape.height() if shape is not None else options.landscape
    opened = FirstRun(set_up, landscape=landscape, pixels_per_inch=_ppi(app, options))
    panel.show(opened.window, options)
    code = app.exec()
    opened.close()
    return code


class FirstRun:
    """The window with all that it needs."""

    def __init__(self, set_up: SetUp, *, landscape: bool, pixels_per_inch: int) -> None:
        clock = SystemClock()
        self._root = QObject()  # everything hangs on it, so that all ends here and in this thread
        self.session = Session(clock, parent=self._root)
        self.jobs = Jobs(self._root)
        hall = Hall(read_public(SHIPPED_PACK), self.session, clock, self._root)
        context = Context(self.session, hall, self.jobs, clock)
        self.engine = Engine(context)
        self.engine.sounds = Sounds(self._root)
        self.model = FirstRunModel(
            context, set_up, landscape=landscape, pixels_per_inch=pixels_per_inch, parent=self._root)
        width, height = (1920, 1080) if landscape else (1080, 1920)
        self.engine.setInitialProperties({
            "viewModel": self.model, "width": width, "height": height, "pixelsPerInch": pixels_per_inch})
        self.engine.load(str(MAIN))
        if not self.engine.rootObjects():
            raise RuntimeError("the set-up's QML did not load: its faults are in the log")
        self.window: QQuickWindow = self.engine.rootObjects()[0]

    def close(self) -> None:
        self.jobs.close()
        self.model.close()
        self.window.close()
        self.engine.close()
        shiboken6.delete(self._root)


def _ppi(app: QGuiApplication, options: Options) -> int:
    """What the panel says of itself, if that can be true."""
    screen = app.primaryScreen()
    said = round(screen.physicalDotsPerInch() * screen.devicePixelRatio())
    return said if 40 <= said <= 400 else round(options.pixels_per_inch)
