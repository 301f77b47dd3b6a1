"""What a hall hub's facts say at the hub above it: the same numbers and tickets, once more.

A hall hub never projects these: it wrote the state itself, in the transaction of the fact.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, update

from kiosk.contract.messages import Scope
from kiosk.errors import BadInput
from kiosk.hub.dialect import upsert
from kiosk.hub.registry import ReceivedFact, projection
from kiosk.hub.work import HubWork
from kiosk.tickets.bulk import update_given
from kiosk.tickets.hub_tables import alerts, help_calls, number_allocations, tickets, windows
from kiosk.tickets.settling import hold, raise_series
from kiosk.tickets.steps import FACTS, TOLD, UNDONE
from kiosk.tickets.ticket import TIMES

HUB = {Scope.HUB}
_FIRST = ("state", "called_at", "started_at", "finished_at")
"""What a hub told of a step before it knew windows and priorities."""
_NUMBER = re.compile(r"([A-Z])(\d{3,4})")


@projection("NumberIssued", 1, scopes=HUB)
def number_issued(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    """A number given twice across a restore of the hall's hub belongs to the later ticket: the earlier never had it."""
    for fact in facts:
        ticket_id, day, category, n = _number(fact)
        at = fact.sent.fact.occurred_at
        raise_series(work.connection, hall, day, category, next_n=n + 1, reason="unclaimed", at=at)
        values = {"ticket_id": ticket_id, "issued_at": at, "state": "issued", "reason": None}
        work.connection.execute(
            upsert(work.connection, number_allocations)
            .values(hall_id=hall, business_day=day, category=category, n=n, **values)
            .on_conflict_do_update(
                index_elements=["hall_id", "business_day", "category", "n"], set_=values,
                where=number_allocations.c.state != "taken",
            )
        )


