"""Python's collector destroys what it finds in the thread that it runs in; a QObject belongs to the UI thread."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
import weakref

from PySide6.QtCore import QObject, QPointF, Qt, QTimer, QUrl
from PySide6.QtQml import QQmlComponent

from tests.fixtures.window import Window, until
from ui import qr_code, upkeep


class _Knot(QObject):
    """Only the collector ends it."""

    def __init__(self, ended: list[threading.Thread]) -> None:
        super().__init__()
        self.knot = self
        self.timer = QTimer(self)
        self.timer.start(1000)
        self.destroyed.connect(lambda: ended.append(threading.current_thread()), Qt.ConnectionType.DirectConnection)


def _make_garbage() -> None:
    for _ in range(20 * gc.get_threshold()[0]):
        knot: list[object] = []
        knot.append(knot)


def _on_a_worker(window: Window) -> None:
    worker = threading.Thread(target=_make_garbage)
    worker.start()
    until(lambda: not worker.is_alive(), "the worker")


def test_no_worker_ends_what_belongs_to_the_ui_thread(window: Window) -> None:
    ended: list[threading.Thread] = []
    _Knot(ended)
    _on_a_worker(window)
    assert ended == []
    window.terminal.engine.upkeep.whole()
    assert ended == [threading.main_thread()]


def test_the_terminal_tidies_up_when_its_visitor_is_gone(window: Window, monkeypatch) -> None:
    ended: list[threading.Thread] = []
    window.begin()
    _Knot(ended)
    window.session.end()
    window.session.begin()  # the next is there at once: it can wait
    window.settle(upkeep.REST_MS + 200)
    assert ended == []
    window.session.end()
    until(lambda: ended == [threading.main_thread()], "the garbage to be collected")


def test_an_ended_engine_leaves_the_collector_as_it_found_it(open_window) -> None:
    gc.enable()
    window = open_window()
    assert not gc.isenabled()
    window.terminal.close()
    assert gc.isenabled()


def test_a_page_slides_by_whole_pixels(open_window) -> None:
    """Of the panel: at each fraction of one every glyph is drawn, and kept, anew: 2 MB."""
    window = open_window()
    window.quick.setProperty("motion", True)
    window.begin()
    window.navigator.open("fault")

    def place() -> float:
        return window.page.mapToScene(QPointF()).x() * window.quick.devicePixelRatio()

    places = []
    while window.sliding():
        places.append(place())
        window.settle(5)
    for shift in (0.3, 77.77, -12.5, 540.1):
        window.page.setProperty("shift", shift)
        places.append(place())
    assert len(set(places)) >= 4
    assert [x for x in places if abs(x - round(x)) > 1e-3] == []


def test_a_page_slides_by_whole_pixels_of_a_scaled_panel_too() -> None:
    itself = f"{__file__}::{test_a_page_slides_by_whole_pixels.__name__}"
    done = subprocess.run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", itself], text=True,
                          env={**os.environ, "QT_SCALE_FACTOR": "0.7407"}, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout


_MADE = """
import QtQuick
import ui.model
Item {
    property bool shown
    Loader { active: parent.shown; sourceComponent: QrCode { width: 80; height: 80; text: "1" } }
}
"""


def test_what_qml_made_and_destroyed_keeps_nothing(window: Window) -> None:
    component = QQmlComponent(window.terminal.engine)
    component.setData(_MADE.encode(), QUrl())
    scene = component.create()
    loader, = scene.childItems()
    codes = []
    for _ in range(3):
        scene.setProperty("shown", False)
        window.settle()
        scene.setProperty("shown", True)
        codes.append(weakref.ref(loader.property("item")))
    held, dropped, alive = (code() for code in codes)
    assert all(isinstance(code, qr_code.QrCode) for code in (held, dropped, alive))
    assert held is not None and dropped is not None and alive is not None  # PySide6 lets go of none of them
    kept = vars(dropped)
    del dropped
    window.terminal.engine.upkeep.whole()
    assert not kept, "nobody refers to it any more"
    assert held._modules, "somebody still does"
    assert alive._modules and alive.property("text") == "1"
    del scene
