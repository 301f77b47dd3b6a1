"""A day of a busy hall: who comes, what they take, and the clock that goes from one event to the next."""

from __future__ import annotations

import heapq
import itertools
import random
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol
from uuid import UUID

from kiosk.contract.messages import Scope
from kiosk.errors import Refused
from kiosk.hub.services import HubServices
from kiosk.ids import new_id
from tests.tickets_hub.hall import OPENING, App, StandingClock, fact

HOURS = ((0, 1, 14), (1, 2, 20), (2, 3, 17), (3, 4.5, 10), (4.5, 6, 14), (6, 7, 14), (7, 8, 11))
"""Hours after nine (from, to) and how many of a hundred customers come then."""
SERVICES = {"A": ("NEW-LV-RES", 38), "B": ("PAY", 34), "C": ("ASK", 20), "D": ("NEW-HV-1", 8)}
PRIORITIES = (("P2", 7), ("P3", 4), ("P1", 1), ("P4", 2))


@dataclass
class Customer:
    """`seconds` of service are still needed; `comes` when called. `waits` until there is an outcome.

    `called_at` is the first call that was not taken back.
    """

    ticket_id: UUID
    category: str
    service_id: str
    seconds: int
    comes: bool
    returns_after: int | None
    priority: str | None = None
    number: str = ""
    issued_at: datetime = OPENING
    called_at: datetime | None = None
    waits: bool = True
    with_clerk: bool = False


class AtWork(Protocol):
    """A clerk, as far as the day knows."""

    skills: Collection[str]
    is_open: bool

    def look_up(self) -> None:
        """There may be somebody to call, or nobody any more."""


class Day:
    """One event after the other, each at a time of its own; the same dice give the same day.

    With fewer than 600 visits the day is shorter, not quieter.
    """

    def __init__(self, services: HubServices, clock: StandingClock, seed: int, visits: int) -> None:
        self.services, self.clock, self.visits = services, clock, visits
        self.dice = random.Random(seed)
        self.customers: dict[UUID, Customer] = {}
        self.terminals = [Terminal(self, App(services, Scope.TERMINAL, code)) for code in "123"]
        self.clerks: list[AtWork] = []
        self.refused: list[str] = []
        self._order = itertools.count(1)
        self._events: list[tuple[datetime, int, Callable[[], None]]] = []

    def at(self, when: datetime, event: Callable[[], None]) -> None:
        n = next(self._order)
        heapq.heappush(self._events, (when.replace(microsecond=n % 1_000_000), n, event))

    def after(self, seconds: float, event: Callable[[], None]) -> None:
        self.at(self.clock.at + timedelta(seconds=round(seconds)), event)

    def run(self) -> None:
        while self._events:
            self.clock.at, _, event = heapq.heappop(self._events)
            event()

    def rouse(self, *categories: str) -> None:
        """Somebody of the categories waits from now on (of any where none is named): idle clerks see it."""

        def look_up() -> None:
            for clerk in self.clerks:
                if not categories or set(categories) & set(clerk.skills):
                    clerk.look_up()

        self.after(2, look_up)

    def gone(self, customer: Customer) -> None:
        """There is an outcome. After the last one the windows close."""
        customer.waits = customer.with_clerk = False
        if not self.still_here:
            self.rouse()

    def likely(self, share: float) -> bool:
        return self.dice.random() < share

    def one_of(self, weighted: dict[str, int]) -> str:
        return self.dice.choices(list(weighted), list(weighted.values()))[0]

    @property
    def still_here(self) -> int:
        return sum(customer.waits for customer in self.customers.values())

    def hours(self, hours: float) -> timedelta:
        """So many of a full day."""
        return timedelta(seconds=round(hours * 3600 * self.visits / 600))

    @property
    def closes(self) -> datetime:
        return OPENING + self.hours(8)

    def expect_all(self) -> None:
        """From now on the visitors of the day will come."""
        hours = self.dice.choices(HOURS, [share for _, _, share in HOURS], k=self.visits)
        for start, end, _ in hours:
            self.at(OPENING + self.hours(self.dice.uniform(start, end)), self.dice.choice(self.terminals).arrive)


