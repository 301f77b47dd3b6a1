"""Tickets that the hub learns of at a counter, before or instead of a terminal's own `TicketTaken`.

Such a ticket is a row like any other. When its `TicketTaken` arrives, that fills in what was guessed; one that was
typed without an id is known by its number and business day until then, and the fact's id takes the row over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, select, update

from kiosk.errors import BadInput, Refused
from kiosk.hub.errors import NotFound
from kiosk.hub.registry import CommandContext
from kiosk.hub.work import HubWork
from kiosk.ids import new_id
from kiosk.sync.envelope import Fact
from kiosk.tickets import numbers, settling, steps
from kiosk.tickets.catalogue import Catalogue, catalogue
from kiosk.tickets.hub_tables import ticket_steps, tickets
from kiosk.tickets.lifecycle import State, Step
from kiosk.tickets.ticket import Ticket

_HUB_NUMBER = re.compile(r"([A-Z])(\d{3,5})")
_OWN_NUMBER = re.compile(r"([A-Z][A-Z0-9]{1,9}[A-Z])-?(\d{3,5})")
_BELIEVED_AHEAD = timedelta(minutes=2)


class AnotherTicket(Refused):
    """That number is another ticket's today; `details.ticket_id` is whose."""

    code = "another_ticket"


def spelled(typed: str) -> str:
    """A number as it stands on the ticket: `a3f001` is `A3F-001`."""
    number = typed.strip().upper().replace(" ", "")
    own = _OWN_NUMBER.fullmatch(number)
    return f"{own[1]}-{own[2]}" if own else number


def find_by_number(connection: Connection, hall: str, number: str, day: date) -> Ticket | None:
    row = connection.execute(select(tickets).where(
        tickets.c.hall_id == hall, tickets.c.business_day == day, tickets.c.number == number)).first()
    return Ticket(*row) if row else None


def admit(
    ctx: CommandContext, number: str, *, ticket_id: UUID | None = None, service_id: str | None = None,
    issued_at: datetime | None = None, not_after: datetime | None = None, day: date | None = None,
    window: str | None = None,
) -> Ticket:
    """The ticket of that number of today (or `day`): as the hub knows it, or taken on now. It was issued `not_after`.

    Raises NotFound for a hub's number that nobody was given, AnotherTicket, BadInput, ServiceUnknown.
    """
    connection, now = ctx.work.connection, ctx.clock.now()
    pack = catalogue(connection, ctx.hall)
    day = day or numbers.hub_day(connection, ctx.hall, pack.day_of(now))
    number = spelled(number)
    known = _known(ctx, number, day, ticket_id)
    if known is not None:
        return known
    if _HUB_NUMBER.fullmatch(number):
        return _of_the_hub(ctx, number, day, ticket_id, window)
    if not _OWN_NUMBER.fullmatch(number):
        raise BadInput(f"{number[:12]} is no number of a ticket", field="number")
    category = number[0]
    if pack.letters and category not in pack.letters:
        raise NotFound("no ticket has that letter", number=number)
    if service_id is not None:
        pack.check(category, service_id)
    issued = _issued_at(issued_at, ticket_id, pack, day, min(not_after or now, now))
    known_by = {"id": ticket_id} if ticket_id else dict.fromkeys(("id", "former_id"), new_id())
    return add(
        ctx, Step.ADMIT, **known_by, number=number, series="own", category=category,
        service_id=service_id or "", business_day=day, issued_at=issued, order_key=issued, admitted_at=now,
        window=window)


def provisional(ticket: Ticket) -> bool:
    """Typed without an id: the number is sure, the id is not. Scanned, it is the other way round."""
    return ticket.former_id == ticket.id


def _known(ctx: CommandContext, number: str, day: date, ticket_id: UUID | None) -> Ticket | None:
    connection = ctx.work.connection
    if ticket_id is not None:
        row = connection.execute(
            select(tickets).where(tickets.c.hall_id == ctx.hall, tickets.c.id == ticket_id)).first()
        if row is not None:
            return Ticket(*row)
    known = find_by_number(connection, ctx.hall, number, day)
    if known is None or ticket_id is None or known.id == ticket_id:
        return known
    if not provisional(known):
        raise AnotherTicket(f"{number} is another ticket today", number=number, ticket_id=str(known.id))
    return fill_in(ctx.work, known, ticket_id, ctx.clock.now(), keep_admitted=True)  # typed first, scanned now


