"""The parts of one terminal, put together: the visit, the hall, the engine with its window."""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.clock import Clock, SystemClock
from kiosk.standards.public import PublicPack, read_public
from ui.aloud import Aloud
from ui.context import Context
from ui.engine import Engine
from ui.errand import Errand
from ui.hall import Hall
from ui.help import Help
from ui.jobs import Jobs
from ui.notices import NoticePictures, Notices
from ui.scanning.cards import Cards
from ui.scanning.scans import Scans
from ui.session import Patience, Session
from ui.sounds import Sounds
from ui.terminal.options import Options
from ui.terminal.service.door import StaffDoor
from ui.terminal.zones import Zones

MAIN = Path(__file__).with_name("Main.qml")
_TOUCHES = {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress}


class Terminal(QObject):
    """One terminal on its screen. `close()` before the application ends."""

    def __init__(self, options: Options, pack: PublicPack | None = None, clock: Clock | None = None) -> None:
        super().__init__()
        self.options = options
        clock = clock or SystemClock()
        self.session = Session(clock, Patience(options.quiet_seconds, options.warning_seconds), self, options.language)
        self.hall = Hall(pack or read_public(options.pack), self.session, clock, self)
        self.session.on_wipe(QGuiApplication.clipboard().clear)
        self.jobs = Jobs(self)
        self.scans = Scans(self.hall, clock, self)
        sounds = Sounds(self)
        self.cards = Cards(self.hall, self.session, sounds, self)
        context = Context(self.session, self.hall, self.jobs, clock, self.scans, Errand(), cards=self.cards)
        self.session.on_wipe(context.errand.drop)
        self.notices = Notices(context, self)
        self.context = context._replace(notices=self.notices)
        self.engine = Engine(self.context)
        self.engine.notices = self.notices
        self.engine.addImageProvider("notice", NoticePictures(self.notices))
        self.engine.sounds = sounds
        self.aloud = self.engine.aloud = Aloud(self.jobs, self.session, sounds, self)
        self.engine.cards = self.cards
        self.engine.zones = Zones(self.context, options.profile, self)
        self.engine.staff_door = StaffDoor(self.context, self)
        self.engine.help = Help(self.context, options.place, options.profile, self)
        self.engine.setInitialProperties({
            "motion": options.motion, "pixelsPerInch": options.pixels_per_inch,
            "width": options.size[0], "height": options.size[1],
        })
        if options.begin:
            self.session.begin()
        self.engine.load(str(MAIN))
        if not self.engine.rootObjects():
            raise RuntimeError("the terminal's QML did not load: its faults are in the log")
        self.window: QQuickWindow = self.engine.rootObjects()[0]
        self.shell = self.window.findChild(QQuickItem, "shell")
        self.window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # While the warning is up its own buttons decide.
        if event.type() in _TOUCHES and self.session.active and self.session.secondsLeft == 0:
            self.session.touch()
        return False

    def leave(self) -> None:
        """Ends the visit and the jobs: nobody asks the core any more, though what it says is still heard."""
        self.session.end()
        self.jobs.close()

    def close(self) -> None:
        """Leaves, then ends the engine: QML must not outlive what it is bound to. Once is enough."""
        if not shiboken6.isValid(self.engine):
            return
        self.leave()
        self.scans.close()
        if shiboken6.isValid(self.window):  # an application that quits takes its windows along
            self.window.removeEventFilter(self)
            self.window.close()
        self.engine.close()
