"""What stands behind the service page, for tests: people, findings and levels that a test sets."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace

from kiosk.boot import SHIPPED_PACK
from kiosk.errors import HubUnavailable, KioskError
from kiosk.standards.public import read_public
from kiosk.terminal.log_today import LogLine
from kiosk.terminal.staff import AnswerRefused, Person
from printing.press import Press
from ui.terminal.service.port import Levels, Paper


class Refusal(KioskError):
    """The hub's no."""

    def __init__(self, code: str, **details: str | int) -> None:
        super().__init__(code, **details)
        self.code = code


@dataclass
class FoundDouble:
    check: str
    state: str
    code: str
    found: str = ""
    remedy: str = ""


HEALTHY = [
    FoundDouble("printer", "ok", "ok", "tcp:10.0.0.7: ok"), FoundDouble("hub", "ok", "ok", "https://hub.hall:8443"),
    FoundDouble("clock", "ok", "ok", "within 0.1 s of the hub's"), FoundDouble("store", "ok", "ok", "1.2 MB"),
    FoundDouble("sync", "ok", "ok", "nothing waits"), FoundDouble("disk", "ok", "ok", "40 GB free"),
]


@dataclass
class FakeService:
    """Fills ui.terminal.service.port.Service. `online` False: nobody can sign in at the hub.
    With an `own_code` the terminal never had one."""

    people: dict[str, str] = field(default_factory=lambda: {"1024": "135790"})
    one_time: set[str] = field(default_factory=set)
    online: bool = True
    findings: list[FoundDouble] = field(default_factory=lambda: list(HEALTHY))
    printer: Paper = field(default_factory=lambda: Paper("ok", 80, 0))
    slip: str = "printed"
    given: Levels = field(default_factory=lambda: Levels(60, 50))
    lines: list[LogLine] = field(default_factory=list)
    done: list[object] = field(default_factory=list)
    tries: int = 5
    own_code: str = ""
    gate: threading.Event | None = None

    def sign_in(self, number: str, pin: str, new_pin: str | None = None) -> Person:
        if self.gate is not None:
            self.gate.wait(10)
        if not self.online:
            raise HubUnavailable("no hub")
        if self.people.get(number) != pin:
            self.tries -= 1
            raise Refusal("sign_in_refused", tries_left=self.tries)
        if new_pin == "123456":
            raise Refusal("pin_too_simple", field="new_pin", reason="sequence")
        if number in self.one_time and new_pin is None:
            raise Refusal("pin_change_needed")
        self.done.append(("sign_in", number))
        return Person(number, "李伟", "hub")

    def challenge(self) -> str:
        return "" if self.own_code else "3-K7QM-2XPD-9"

    def answer(self, answer: str) -> Person:
        if self.own_code and answer.replace("-", "") == self.own_code:
            return Person("", "", "code")
        if answer.replace("-", "") != "1024T9RA4C0V":
            raise AnswerRefused("no", tries_left=4)
        return Person("1024", "", "answer")

    def leave(self, reason: str) -> None:
        self.done.append(("leave", reason))

    def health(self) -> list[FoundDouble]:
        return self.findings

    def paper(self) -> Paper:
        return self.printer

    def test_slip(self) -> str:
        self.done.append("test_slip")
        return self.slip

    def test_slip_picture(self) -> bytes:
        if "test_slip" not in self.done:
            return b""
        return Press(lambda: read_public(SHIPPED_PACK)).compose("test_slip", {
            "terminal": "T01", "printer": "tcp:10.0.0.7", "version": "1", "printed_at": "2026-11-23T01:30:00+00:00",
            "qr": "TEST"}).bitmap.png()

    def paper_changed(self) -> Paper:
        self.done.append("paper_changed")
        return self.printer

    def release_held(self) -> Paper:
        self.done.append(("release_held", self.printer.held))
        self.printer = replace(self.printer, held=0, numbers=(), under_way=self.printer.held)
        return self.printer

    def drop_held(self) -> Paper:
        self.done.append(("drop_held", self.printer.held))
        self.printer = replace(self.printer, held=0, numbers=())
        return self.printer

    def reprint_last(self) -> Paper:
        self.done.append(("reprint_last", self.printer.last))
        self.printer = replace(self.printer, last="", under_way=1)
        return self.printer

    def levels(self) -> Levels:
        return self.given

    def set_volume(self, percent: int) -> None:
        self.done.append(("volume", percent))

    def set_brightness(self, percent: int) -> int:
        self.done.append(("brightness", percent))
        return percent

    def log_today(self) -> list[LogLine]:
        return self.lines
