"""Who is at work at this terminal: signed in at the hub, or by a signed answer while it is away. All on record."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol
from uuid import UUID

from kiosk.clock import Clock
from kiosk.errors import HubUnavailable, KioskError, Refused
from kiosk.ids import new_id
from kiosk.sync.envelope import Fact
from kiosk.terminal import facts
from kiosk.terminal.hub_side import HubSide

log = logging.getLogger(__name__)

WELCOME = frozenset({"technician", "manager"})
TRIES = 5
"""Wrong answers to one challenge; then there is another one, and a wait."""
WAIT_SECONDS = 60.0

How = Literal["hub", "answer", "code"]


class NotForThem(Refused):
    """Whoever signed in is neither technician nor manager."""

    code = "role_needed"


class AnswerRefused(Refused):
    """The answer does not fit the challenge; `details.tries_left` before there is another challenge."""

    code = "wrong_answer"


class TryLater(Refused):
    """Too many wrong answers; `details.seconds` until the next one is looked at."""

    code = "try_later"


class UnlockUnavailable(Refused):
    """This terminal has had no session at its hub yet and has no opening code, so it knows no answer."""

    code = "unlock_unavailable"


@dataclass(frozen=True, slots=True)
class Person:
    """`name` may be empty when nobody but the answer vouches for them, `number` too when it was an opening code."""

    number: str
    name: str
    how: How


class Unlock(Protocol):
    """What answers are checked against: see `kiosk.contract.unlock.Challenge`."""

    text: str
    """Empty where there is nothing to show: an opening code (`kiosk.terminal.opening_code`) is asked for."""

    @property
    def is_over(self) -> bool: ...

    def person(self, answer: str) -> str:
        """The staff number that a true answer names, empty for an opening code.

        Raises Refused; BadInput for what is no answer at all.
        """
        ...


class StaffAccess:
    """One visit of staff at a time. `say` keeps a fact; `challenge` makes a new one."""

    def __init__(
        self, hub: HubSide, say: Callable[[Fact], None], clock: Clock, challenge: Callable[[], Unlock],
    ) -> None:
        self._hub, self._clock, self._make_challenge = hub, clock, challenge
        self._say = say
        self._unsaid: list[Fact] = []
        self._visit: UUID = new_id()
        self._person: Person | None = None
        self._unlock: Unlock | None = None
        self._wrong = 0
        self._wait_until = 0.0

    @property
    def person(self) -> Person | None:
        return self._person

    def sign_in(self, number: str, pin: str, new_pin: str | None = None) -> Person:
        """Raises HubUnavailable, and Refused with the hub's code or `role_needed`. Up to 5 s."""
        if not self._hub.link.online:
            raise HubUnavailable("the hub is away at the moment")
        client = self._hub.client()
        session = client.sign_in(number, pin, new_pin)
        if not WELCOME & {role.value for role in session.roles}:
            client.sign_out()
            raise NotForThem("this needs a technician or a manager")
        return self._enter(Person(session.number, session.name, "hub"))

    def challenge(self) -> str:
        """What the screen shows while the hub is away, empty for an opening code.

        The same until it was answered, is too old, or tried too often.

        Raises UnlockUnavailable.
        """
        return self._open_challenge().text

    def answer(self, answer: str) -> Person:
        """Raises AnswerRefused, TryLater, UnlockUnavailable, and BadInput (no try is lost by it) for a slip."""
        wait = self._wait_until - self._clock.monotonic()
        if wait > 0:
            raise TryLater("too many wrong answers", seconds=round(wait) or 1)
        try:
            number = self._open_challenge().person(answer)
        except Refused as error:
            raise self._refused() from error
        self._wrong, self._unlock = 0, None
        return self._enter(Person(number, "", "answer" if number else "code"))

    def did(self, kind: str, **details: str | int) -> None:
        """Put a step on record. A full disk stops nobody who came to mend it: the fact is kept until there is room."""
        if self._person is not None:
            self._record(facts.service_step(
                self._visit, kind, person=self._person.number, at=self._clock.now(), **details))

    def leave(self, reason: str) -> None:
        """The page is closed. Whoever signed in at the hub is signed out there, as far as it can be reached."""
        person, self._person = self._person, None
        self._unlock = None
        if person is None:
            return
        self._record(facts.service_page_closed(
            self._visit, person=person.number, reason=reason, at=self._clock.now()))
        if person.how == "hub":
            try:
                self._hub.client().sign_out()
            except KioskError as error:
                log.warning("nobody could be signed out at the hub: %s", error.code)

    def _enter(self, person: Person) -> Person:
        self._person, self._visit = person, new_id()
        self._record(facts.service_page_opened(
            self._visit, person=person.number, how=person.how, at=self._clock.now()))
        return person

    def _open_challenge(self) -> Unlock:
        if self._unlock is None or self._unlock.is_over:
            self._unlock = self._make_challenge()
        return self._unlock

    def _refused(self) -> AnswerRefused:
        self._wrong += 1
        self._record(facts.unlock_refused(self._visit, tries=self._wrong, at=self._clock.now()))
        left = TRIES - self._wrong
        if left <= 0:
            self._wrong, self._unlock = 0, None
            self._wait_until = self._clock.monotonic() + WAIT_SECONDS
        return AnswerRefused("the answer does not fit the challenge", tries_left=left)

    def _record(self, fact: Fact) -> None:
        self._unsaid.append(fact)
        try:
            while self._unsaid:
                self._say(self._unsaid[0])
                self._unsaid.pop(0)
        except KioskError as error:
            log.error("%d step(s) of staff are not on record yet: %s", len(self._unsaid), error.code)