class Terminal:
    """Gives tickets; while its line is cut it gives its own, and says so later."""

    def __init__(self, day: Day, app: App) -> None:
        self.day, self.app = day, app
        self.online = True
        self._own = 0
        self._unsent: list[dict[str, object]] = []

    def arrive(self) -> None:
        """A customer touches a service, and holds a ticket; or touches twice and goes."""
        day = self.day
        category = day.one_of({letter: share for letter, (_, share) in SERVICES.items()})
        customer = Customer(
            new_id(), category, SERVICES[category][0],
            seconds=int(min(2400, max(60, day.dice.lognormvariate(5.5, 0.6)))), comes=day.likely(0.92),
            returns_after=round(day.dice.uniform(60, 2000)) if day.likely(0.7) else None,
            priority=next((name for name, share in PRIORITIES if day.dice.random() < share / 100), None))
        self.say("TicketRequested", customer)
        number = self._from_hub(customer) if self.online else None
        if number is not None and day.likely(0.01):
            self.say("TicketAbandoned", customer)  # the terminal stopped between request and answer
            return
        self._own += number is None
        customer.number = number or f"{category}{self.app.caller.app_code}A-{self._own:03d}"
        customer.issued_at = day.clock.at
        day.customers[customer.ticket_id] = customer
        self.say("TicketTaken", customer, series="own" if number is None else "hub")
        day.rouse(category)
        if day.likely(0.1):
            day.after(day.dice.uniform(10, 600), lambda: self.leave(customer))

    def _from_hub(self, customer: Customer) -> str:
        issued = self.app.ask(
            "issue_number", ticket_id=customer.ticket_id, category=customer.category, service_id=customer.service_id,
            requested_at=self.day.clock.at, **({"priority": customer.priority} if customer.priority else {}))
        return str(issued["number"])

    def say(self, kind: str, customer: Customer, **more: object) -> None:
        payload: dict[str, object] = {
            "ticket_id": str(customer.ticket_id), "category": customer.category, "service_id": customer.service_id,
            "business_day": OPENING.date().isoformat(), **more}
        if kind == "TicketTaken":
            payload |= {"number": customer.number, "issued_at": self.day.clock.at.isoformat()}
            payload |= {"priority": customer.priority} if customer.priority else {}
        self._unsent.append(fact(kind, f"ticket:{customer.ticket_id}", self.day.clock.at, **payload))
        self.send()

    def send(self) -> None:
        if self.online and self._unsent:
            unsent, self._unsent = self._unsent, []
            self.app.say(*unsent)

    def cut(self) -> None:
        self.online = False

    def mend(self) -> None:
        self.online = True
        self.send()
        self.day.rouse()

    def leave(self, customer: Customer) -> None:
        """Changes their mind, as long as nobody has called them."""
        if customer.waits and not customer.with_clerk and self.online:
            with self.refusals():
                self.app.ask("cancel_ticket", ticket_id=customer.ticket_id)
                self.day.gone(customer)

    def come_back(self, customer: Customer) -> None:
        """Somebody who missed the call scans the ticket; they stay this time."""
        if not any(clerk.is_open for clerk in self.day.clerks):
            return
        with self.refusals():
            self.app.ask("return_ticket", ticket_id=customer.ticket_id)
            customer.waits, customer.comes = True, True
            self.day.rouse(customer.category)

    def refusals(self) -> Refusals:
        return Refusals(self.day)


class Refusals:
    """What the hub's rules refuse is part of a day, and of its record."""

    def __init__(self, day: Day) -> None:
        self._day = day

    def __enter__(self) -> None:
        return None

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> bool:
        if isinstance(error, Refused):
            self._day.refused.append(error.code)
            return True
        return False