def _of_the_hub(ctx: CommandContext, number: str, day: date, ticket_id: UUID | None, window: str | None) -> Ticket:
    """A number that this hub gave: whose it is, is on record, though the terminal's word has not come."""
    connection = ctx.work.connection
    found = numbers.find_number(connection, ctx.hall, day, number[0], int(number[1:]))
    if found is None or found.ticket_id is None or found.reason not in (None, "silence"):
        raise NotFound("nobody was given that number today", number=number)
    if ticket_id not in (None, found.ticket_id):
        raise AnotherTicket(f"{number} is another ticket today", number=number, ticket_id=str(found.ticket_id))
    settling.hold(connection, ctx.hall, found.ticket_id)
    return add(
        ctx, Step.ADMIT, id=found.ticket_id, number=number, series="hub", category=number[0],
        service_id=found.service_id or "", business_day=day, issued_at=found.issued_at, order_key=found.issued_at,
        app_id=found.app_id, admitted_at=ctx.clock.now(), window=window)


def add(ctx: CommandContext, step: Step, *, window: str | None, **values: Any) -> Ticket:
    """A new row with its first step and its fact, `TicketAdmitted` or `TicketIssued`."""
    values = {"app_id": ctx.caller.app_id, **values, "hall_id": ctx.hall, "state": State.WAITING.value, "version": 1}
    row = ctx.work.connection.execute(tickets.insert().values(values).returning(*tickets.c)).one()
    ticket = Ticket(*row)
    steps.keep(ctx, ticket, step, before={}, window=window, reason=values.get("note"))
    kind = "TicketIssued" if step is Step.ISSUE else "TicketAdmitted"
    ctx.record(Fact(new_id(), f"ticket:{ticket.id}", kind, 1, ctx.clock.now(), {
        "ticket_id": str(ticket.id), "number": ticket.number, "series": ticket.series,
        "service_id": ticket.service_id, "business_day": ticket.business_day.isoformat(),
        "issued_at": ticket.issued_at.isoformat(), "app": str(ticket.app_id), "version": 1,
        "window": ticket.window_code, "reason": ticket.note, "provisional": provisional(ticket),
        **steps.standing(ticket)}))
    steps.announce(ctx, ticket)
    return ticket


def fill_in(
    work: HubWork, ticket: Ticket, ticket_id: UUID, at: datetime, *, keep_admitted: bool = False,
    was: UUID | None = None, **said: Any,
) -> Ticket:
    """`ticket` is `ticket_id` from now on, its steps with it, and what was guessed is as `said`.

    `was` is the made-up id that it has taken up, if that is another row's.

    No step of its own, so no version that a clerk at work would trip over. What waits takes its true place.
    """
    waits = ticket.state == State.WAITING and not ticket.returns
    if not waits:
        said.pop("order_key", None)
    if not keep_admitted:
        said["admitted_at"] = None
    if ticket_id != ticket.id:
        said |= {"id": ticket_id, "former_id": ticket.id}
        work.flush()
        work.connection.execute(
            update(ticket_steps).where(ticket_steps.c.hall_id == work.hall, ticket_steps.c.ticket_id == ticket.id)
            .values(ticket_id=ticket_id))
    work.connection.execute(
        update(tickets).where(tickets.c.hall_id == work.hall, tickets.c.id == ticket.id).values(said))
    merged = replace(ticket, **said)
    if work.hall == work.state.hall:
        work.record(Fact(new_id(), f"ticket:{ticket_id}", "TicketMerged", 1, at, {
            "ticket_id": str(ticket_id), "was": str(was or ticket.id), "version": merged.version,
            "window": merged.window_code, "reason": None, **steps.standing(merged)}))
    return merged


def give_way(work: HubWork, ticket: Ticket) -> None:
    """The number that was typed for a scanned ticket is another's: until its own fact says which it has, a mark."""
    work.connection.execute(
        update(tickets).where(tickets.c.hall_id == work.hall, tickets.c.id == ticket.id)
        .values(number=f"{ticket.number}?"))


def _issued_at(
    said: datetime | None, ticket_id: UUID | None, pack: Catalogue, day: date, latest: datetime,
) -> datetime:
    """As read from the ticket, else from its UUIDv7, which was made at the issue; beyond belief it is `latest`."""
    if said is None and ticket_id is not None and ticket_id.version == 7:
        said = datetime.fromtimestamp((ticket_id.int >> 80) / 1000, UTC)
    if said is None or said > latest + _BELIEVED_AHEAD or pack.day_of(said) != day:
        return latest
    return min(said, latest)


def admitted(connection: Connection, hall: str) -> Sequence[Ticket]:
    """Those whose terminal has not told of them yet: few at any time."""
    return [Ticket(*row) for row in connection.execute(_ADMITTED, {"hall": hall})]


_ADMITTED = select(tickets).where(tickets.c.hall_id == bindparam("hall"), tickets.c.admitted_at.is_not(None))
