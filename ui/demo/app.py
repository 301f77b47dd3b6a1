"""The demo hall's own window, and the others beside it on one screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.clock import SystemClock
from kiosk.standards.public import read_public
from ui import fonts, hooks, translations
from ui.context import Context
from ui.demo.layout import Room, places
from ui.demo.stage import Placement, Stage
from ui.demo.view_model import Demo
from ui.engine import Engine
from ui.hall import Hall
from ui.jobs import Jobs
from ui.session import Session
from ui.signals import quit_on_signals

MAIN = Path(__file__).with_name("Main.qml")


def run(stage: Stage, *, pack: Path, terminal: tuple[int, int]) -> int:
    """Opens the window, then the hall; ends when a window is closed. `terminal` is its canvas in pixels."""
    hooks.install()
    app = QGuiApplication(["kiosk-demo"])
    app.setApplicationName("hall-kiosk-demo")
    quit_on_signals(app)
    fonts.load()
    translations.build()
    clock = SystemClock()
    public = read_public(pack)
    session = Session(clock)
    jobs = Jobs()
    engine = Engine(Context(session, Hall(public, session, clock), jobs, clock))
    demo = Demo(stage, public, jobs)
    engine.demo = demo
    demo.over.connect(app.quit)
    screen = app.primaryScreen()
    ratio, free = screen.devicePixelRatio(), screen.availableGeometry()
    found = places(Room(*(round(value * ratio) for value in free.getRect())), terminal)
    engine.load(str(MAIN))
    if not engine.rootObjects():
        raise RuntimeError("the demo's QML did not load: its faults are in the log")
    window: QQuickWindow = engine.rootObjects()[0]
    tray = found.pop("tray")
    window.setGeometry(*(round(value / ratio) for value in (tray.left, tray.top, tray.width, tray.height)))
    window.show()
    demo.open({name: Placement(place.scale, (place.left, place.top)) for name, place in found.items()})
    code = app.exec()
    jobs.close()
    window.close()
    stage.close()  # its threads tell the window's objects what is new: they end first
    engine.close()
    return code
