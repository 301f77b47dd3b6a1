"""What a clerk does all day: call, wait, serve, hold, hand over, slip, and eat at noon."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.errors import Refused
from kiosk.hub.registry import Person
from kiosk.ids import new_id
from tests.calling.day import Customer, Day
from tests.tickets_hub.hall import OPENING, App

LUNCH = (3.0, 3.75)
"""By shift: how many hours after nine it begins. It lasts three quarters of one."""


class Clerk:
    def __init__(self, day: Day, window: int, skills: Collection[str], others: Collection[str]) -> None:
        self.day, self.window, self.skills = day, str(window), skills
        self.elsewhere = sorted(set(others) - set(skills))
        app = App(day.services, Scope.COUNTER, str(20 + window))
        person = Person(new_id(), f"70{window:02d}", f"clerk {window}", frozenset({Role.CLERK}))
        app.caller = replace(app.caller, person=person)
        self.app = app
        self.held: list[tuple[datetime, Customer, int]] = []
        self.served: dict[UUID, int] = {}
        self._lunch_at = OPENING + day.hours(LUNCH[window % 2])
        self._ate = False
        self._idle = False
        self.is_open = False

    def open(self) -> None:
        self.ask("open_window", window=self.window)
        self.is_open = True
        for when in (self._lunch_at, self.day.closes):
            self.day.at(when, self.look_up)
        self.next()

    def look_up(self) -> None:
        if self._idle:
            self._idle = False
            self.next()

    def ask(self, kind: str, customer: Customer | None = None, **payload: Any) -> dict[str, Any]:
        if customer is not None:
            payload["ticket_id"] = customer.ticket_id
        return self.app.ask(kind, **payload)

    def next(self) -> None:
        """Whoever was asked to fill in a form and is ready; else lunch, when it is time; else whose turn it is."""
        day, now = self.day, self.day.clock.at
        ready = next((one for one in self.held if one[0] <= now), None)
        if ready is not None:
            self.held.remove(ready)
            self.ask("resume_ticket", ready[1])
            self._go_on(ready[1], ready[2])
        elif not self._ate and now >= self._lunch_at:
            self._ate = True
            self.ask("pause_window", window=self.window, reason="lunch")
            day.after(day.hours(0.75).total_seconds(), self._back_from_lunch)
        elif now > day.closes and not day.still_here:
            self.ask("close_window", window=self.window)
            self.is_open = False
        else:
            self._call()

    def _back_from_lunch(self) -> None:
        self.ask("resume_window", window=self.window)
        self.next()

    def _call(self) -> None:
        day = self.day
        try:
            called = self._whoever()
        except Refused as refusal:
            assert refusal.code == "nobody_waiting", refusal
            self._idle = True
            return
        customer = day.customers[UUID(called["ticket_id"])]
        customer.with_clerk = True
        first = customer.called_at is None
        customer.called_at = customer.called_at or day.clock.at
        if day.likely(0.02):  # a slip: taken back at once, and called again
            day.after(4, lambda: self._slipped(customer, called["version"], first=first))
        elif customer.comes:
            day.after(day.dice.randint(8, 40), lambda: self._begin(customer))
        else:
            day.after(20, lambda: self._call_again(customer, 2))

    def _whoever(self) -> dict[str, Any]:
        """Now and then not whose turn it is, and then with a reason."""
        if self.day.likely(0.03):
            waiting = [one for one in self.day.customers.values()
                       if one.waits and not one.with_clerk and one.category in self.skills]
            if waiting:
                try:
                    return self.ask("call_ticket", self.day.dice.choice(waiting), window=self.window,
                                    reason="has a train to catch")
                except Refused as refusal:
                    self.day.refused.append(refusal.code)
        return self.ask("call_next", window=self.window)

    def _slipped(self, customer: Customer, version: int, *, first: bool) -> None:
        self.ask("undo_step", customer, expected_version=version)
        customer.called_at = None if first else customer.called_at
        customer.with_clerk = False
        self.day.rouse(customer.category)
        self.day.after(2, self.next)

    def _call_again(self, customer: Customer, calls: int) -> None:
        if calls <= 3:
            self.ask("recall_ticket", customer)
            self.day.after(20, lambda: self._call_again(customer, calls + 1))
            return
        self.ask("mark_no_show", customer)
        self.day.gone(customer)
        if customer.returns_after is not None:
            terminal = self.day.dice.choice(self.day.terminals)
            self.day.after(customer.returns_after, lambda: terminal.come_back(customer))
            customer.returns_after = None
        self.next()

    def _begin(self, customer: Customer) -> None:
        self.ask("start_service", customer)
        self._go_on(customer, customer.seconds)

    def _go_on(self, customer: Customer, seconds: int) -> None:
        """For so long, unless a form is missing or it is another's work."""
        day = self.day
        if seconds > 100 and day.likely(0.07):
            part = seconds // 2
            day.after(part, lambda: self._hold(customer, part, seconds - part))
        elif seconds > 100 and day.likely(0.07):
            part = seconds // 3
            day.after(part, lambda: self._hand_over(customer, part, seconds - part))
        else:
            day.after(seconds, lambda: self._end(customer, seconds))

    def _note(self, customer: Customer, seconds: int) -> None:
        self.served[customer.ticket_id] = self.served.get(customer.ticket_id, 0) + seconds

    def _hold(self, customer: Customer, done: int, left: int) -> None:
        self.ask("hold_ticket", customer, reason="fills in a form")
        self._note(customer, done)
        ready = self.day.clock.at + timedelta(seconds=self.day.dice.randint(60, 600))
        self.held.append((ready, customer, left))
        self.day.at(ready + timedelta(seconds=1), self.look_up)
        self.day.after(2, self.next)

    def _hand_over(self, customer: Customer, done: int, left: int) -> None:
        category = self.day.dice.choice(self.elsewhere)
        self.ask("transfer_ticket", customer, category=category, reason="belongs there")
        self._note(customer, done)
        customer.seconds, customer.category, customer.comes, customer.with_clerk = left, category, True, False
        self.day.rouse(category)
        self.day.after(2, self.next)

    def _end(self, customer: Customer, seconds: int) -> None:
        finished = self.ask("finish_service", customer)
        if self.day.likely(0.02):  # pressed too early: the service goes on as if nothing had been
            self.day.after(5, lambda: self._not_yet(customer, finished["version"], seconds))
            return
        self._note(customer, seconds)
        self.day.gone(customer)
        self.day.after(2, self.next)

    def _not_yet(self, customer: Customer, version: int, seconds: int) -> None:
        self.ask("undo_step", customer, expected_version=version)
        self.day.after(30, lambda: self._end(customer, seconds + 35))
