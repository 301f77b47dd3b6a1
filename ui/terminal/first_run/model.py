"""The set-up's steps: forward when a step is answered, back, left and resumed, and the end of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.devices.scan import ScanKind, classify
from kiosk.errors import KioskError
from kiosk.exit_codes import LEFT, RESTART
from ui.asker import Asker
from ui.catalogue.rows import Rows
from ui.context import Context
from ui.scanning.wedge import WedgeScanner
from ui.terminal.first_run.device_choice import DeviceChoice
from ui.terminal.first_run.hub_choice import HubChoice
from ui.terminal.first_run.port import Draft, Point, SetUp

QML_IMPORT_NAME = "ui.terminal.first_run"
QML_IMPORT_MAJOR_VERSION = 1

STEPS = ("welcome", "name", "hub", "code", "printer", "scanner", "finish")


@dataclass(frozen=True, slots=True)
class PointRow:
    what: str
    grade: str
    code: str
    value: str


@QmlElement
@QmlUncreatable("the set-up makes it")
class FirstRunModel(QObject):
    """`alone`: without a hub for now. `error` and `cause`: why the end failed. `done`: it is set up."""

    stepChanged = Signal()
    nameChanged = Signal()
    aloneChanged = Signal()
    busyChanged = Signal()
    endedChanged = Signal()

    def __init__(self, context: Context, set_up: SetUp, *, landscape: bool, pixels_per_inch: int,
                 parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._set_up = context, set_up
        self._panel = landscape, pixels_per_inch
        draft = set_up.draft()
        context.session.setLanguage(draft.language)
        self._step = draft.step if draft.step in STEPS else STEPS[0]
        self._name = draft.name
        self._alone = not draft.url and STEPS.index(self._step) > STEPS.index("code")
        self._error = self._cause = ""
        self._done = False
        self._points = Rows(PointRow, self)
        self._hub = HubChoice(self._asks("hub"), draft.url, self)
        self._devices = DeviceChoice(set_up, self._asks("devices"), draft.printer, draft.scanner, self.heard, self)
        self._wedge = WedgeScanner("", context.clock, self)
        self._wedge.start(self.heard)
        self._end = self._asks("end")
        self._end.busyChanged.connect(self.busyChanged)
        if draft.url:
            self._hub.look()
        if self._step == "finish" and not self._alone:
            self._step = "code"  # the code was not kept

    def _asks(self, lane: str) -> Asker:
        return Asker(self._context.jobs, f"set-up-{lane}", lambda: self._set_up, self)

    @Slot()
    def next(self) -> None:
        """One step on if this one is answered, else a look at why not."""
        if self._step == "hub" and self._hub.state != "there":
            self._hub.look()
        elif self._step == "code" and self._hub.codeState != "fits":
            self._hub.checkCode()
        elif self._step == "finish":
            self.finish()
        else:
            self._go(STEPS[STEPS.index(self._step) + 1])

    @Slot()
    def back(self) -> None:
        if self._step != STEPS[0] and not self._end.busy and not self._done:
            before = STEPS[STEPS.index(self._step) - 1]
            self._go("hub" if self._alone and before == "code" else before)

    @Slot()
    def goAlone(self) -> None:
        """Without a hub for now: tickets in its own series, facts kept until it is paired."""
        self._hub.forget()
        self._set_alone(True)
        self._go("printer")

    @Slot()
    def leave(self) -> None:
        """Ends the program; the next start goes on here."""
        self._keep()
        QCoreApplication.exit(LEFT)

    @Slot(str)
    def setLanguage(self, language: str) -> None:
        """Of the set-up, and of the terminal's visits afterwards."""
        self._context.session.setLanguage(language)
        self._keep()

    @Slot(str)
    def setName(self, name: str) -> None:
        if name != self._name:
            self._name = name[:80]
            self.nameChanged.emit()

    @Slot(str)
    def heard(self, raw: str) -> None:
        """The scanner read something: the pairing code where that is asked for, else the proof that it reads."""
        scan = classify(raw)
        if self._step == "code":
            self._hub.scanned(scan.text)
        elif scan.kind is not ScanKind.UNREADABLE:
            self._devices.proved(scan.kind.value)

    @Slot()
    def finish(self) -> None:
        """Pair, print, write; once done, the terminal begins."""
        if self._done:
            QCoreApplication.exit(RESTART)
            return
        self._devices.hush()
        self._set_ended("", "")
        draft, code = self._draft(), self._hub.code
        self._end.ask(lambda machine: machine.finish(draft, code, *self._panel), self._finished)

    def close(self) -> None:
        self._wedge.close()
        self._devices.hush()

    def _finished(self, points: Any) -> None:
        if isinstance(points, KioskError):
            self._set_ended(points.code, points.cause)
            return
        found: list[Point] = list(points)
        self._points.show([PointRow(one.what, one.grade, one.code, one.value) for one in found])
        self._done = True
        self.endedChanged.emit()

    def _go(self, step: str) -> None:
        self._devices.hush()
        if step in ("hub", "code"):
            self._set_alone(False)
        self._step = step
        self._set_ended("", "")
        self.stepChanged.emit()
        if step == "printer":
            self._devices.askPrinter()
        elif step in ("code", "scanner"):
            self._devices.chooseScanner(self._devices.scanner)
        self._keep()

    def _draft(self) -> Draft:
        return Draft(self._step, self._context.session.language, self._name, "" if self._alone else self._hub.url,
                     self._devices.whole_printer, self._devices.scanner)

    def _keep(self) -> None:
        draft, set_up = self._draft(), self._set_up
        self._context.jobs.start("set-up-draft", lambda: set_up.keep(draft), self._kept, self._kept)

    @Slot(object)
    def _kept(self, _: object) -> None:
        """What cannot be kept is asked again."""

    def _set_alone(self, alone: bool) -> None:
        if alone != self._alone:
            self._alone = alone
            self.aloneChanged.emit()

    def _set_ended(self, error: str, cause: str) -> None:
        if (error, cause) != (self._error, self._cause):
            self._error, self._cause = error, cause
            self.endedChanged.emit()

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        return self._step

    @Property(int, notify=stepChanged)
    def stepNumber(self) -> int:
        return STEPS.index(self._step)

    @Property(int, constant=True)
    def stepCount(self) -> int:
        """Without the welcome."""
        return len(STEPS) - 1

    @Property(str, notify=nameChanged)
    def name(self) -> str:
        return self._name

    @Property(bool, notify=aloneChanged)
    def alone(self) -> bool:
        return self._alone

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        return self._end.busy

    @Property(str, notify=endedChanged)
    def error(self) -> str:
        return self._error

    @Property(str, notify=endedChanged)
    def cause(self) -> str:
        return self._cause

    @Property(bool, notify=endedChanged)
    def done(self) -> bool:
        return self._done

    @Property(HubChoice, constant=True)
    def hub(self) -> HubChoice:
        return self._hub

    @Property(DeviceChoice, constant=True)
    def devices(self) -> DeviceChoice:
        return self._devices

    @Property(QObject, constant=True)
    def points(self) -> Rows:
        return self._points
