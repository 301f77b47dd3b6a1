"""Clerks before real hubs: real clients over a line that breaks, and all that an impatient hand does."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from kiosk.contract.client import HubClient
from kiosk.contract.counter import OpenWindow
from kiosk.contract.messages import CallNext, Message, Scope, TicketAction
from kiosk.contract.pairing import pair
from kiosk.contract.staff import Role, StaffSession
from kiosk.errors import HubUnavailable, Refused
from kiosk.hub.pairing import new_code
from kiosk.hub.registry import Caller
from kiosk.hub.services import HubServices
from kiosk.hub.tokens import Tokens
from kiosk.ids import new_id
from kiosk.staff import people, sessions
from tests.fixtures.hub import QUICK_PINS

PATIENCE = 120.0
"""Seconds without an answer until a clerk gives up, and the test with it."""

Knows = Callable[[UUID], bool]
"""Whether the hub has done the command with this id."""


def counter_client(services: HubServices, url: str, folder: Path) -> HubClient:
    """A counter paired through `url`, which may be a line to the hub of `services`."""
    code = new_code(services, Scope.COUNTER)
    identity = pair(url, code, folder, name=folder.name, scope="counter")
    return HubClient(identity, folder, timeout=10.0)


def sit_down(services: HubServices, client: HubClient, number: str) -> None:
    """The clerk, new or signed in elsewhere so far, is signed in there without the time that a PIN takes at the hub."""
    if number not in {one.number for one in people.list_staff(services)}:
        people.add(services, number, f"clerk {number}", {Role.CLERK}, pins=QUICK_PINS)
    app = client.identity
    caller = Caller(app.app_id, Scope.COUNTER, services.hall, app.app_code, frozenset({services.hall}))
    with services.write() as work:
        person = people.find(work, number)
        assert person is not None
        token = sessions.begin(
            work, Tokens(services.identity.secret, services.hall), caller, person.id, services.clock.now())
        work.commit()
    client._staff = StaffSession(
        token=token, person_id=person.id, number=number, name=person.name, roles=[Role.CLERK], idle_seconds=3600)


@dataclass
class Clerk:
    """Calls, starts and finishes until nobody waits and `over` is set; `called` are the numbers that came up."""

    client: HubClient
    window: str
    dice: random.Random
    over: threading.Event
    knows: Knows
    called: list[str] = field(default_factory=list)
    lost: int = 0
    lost_after_effect: int = 0
    error: BaseException | None = None

    def __post_init__(self) -> None:
        self._thread = threading.Thread(target=self._run, name=f"clerk-{self.window}")

    def begin(self) -> None:
        self.press("open_window", OpenWindow(window=self.window))
        self._thread.start()

    def join(self) -> None:
        self._thread.join()

    def _run(self) -> None:
        try:
            while self._serve_one():
                pass
        except BaseException as error:
            self.error = error

    def _serve_one(self) -> bool:
        last = self.over.is_set()
        try:
            ticket = self.press("call_next", CallNext(window=self.window))
        except Refused as refusal:
            assert refusal.code == "nobody_waiting", refusal
            time.sleep(0.02)
            return not last
        self.called.append(ticket["number"])
        if self.dice.random() < 0.3:
            self._press_again("call_next", CallNext(window=self.window), "window_busy")
        action = TicketAction(ticket_id=UUID(ticket["ticket_id"]))
        self.press("start_service", action)
        if self.dice.random() < 0.2:
            self._press_again("start_service", action, "illegal_step")
        self.press("finish_service", action)
        return True

    def press(self, kind: str, payload: Message) -> dict[str, Any]:
        """Pressed until there is an answer; now and then twice at once, by the same id."""
        command_id = new_id()
        if self.dice.random() < 0.2:
            return self._twice_at_once(kind, payload, command_id)
        return self._until_answered(kind, payload, command_id)

    def _until_answered(self, kind: str, payload: Message, command_id: UUID) -> dict[str, Any]:
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                return self.client.command(kind, payload, command_id=command_id)
            except HubUnavailable:
                if time.monotonic() > deadline:
                    raise
                self.lost += 1
                self.lost_after_effect += self.knows(command_id)
                time.sleep(0.01)

    def _twice_at_once(self, kind: str, payload: Message, command_id: UUID) -> dict[str, Any]:
        answers: list[dict[str, Any] | Refused] = []

        def press() -> None:
            try:
                answers.append(self._until_answered(kind, payload, command_id))
            except Refused as refusal:
                answers.append(refusal)

        fingers = [threading.Thread(target=press) for _ in range(2)]
        for finger in fingers:
            finger.start()
        for finger in fingers:
            finger.join()
        done = [answer for answer in answers if isinstance(answer, dict)]
        refusals = [answer for answer in answers if isinstance(answer, Refused)]
        if not done:
            raise refusals[0]
        assert all(answer == done[0] for answer in done), answers  # else somebody came between the two
        assert all(refusal.code == "nobody_waiting" for refusal in refusals), refusals
        return done[0]

    def _press_again(self, kind: str, payload: Message, refused_with: str) -> None:
        """A second press with an id of its own has no effect."""
        try:
            said = self._until_answered(kind, payload, new_id())
        except Refused as refusal:
            assert refusal.code == refused_with, refusal
        else:
            raise AssertionError(f"a second {kind} was taken for another: {said}")
