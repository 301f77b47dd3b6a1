"""The demo hall's window and the two windows' places on one screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.clock import SystemClock
from kiosk.standards.public import read_public
from ui import fonts, hooks, translations
from ui.context import Context
from ui.demo.stage import Placement, Stage
from ui.demo.view_model import Demo
from ui.engine import Engine
from ui.hall import Hall
from ui.jobs import Jobs
from ui.session import Session
from ui.signals import quit_on_signals

MAIN = Path(__file__).with_name("Main.qml")
TITLE_BAR = 40
GAP = 16
WIDTH, HEIGHT = 720, 1920  # the window's canvas, of which at least this share is shown
LEAST_SCALE = 0.25


def side_by_side(room: QRect, terminal: tuple[int, int]) -> tuple[float, QPoint, QRect]:
    """The terminal's scale and place, and this window's place beside it; the pair stands in the middle of `room`."""
    width, height = terminal
    free = room.height() - TITLE_BAR
    scale = min(free / height, (room.width() - GAP) / (width + WIDTH * height / HEIGHT), 1.0)
    scale = max(scale, LEAST_SCALE)
    taken = round(width * scale)
    beside = min(room.width() - taken - GAP, round(free * WIDTH / HEIGHT))
    left = room.left() + max(0, room.width() - taken - GAP - beside) // 2
    top = room.top() + TITLE_BAR
    tray = QRect(left + taken + GAP, top, beside, min(free, round(beside * HEIGHT / WIDTH)))
    return scale, QPoint(left, top), tray


def run(stage: Stage, *, pack: Path, terminal: tuple[int, int]) -> int:
    """Opens the window, then the hall; ends when either window is closed. `terminal` is its canvas in pixels."""
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
    scale, corner, place = side_by_side(screen.availableGeometry(), terminal)
    engine.load(str(MAIN))
    if not engine.rootObjects():
        raise RuntimeError("the demo's QML did not load: its faults are in the log")
    window: QQuickWindow = engine.rootObjects()[0]
    window.setGeometry(place)
    window.show()
    ratio = screen.devicePixelRatio()
    demo.open(Placement(scale, (round(corner.x() * ratio), round(corner.y() * ratio))))
    code = app.exec()
    jobs.close()
    window.close()
    stage.close()  # its threads tell the window's objects what is new: they end first
    engine.close()
    return code
