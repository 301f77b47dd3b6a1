"""The facts a terminal states about a ticket. Payloads are listed in docs/architecture.md."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from kiosk.ids import new_id
from kiosk.sync.envelope import Fact
from kiosk.tickets.model import Series


def ticket_requested(ticket_id: UUID, *, category: str, service_id: str, business_day: date, at: datetime) -> Fact:
    return _about(ticket_id, "TicketRequested", at, {
        "category": category, "service_id": service_id, "business_day": business_day.isoformat(),
    })


def ticket_taken(
    ticket_id: UUID, *, number: str, series: Series, category: str, service_id: str, business_day: date,
    issued_at: datetime, at: datetime, doubtful: bool = False, priority: str | None = None,
) -> Fact:
    """`doubtful`: the terminal did not know the time. Unless `moved` puts it right before it is sent, the hub counts
    the ticket as issued when it hears of it.
    """
    return _about(ticket_id, "TicketTaken", at, {
        "number": number, "series": series, "category": category, "service_id": service_id,
        "business_day": business_day.isoformat(), "issued_at": issued_at.isoformat(),
        **({"doubtful": True} if doubtful else {}), **({"priority": priority} if priority else {}),
    })


def moved(fact: Fact, by: timedelta, day_of: Callable[[datetime], date]) -> Fact:
    """The same fact with its times moved: the terminal's clock was wrong by so much. A hub's number keeps its own."""
    payload = fact.payload
    if fact.kind == "TicketTaken" and payload["series"] == "own":
        issued_at = datetime.fromisoformat(payload["issued_at"]) + by
        payload = {name: value for name, value in payload.items() if name != "doubtful"} | {
            "issued_at": issued_at.isoformat(), "business_day": day_of(issued_at).isoformat()}
    return fact._replace(occurred_at=fact.occurred_at + by, payload=payload)


def ticket_abandoned(ticket_id: UUID, *, category: str, business_day: date, at: datetime) -> Fact:
    """Nobody holds this ticket: the terminal stopped between the request and the answer."""
    return _about(ticket_id, "TicketAbandoned", at, {"category": category, "business_day": business_day.isoformat()})


def ticket_printed(ticket_id: UUID, *, outcome: str, reason: str | None, at: datetime) -> Fact:
    """`outcome` is printed, uncertain or not_printed; only a printer that said so has printed."""
    return _about(ticket_id, "TicketPrinted", at, {"outcome": outcome, "reason": reason})


def _about(ticket_id: UUID, kind: str, at: datetime, payload: dict[str, Any]) -> Fact:
    return Fact(id=new_id(), subject=f"ticket:{ticket_id}", kind=kind, version=1, occurred_at=at,
                payload={"ticket_id": str(ticket_id), **payload})
