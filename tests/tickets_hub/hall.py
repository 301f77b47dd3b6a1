"""A hall hub in a test: the real doors behind HTTP, a clock that stands still until told."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Table, select

from kiosk.contract.messages import Command, CommandResult, Scope
from kiosk.contract.staff import Role
from kiosk.hub import commands, intake
from kiosk.hub.publications import publish
from kiosk.hub.registry import Caller, Person
from kiosk.hub.services import HubServices
from kiosk.ids import new_id
from kiosk.tickets.windows import WindowBusy

HALL = "demo"
PACK = Path(__file__).parents[2] / "resources" / "standards" / "henan-demo.public.json"
OPENING = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)  # nine in the morning in China


class StandingClock:
    def __init__(self, at: datetime = OPENING) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.at.timestamp()

    def pass_by(self, **lapse: float) -> None:
        self.at += timedelta(**lapse)


class App:
    """One paired app: what it asks and says."""

    def __init__(self, services: HubServices, scope: Scope, code: str = "1", app_id: UUID | None = None) -> None:
        self.id = app_id or new_id()
        self.caller = Caller(self.id, scope, services.hall, code, frozenset({services.hall}))
        if scope in (Scope.COUNTER, Scope.STAFF):
            self.sign_in(Person(new_id(), code, f"person {code}", frozenset({Role.CLERK, Role.MANAGER})))
        self.services = services
        self.seq = 0

    def sign_in(self, person: Person | None) -> None:
        self.caller = replace(self.caller, person=person)

    @property
    def origin(self) -> str:
        return f"{self.id}.1"

    def ask(self, kind: str, *, command_id: UUID | None = None, **payload: Any) -> dict[str, Any]:
        return self.answer(kind, command_id=command_id, **payload).result

    def answer(self, kind: str, *, command_id: UUID | None = None, **payload: Any) -> CommandResult:
        command = Command(id=command_id or new_id(), kind=kind, payload=json.loads(json.dumps(payload, default=str)))
        return commands.run(self.services, self.caller, command)

    def say(self, *facts: dict[str, Any]) -> int:
        """Send facts; returns what was acknowledged."""
        for fact in facts:
            self.seq += 1
            fact["seq"] = self.seq
        return self.send(list(facts))

    def send(self, facts: list[dict[str, Any]]) -> int:
        with self.services.database.read() as connection:
            epoch = connection.exec_driver_sql("select epoch from hub_state").scalar_one()
        body = {"epoch": epoch, "hall": self.services.hall, "origin": self.origin, "facts": facts}
        return intake.receive(self.services, self.caller, json.dumps(body).encode()).acknowledged


def fact(kind: str, subject: str, at: datetime, **payload: Any) -> dict[str, Any]:
    return {"id": str(new_id()), "subject": subject, "kind": kind, "version": 1, "occurred_at": at.isoformat(),
            "payload": payload}


def taken(
    ticket_id: UUID, number: str, at: datetime, *, series: str = "hub", day: str | None = None,
    service_id: str = "bill_enquiry",
) -> dict[str, Any]:
    return fact(
        "TicketTaken", f"ticket:{ticket_id}", at, ticket_id=str(ticket_id), number=number, series=series,
        category=number[0], service_id=service_id, business_day=day or "2026-03-02", issued_at=at.isoformat(),
    )


class Hall:
    """Terminals and counters before one hub."""

    def __init__(self, services: HubServices, clock: StandingClock, folder: Path) -> None:
        self.services, self.clock, self.folder = services, clock, folder
        self.terminal = App(services, Scope.TERMINAL, "1")
        self.counter = App(services, Scope.COUNTER, "2")
        self.more = 0
        self.services_of: dict[str, str] = {}

    def publish(self, **queue: Any) -> dict[str, Any]:
        """The demonstration's pack, its queue changed as told; from now on its services are asked for."""
        pack: dict[str, Any] = json.loads(PACK.read_text("utf-8"))["pack"]
        pack["queue"] |= queue
        with self.services.write() as work:
            publish(work, "standards", pack, self.clock.now())
            work.commit()
        self.services_of = {service["category"]: service["id"] for service in pack["services"]}
        return pack

    def request(
        self, ticket_id: UUID | None = None, category: str = "A", app: App | None = None, **more: Any,
    ) -> dict[str, Any]:
        return (app or self.terminal).ask(
            "issue_number", ticket_id=ticket_id or new_id(), category=category, requested_at=self.clock.now(),
            service_id=self.services_of.get(category, "bill_enquiry"), **more,
        )

    def take(self, category: str = "A", app: App | None = None, priority: str | None = None) -> UUID:
        """A customer takes a ticket with a number of the hub."""
        app = app or self.terminal
        more = {"priority": priority} if priority else {}
        issued = self.request(category=category, app=app, **more)
        ticket_id = UUID(issued["ticket_id"])
        said = taken(ticket_id, issued["number"], self.clock.now(), day=issued["business_day"],
                     service_id=self.services_of.get(category, "bill_enquiry"))
        said["payload"] |= more
        app.say(said)
        return ticket_id

    def row(self, ticket_id: UUID) -> Any:
        from kiosk.tickets.hub_tables import tickets

        return next(row for row in self.rows(tickets, "id") if row.id == ticket_id)

    def call(self, *categories: str, window: str = "W1") -> dict[str, Any]:
        """At `window` of the counter; while that is busy, at a window of somebody who just came in."""
        counter = self.open(window)
        try:
            return counter.ask("call_next", window=window, categories=list(categories or "A"))
        except WindowBusy:
            self.more += 1
            window = f"M{self.more}"
            counter = self.open(window, App(self.services, Scope.COUNTER, str(100 + self.more)))
            return counter.ask("call_next", window=window, categories=list(categories or "A"))

    def open(self, window: str, counter: App | None = None) -> App:
        """The counter, which has opened `window`."""
        counter = counter or self.counter
        counter.ask("open_window", window=window)
        return counter

    def miss(self, ticket_id: UUID) -> dict[str, Any]:
        """Recalled as often as it takes, and set aside."""
        for _ in range(2):
            self.counter.ask("recall_ticket", ticket_id=ticket_id)
        return self.counter.ask("mark_no_show", ticket_id=ticket_id)

    def rows(self, table: Table, *order: str) -> list[Any]:
        with self.services.database.read() as connection:
            return list(connection.execute(select(table).order_by(*(table.c[name] for name in order))))

    def facts(self, *kinds: str) -> list[Any]:
        from kiosk.hub.tables import facts

        return [row for row in self.rows(facts, "intake_seq") if row.kind in kinds]
