"""The parts of one counter, put together: the feed, the view models, the engine with its two windows."""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickWindow

from kiosk.clock import Clock, SystemClock
from kiosk.standards.public import PublicPack, read_public
from ui.context import Context
from ui.counter.carried import Carried
from ui.counter.customer.window import CustomerWindow
from ui.counter.feed import Feed
from ui.counter.finder import Finder
from ui.counter.given import Given
from ui.counter.guide import ServiceGuide
from ui.counter.hand import InHand
from ui.counter.lists import Lists
from ui.counter.opening import Opening
from ui.counter.options import Options
from ui.counter.own_page import OwnPage
from ui.counter.panel import Panel
from ui.counter.port import Counter as Core
from ui.counter.quiz import Quiz
from ui.counter.shifts import ShiftDesk
from ui.counter.sign_in import SignIn
from ui.counter.station import Station
from ui.counter.transfers import WrongAccount
from ui.counter.work import Work
from ui.engine import Engine
from ui.hall import Hall
from ui.jobs import Jobs
from ui.scanning.scans import Scans
from ui.session import Session
from ui.sounds import Sounds

FOLDER = Path(__file__).parent


class Counter(QObject):
    """One counter on a clerk's screen. `close()` before the application ends."""

    def __init__(self, options: Options, pack: PublicPack | None = None, clock: Clock | None = None) -> None:
        super().__init__()
        self.options = options
        clock = clock or SystemClock()
        self.session = Session(clock, parent=self, language=options.language)
        self.hall = Hall(pack or read_public(options.pack), self.session, clock, self)
        self.jobs = Jobs(self)
        self.context = Context(self.session, self.hall, self.jobs, clock, Scans(self.hall, clock, self))
        self.feed = Feed(self.context, self)
        self.station = Station(self.feed, strip=options.strip, parent=self)
        self.sign_in = SignIn(self.feed, options.filled, self)
        self.work = Work(self.feed, self)
        self.in_hand = InHand(self.feed, self)
        self.lists = Lists(self.feed, self)
        self.panel = Panel(self.feed, self)
        self.given = Given(self.feed, self.panel, self)
        self.finder = Finder(self.feed, self)
        self.opening = Opening(self.feed, self)
        self.wrong_account = WrongAccount(self.feed, self)
        self.shifts = ShiftDesk(self.feed, self)
        self.quiz = Quiz(self.feed, self)
        self.own_page = OwnPage(self.feed, self)
        self.guide = ServiceGuide(self.feed, self)
        self.carried = Carried(self.feed, self)
        if self.context.scans is not None:
            self.context.scans.read.connect(self.finder.take)
        self.engine = Engine(self.context)
        self.engine.counter = self
        self.engine.sounds = Sounds(self)
        self.engine.setInitialProperties({"width": options.size[0], "height": options.size[1]})
        self.engine.load(str(FOLDER / "Main.qml"))
        self.engine.setInitialProperties({})
        self.engine.load(str(FOLDER / "Strip.qml"))
        if len(self.engine.rootObjects()) != 2:
            raise RuntimeError("the counter's QML did not load: its faults are in the log")
        self.window: QQuickWindow
        self.strip: QQuickWindow
        self.window, self.strip = self.engine.rootObjects()
        self.customer = CustomerWindow(self.feed, self.window, self.strip, self) if options.customer_screen else None

    def attach(self, core: Core) -> None:
        """The core has been opened."""
        if self.customer is not None:
            self.customer.hall.attach(core)
        self.feed.attach(core)

    def close(self) -> None:
        """Ends the jobs, then the engine: QML must not outlive what it is bound to. Once is enough."""
        if not shiboken6.isValid(self.engine):
            return
        self.jobs.close()
        if self.customer is not None:
            self.customer.close()
        for window in (self.window, self.strip):
            if shiboken6.isValid(window):  # an application that quits takes its windows along
                window.close()
        self.engine.close()


