"""The parts of one console, put together: the desk, the pages, the engine with its window."""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtQuick import QQuickWindow

from kiosk.clock import Clock, SystemClock
from kiosk.standards.public import PublicPack, read_public
from ui import live_picture, qr_code  # noqa: F401
from ui.console.announcements.pictures import HubPictures, Pictures
from ui.console.desk import Desk
from ui.console.options import Options
from ui.console.pages import Pages
from ui.console.parts import files  # noqa: F401
from ui.console.people.photos import Photos
from ui.console.port import Console as Core
from ui.context import Context
from ui.engine import Engine
from ui.hall import Hall
from ui.jobs import Jobs
from ui.session import Session
from ui.sounds import Sounds

# Pages import their view models at first use. Whatever one of those registered in a module that the engine has loaded
# by then would break every page after it ("Cannot assign KioskText to data"): it is imported above.
MAIN = Path(__file__).with_name("Main.qml")
_AT_WORK = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}


class Console(QObject):
    """One console on a screen. `close()` before the application ends."""

    def __init__(self, options: Options, pack: PublicPack | None = None, clock: Clock | None = None) -> None:
        super().__init__()
        self.options = options
        clock = clock or SystemClock()
        self.session = Session(clock, parent=self, language=options.language)
        self.hall = Hall(pack or read_public(options.pack), self.session, clock, self)
        self.jobs = Jobs(self)
        self.context = Context(self.session, self.hall, self.jobs, clock)
        self.desk = Desk(self.context, dark=options.dark, filled=options.filled, parent=self)
        self.pages = Pages(self.desk, self)
        self.engine = Engine(self.context)
        self.engine.console = self
        self.engine.sounds = Sounds(self)
        self.pictures = HubPictures()
        self.engine.addImageProvider("notice", Pictures(self.pictures))
        self.photos = Photos()
        self.engine.addImageProvider("person", self.photos)
        self.engine.setInitialProperties({"width": options.size[0], "height": options.size[1]})
        self.engine.load(str(MAIN))
        if not self.engine.rootObjects():
            raise RuntimeError("the console's QML did not load: its faults are in the log")
        self.window: QQuickWindow = self.engine.rootObjects()[0]
        self.window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _AT_WORK:
            self.desk.touched()
        return False

    def attach(self, core: Core) -> None:
        """The core has been opened."""
        self.desk.attach(core)
        self.pictures.attach(core)
        self.photos.attach(core)

    def leave(self) -> None:
        """What is unsaved is kept, and no job begins any more."""
        if self.pages.model is not None:
            self.desk.signedOut.emit()
        self.jobs.close()

    def close(self) -> None:
        """Leaves, then ends the engine: QML must not outlive what it is bound to. Once is enough."""
        if not shiboken6.isValid(self.engine):
            return
        self.leave()
        if shiboken6.isValid(self.window):
            self.window.removeEventFilter(self)
            self.window.close()
        self.engine.close()
