"""A counter without a hub: shows the desk it is given and remembers what was asked of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any

from kiosk.boot import SHIPPED_PACK
from kiosk.clock import Clock, SystemClock
from kiosk.counter.desk import Desk
from kiosk.devices.scanner import ScannerChoice
from kiosk.errors import HubUnavailable
from kiosk.standards.public import PublicPack, read_public


class _Link:
    online = True

    def on_change(self, call: Callable[[bool], None]) -> None:
        self._call = call


class _Nobody:
    def __getattr__(self, name: str) -> Any:
        raise HubUnavailable("nobody is there")


class _Ratings:
    """Remembers them."""

    def __init__(self) -> None:
        self.given: list[Any] = []
        self.words: list[str] = []
        self.phones: list[str] = []
        self.waiting = 0

    takes_words = True

    def give(self, rating: Any, words: str = "", phone: str = "") -> None:
        self.given.append(rating)
        self.phones.append(phone)
        self.words.append(words)

    def send(self) -> None: ...


class FakeCounterCore:
    """A ui.counter.port.Counter."""

    identity: Any = object()
    scanner = ScannerChoice("none")
    slips: Any = None

    def __init__(self, desk: Desk, clock: Clock | None = None, pack: PublicPack | None = None) -> None:
        self.desk = desk
        self.clock = clock or SystemClock()
        self.pack = pack or read_public(SHIPPED_PACK)
        self.link = _Link()
        self.link.online = desk.online
        self.ratings = _Ratings()
        self.answers: list[Any] = []
        self.asked: list[tuple[str, Any]] = []
        self._listeners: list[Callable[[Desk], None]] = []

    def on_desk(self, call: Callable[[Desk], None]) -> None:
        self._listeners.append(call)

    def on_pack(self, call: Callable[..., None]) -> None: ...

    def show(self, **changes: Any) -> None:
        self.replace(replace(self.desk, **changes))

    def replace(self, desk: Desk) -> None:
        """All is different now."""
        self.desk = desk
        self.tell(desk)

    def tell(self, desk: Desk) -> None:
        """A thread's word, which another's may have overtaken."""
        for call in self._listeners:
            call(desk)

    def sign_in(self, number: str, pin: str, new_pin: str | None = None) -> None:
        self.asked.append(("sign_in", number))

    def open_window(self, window: str, *, take_over: bool = False) -> None:
        self.asked.append(("open_window", window))

    def work_by_hand(self, window: str) -> None:
        self.show(window=window, working=True)

    def sign_out(self) -> None:
        self.show(person=None, working=False, view=None)

    def dismiss_mismatches(self) -> None:
        self.show(mismatches=())

    def ask(self, kind: str, payload: Any, result: Any = None) -> Any:
        """`answers` in turn, to whoever reads one."""
        self.asked.append((kind, payload))
        return self.answers.pop(0) if result is not None and self.answers else None

    def query(self, question: Any) -> Any:
        """`answers` in turn."""
        return self.answers.pop(0) if self.answers else question(_Nobody())

    @contextmanager
    def turn(self, *, tell: bool = True) -> Iterator[Desk]:
        yield self.desk

    def step(self, kind: str, payload: Any, done_by_hand: Any, pressed: datetime) -> None:
        self.asked.append((kind, payload))

    def on_sheet(self, change: Any) -> None:
        self.asked.append(("by_hand", change))

    def close(self) -> None: ...


