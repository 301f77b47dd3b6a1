"""What terminals said, as the hub's tables. Each handler takes a batch of one kind in a few statements."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError

from kiosk.contract.messages import Scope
from kiosk.hub.registry import ReceivedFact, projection
from kiosk.hub.work import HubWork
from kiosk.tickets import settling
from kiosk.tickets.admission import admitted, fill_in, give_way, provisional
from kiosk.tickets.alerts import alert_key_customer
from kiosk.tickets.bulk import Columns, Values, insert_given, update_given
from kiosk.tickets.catalogue import catalogue
from kiosk.tickets.hub_tables import help_calls, tickets
from kiosk.tickets.numbers import hub_day
from kiosk.tickets.taken import app_of, read_taken, short
from kiosk.tickets.ticket import Ticket
from kiosk.tickets.uniting import unite

TERMINAL = {Scope.TERMINAL}
_MANY = 50

_TICKET = [tickets.c[name] for name in (
    "id", "number", "series", "category", "service_id", "business_day", "issued_at", "order_key", "app_id",
    "priority",
)]
_HELP = [help_calls.c[name] for name in ("id", "app_id", "place", "language", "called_at")]


@projection("TicketRequested", 1, scopes=TERMINAL)
def ticket_requested(_work: HubWork, _hall: str, _facts: Sequence[ReceivedFact]) -> None:
    """Nobody holds this ticket yet, so no row: the fact itself is what explains a number that nobody took."""


@projection("TicketTaken", 1, scopes=TERMINAL)
def ticket_taken(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    """Adds the tickets and makes them callable; settles the numbers that the hub gave for them.

    Raises BadInput for a payload that is no ticket, NumberHeldTwice when a hub number is another ticket's.
    """
    pack = catalogue(work.connection, hall)
    today = hub_day(work.connection, hall, pack.day_of(facts[-1].received_at))
    taken = read_taken(facts, pack.day_of, today)
    given_by_hub = settling.settle(work, hall, taken)
    early = admitted(work.connection, hall)
    by_id, by_number = {t.id: t for t in early}, {(t.business_day, t.number): t for t in early}
    rows: list[dict[str, Any]] = []
    for ticket in taken:
        given = given_by_hub.get(ticket.ticket_id, ticket) if given_by_hub else ticket
        row: dict[str, Any] = {
            "id": ticket.ticket_id, "number": ticket.number, "series": "own" if ticket.n is None else "hub",
            "category": ticket.category, "service_id": ticket.service_id, "business_day": given.business_day,
            "issued_at": given.issued_at, "order_key": pack.queue.order_key(given.issued_at, ticket.priority),
            "app_id": ticket.app_id, "priority": ticket.priority,
        }
        if not early:
            rows.append(row)
            continue
        same_number = by_number.get((given.business_day, ticket.number))
        known, was = by_id.get(ticket.ticket_id), None
        if same_number is not None and same_number is not known:
            if known is None and provisional(same_number):
                known = same_number
            elif known is not None and provisional(same_number):
                was = same_number.id
                known = unite(work, same_number, known, facts[-1].received_at)
            else:
                give_way(work, same_number)
        if known is None:
            rows.append(row)
        else:
            _merge(work, known, row, facts[-1].received_at, was)
    if rows:
        _insert_new(work, hall, _TICKET, rows)
    if hall == work.state.hall:  # else its own hub has told whom it concerns
        for row in rows:
            if row["priority"] is not None and row["business_day"] == today:
                alert_key_customer(work, pack.queue, row["priority"], facts[-1].received_at, ticket_id=row["id"],
                                   number=row["number"], service_id=row["service_id"])
    work.announce("ticket", {"taken": len(taken)})


def _merge(work: HubWork, known: Ticket, row: dict[str, Any], at: datetime, was: UUID | None) -> None:
    """A counter took this ticket on before: the terminal knows better when and what for, the hub where it stands."""
    said = {name: row[name] for name in ("service_id", "business_day", "issued_at", "app_id", "order_key", "number")}
    if row["priority"] is not None and known.priority is None:
        said["priority"] = row["priority"]
    elif known.priority is not None:
        said.pop("order_key")
    fill_in(work, known, row["id"], at, was=was, **said)


@projection("TicketAbandoned", 1, scopes=TERMINAL)
def ticket_abandoned(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    ticket_ids = {UUID(payload["ticket_id"]) for payload in _payloads(facts)}
    settling.give_up(work, hall, ticket_ids, reason="abandoned", at=facts[-1].received_at)


@projection("TicketPrinted", 1, scopes=TERMINAL)
def ticket_printed(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    latest = {UUID(payload["ticket_id"]): payload for payload in _payloads(facts)}
    update_given(work.connection, hall, tickets.c.id, [tickets.c.print_outcome, tickets.c.print_reason], [
        {"id": ticket_id, "print_outcome": short(p["outcome"], 12),
         "print_reason": None if p.get("reason") is None else short(p["reason"])}
        for ticket_id, p in latest.items()
    ])


@projection("HelpRequested", 1, scopes=TERMINAL)
def help_requested(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    rows: list[dict[str, Any]] = [{
        "id": UUID(p["help_id"]), "app_id": app_of(fact.sent.origin), "place": short(p["place"]),
        "language": short(p["language"], 20), "called_at": min(fact.sent.fact.occurred_at, fact.received_at),
    } for fact in facts for p in [fact.sent.fact.payload]]
    _insert_new(work, hall, _HELP, rows)
    for row in rows:
        work.announce(
            "help", {"help_id": str(row["id"]), "place": row["place"], "acknowledged": False}, apps={row["app_id"]})


def _insert_new(work: HubWork, hall: str, columns: Columns, rows: Values) -> None:
    """Leaves out those whose id is there. To look for them costs a fifth of many rows: only once one was met."""
    statement = insert_given(work.connection, hall, columns, rows)
    if len(rows) >= _MANY:
        try:
            with work.savepoint():
                work.connection.execute(statement)
            return
        except IntegrityError:
            pass
    work.connection.execute(statement.on_conflict_do_nothing(index_elements=["hall_id", "id"]))


def _payloads(facts: Sequence[ReceivedFact]) -> list[dict[str, Any]]:
    return [fact.sent.fact.payload for fact in facts]