@projection("NumberVoided", 1, scopes=HUB)
def number_voided(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    for fact in facts:
        ticket_id, day, category, n = _number(fact)
        work.connection.execute(
            update(number_allocations)
            .where(number_allocations.c.hall_id == hall, number_allocations.c.business_day == day,
                   number_allocations.c.category == category, number_allocations.c.n == n,
                   number_allocations.c.ticket_id == ticket_id, number_allocations.c.state == "issued")
            .values(state="void", reason=str(fact.sent.fact.payload["reason"])[:40])
        )


def ticket_moved(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    """The last word of the batch about each ticket stands; versions rise within a subject."""
    latest = {UUID(p["ticket_id"]): p for fact in facts for p in [fact.sent.fact.payload]}
    for names in (_FIRST, TOLD):
        columns = [tickets.c[name] for name in (*names, "version", "window_code")]
        update_given(work.connection, hall, tickets.c.id, columns, [
            {"id": ticket_id, "version": int(p["version"]), "window_code": p["window"],
             **{name: _read(name, p[name]) for name in names}}
            for ticket_id, p in latest.items() if ("order_key" in p) == (names is TOLD)
        ])
    for fact in facts:
        p = fact.sent.fact.payload
        if fact.sent.fact.kind == "TicketMerged" and p["was"] != p["ticket_id"]:  # its own hub knows it as one by now
            work.connection.execute(delete(tickets).where(
                tickets.c.hall_id == hall, tickets.c.id == UUID(p["was"]), tickets.c.former_id == tickets.c.id))
    work.announce("ticket", {"moved": len(latest)})


def _read(name: str, value: Any) -> Any:
    if value is None:
        return None
    return datetime.fromisoformat(value) if name in TIMES else UUID(value) if name == "owner_id" else value


for _kind in (*FACTS.values(), UNDONE, "TicketMerged"):
    projection(_kind, 1, scopes=HUB)(ticket_moved)


def ticket_added(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    """A ticket of a counter; where the terminal's own word about the same number was faster, that row stands."""
    rows = []
    for fact in facts:
        p = fact.sent.fact.payload
        early = {"admitted_at": fact.sent.fact.occurred_at} if fact.sent.fact.kind == "TicketAdmitted" else {}
        rows.append({
            "hall_id": hall, "id": UUID(p["ticket_id"]), "number": str(p["number"]), "series": str(p["series"]),
            "service_id": str(p["service_id"]), "business_day": date.fromisoformat(p["business_day"]),
            "issued_at": datetime.fromisoformat(p["issued_at"]), "app_id": UUID(p["app"]), "version": int(p["version"]),
            "window_code": p["window"], **{name: _read(name, p[name]) for name in TOLD}, "admitted_at": None,
            "former_id": UUID(p["ticket_id"]) if p.get("provisional") else None, **early,
        })
        if p["series"] == "hub":
            hold(work.connection, hall, UUID(p["ticket_id"]))
    work.connection.execute(upsert(work.connection, tickets).on_conflict_do_nothing(), rows)
    work.announce("ticket", {"taken": len(rows)})


for _kind in ("TicketAdmitted", "TicketIssued"):
    projection(_kind, 1, scopes=HUB)(ticket_added)


def window_turned(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    """Whose window it is now, without a name: that stays in the hall."""
    latest = {fact.sent.fact.payload["window"]: fact.sent.fact for fact in facts}
    for code, fact in latest.items():
        p = fact.payload
        values = {
            "state": str(p["state"]), "since": fact.occurred_at, "app_id": UUID(p["app"]),
            "person_id": UUID(p["person"]) if p["person"] else None, "reason": p["reason"],
        }
        work.connection.execute(
            upsert(work.connection, windows).values(hall_id=hall, code=code, **values)
            .on_conflict_do_update(index_elements=["hall_id", "code"], set_=values))


for _kind in ("WindowOpened", "WindowPaused", "WindowResumed", "WindowClosed"):
    projection(_kind, 1, scopes=HUB)(window_turned)


@projection("HelpAcknowledged", 1, scopes=HUB)
def help_acknowledged(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    update_given(work.connection, hall, help_calls.c.id, [help_calls.c.acknowledged_at], [
        {"id": UUID(fact.sent.fact.payload["help_id"]), "acknowledged_at": fact.sent.fact.occurred_at} for fact in facts
    ])


@projection("HelpEscalated", 1, scopes=HUB)
def help_escalated(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    update_given(work.connection, hall, help_calls.c.id, [help_calls.c.escalated_at], [
        {"id": UUID(fact.sent.fact.payload["help_id"]), "escalated_at": fact.sent.fact.occurred_at} for fact in facts
    ])


@projection("AlertRaised", 1, scopes=HUB)
def alert_raised(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    statement = upsert(work.connection, alerts).on_conflict_do_nothing(index_elements=["hall_id", "id"])
    work.connection.execute(statement, [
        {"hall_id": hall, "id": UUID(p["alert_id"]), "kind": str(p["kind"]), "subject": str(p["subject"]),
         "at": fact.sent.fact.occurred_at, "details": dict(p["details"])}
        for fact in facts for p in [fact.sent.fact.payload]
    ])


@projection("AlertAcknowledged", 1, scopes=HUB)
def alert_acknowledged(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    columns = [alerts.c.acknowledged_at, alerts.c.acknowledged_by]
    update_given(work.connection, hall, alerts.c.id, columns, [
        {"id": UUID(p["alert_id"]), "acknowledged_at": fact.sent.fact.occurred_at,
         "acknowledged_by": UUID(p["person"]) if p["person"] else None}
        for fact in facts for p in [fact.sent.fact.payload]
    ])


def _number(fact: ReceivedFact) -> tuple[UUID, date, str, int]:
    payload = fact.sent.fact.payload
    match = _NUMBER.fullmatch(payload["number"])
    if match is None:
        raise BadInput(f"{payload['number'][:20]} is no number of a hub's series", field="number")
    return UUID(payload["ticket_id"]), date.fromisoformat(payload["business_day"]), match[1], int(match[2])
