"""One cut in a hall: tickets that the hub does not know, customers served by hand, and whatever reaches the hub when.

The customers are the truth: each stands at one counter once, and the hub has to find out.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.errors import Refused
from kiosk.hub.registry import Person
from kiosk.ids import new_id
from tests.tickets_hub.hall import App, Hall, taken

WINDOWS = ("1", "2")
SERVICE = "PAY"


@dataclass
class Holder:
    """A customer with a terminal's own ticket. `served_at`: the window where they stood, "" as long as nowhere."""

    ticket_id: UUID
    number: str
    issued_at: datetime
    served_at: str = ""


class Trial:
    """What happens is one event at a time, in an order that the dice choose."""

    def __init__(self, hall: Hall, terminal: App, counters: dict[str, App], dice: random.Random, first: int) -> None:
        self.hall, self.terminal, self.counters, self.dice = hall, terminal, counters, dice
        self.holders = [self._give(first + n) for n in range(6)]
        self.conflicts: list[dict[str, Any]] = []
        self._to_tell = [self._fact(holder) for holder in self.holders]
        self._by_hand: dict[str, list[dict[str, Any]]] = {window: [] for window in WINDOWS}

    def _give(self, n: int) -> Holder:
        self.hall.clock.pass_by(seconds=7)
        return Holder(new_id(), f"B{self.terminal.caller.app_code}A-{n:03d}", self.hall.clock.at)

    def _fact(self, holder: Holder) -> dict[str, Any]:
        day = holder.issued_at.date().isoformat()
        return taken(holder.ticket_id, holder.number, holder.issued_at, series="own", service_id=SERVICE, day=day)

    def play(self) -> None:
        """Every customer is seen to at some time; facts and sheets arrive before, between and after."""
        events: list[Callable[[], None]] = [self._facts_arrive] * 2 + [self._sheets_arrive] * 3
        for holder in self.holders:
            how = self.dice.choice([self._serve_by_hand, self._serve_by_hand, self._admit, self._admit, self._nothing])
            events += [lambda holder=holder, how=how: how(holder), self._call]  # type: ignore[misc]
        self.dice.shuffle(events)
        for event in events:
            self.hall.clock.pass_by(seconds=self.dice.randint(1, 40))
            event()
        while self._to_tell:
            self._facts_arrive()
        self._sheets_arrive()
        self._say_again()
        while self._call():
            self.hall.clock.pass_by(seconds=30)

    def _facts_arrive(self) -> None:
        """Some of what the terminal has to tell, in its order."""
        count = self.dice.randint(0, len(self._to_tell))
        told, self._to_tell = self._to_tell[:count], self._to_tell[count:]
        if told:
            self.terminal.say(*told)

    def _say_again(self) -> None:
        """A terminal whose store was lost says all it has kept as a new origin."""
        facts = [self._fact(holder) for holder in self.dice.sample(self.holders, 3)]
        again = App(self.hall.services, Scope.TERMINAL, self.terminal.caller.app_code, new_id())
        again.say(*facts)

    def _serve_by_hand(self, holder: Holder) -> None:
        """The counter has lost the hub: its clerk asks for the next number aloud, and they come or do not."""
        if holder.served_at:
            return
        window = self.dice.choice(WINDOWS)
        called = self.hall.clock.at
        entry: dict[str, Any] = {"number": holder.number, "called_at": called.isoformat(), "calls": 1}
        if self.dice.random() < 0.6:
            entry["ticket_id"] = str(holder.ticket_id)  # scanned, else typed
        if self.dice.random() < 0.15:
            entry |= {"outcome": "no_show", "calls": 3}
        else:
            holder.served_at = window
            self.hall.clock.pass_by(seconds=self.dice.randint(30, 200))
            entry |= {"outcome": "finished", "started_at": called.isoformat(),
                      "finished_at": self.hall.clock.at.isoformat()}
        self._by_hand[window].append(entry)

    def _sheets_arrive(self) -> None:
        """Either counter finds the hub again and hands in what it did; sometimes twice, having heard no answer."""
        for window, entries in self._by_hand.items():
            if entries:
                command_id = new_id()
                for _ in range(self.dice.randint(1, 2)):
                    merged = self.counters[window].ask(
                        "merge_by_hand", command_id=command_id, window=window, entries=entries)
                self.conflicts += [c | {"told": entries} for c in merged["conflicts"]]
                self._by_hand[window] = []

    def _admit(self, holder: Holder) -> None:
        """The hub is there, and the customer shows a ticket that it does not know: scanned or typed."""
        if holder.served_at:
            return
        scanned = {"ticket_id": holder.ticket_id, "service_id": SERVICE, "issued_at": holder.issued_at}
        self.counters[self.dice.choice(WINDOWS)].ask(
            "admit_ticket", number=holder.number, **(scanned if self.dice.random() < 0.5 else {}))

    def _nothing(self, _holder: Holder) -> None:
        """They wait until the hub has heard of them by itself."""

    def _call(self) -> bool:
        """A window calls whose turn it is. Whoever was served by hand does not come a second time."""
        window = self.dice.choice(WINDOWS)
        counter = self.counters[window]
        try:
            ticket = counter.ask("call_next", window=window)
        except Refused as refusal:
            assert refusal.code == "nobody_waiting", refusal
            return False
        holder = next(one for one in self.holders if one.number == ticket["number"])
        if holder.served_at:
            for _ in range(2):
                counter.ask("recall_ticket", ticket_id=ticket["ticket_id"])
            counter.ask("mark_no_show", ticket_id=ticket["ticket_id"])
            return True
        holder.served_at = window
        counter.ask("start_service", ticket_id=ticket["ticket_id"])
        self.hall.clock.pass_by(seconds=self.dice.randint(30, 200))
        counter.ask("finish_service", ticket_id=ticket["ticket_id"])
        return True


def staffed(app: App, number: str) -> App:
    person = Person(new_id(), number, f"clerk {number}", frozenset({Role.CLERK}))
    app.caller = replace(app.caller, person=person)
    return app
