"""Tickets given, taken on and found at the counter or by the guide. Registered for the hub by import."""

from __future__ import annotations

from kiosk.contract.counter import AdmitTicket, FindTicket, IssueTicket, QueuedTicket
from kiosk.contract.messages import Scope, TicketView
from kiosk.contract.roles import MAY
from kiosk.hub.errors import NotFound
from kiosk.hub.registry import CommandContext, command
from kiosk.tickets import numbers, settling
from kiosk.tickets.admission import add, admit, find_by_number, spelled
from kiosk.tickets.alerts import alert_key_customer
from kiosk.tickets.calling import ReasonNeeded
from kiosk.tickets.catalogue import ServiceUnknown, catalogue
from kiosk.tickets.counter_view import queued
from kiosk.tickets.lifecycle import Step
from kiosk.tickets.standing import PriorityUnknown
from kiosk.tickets.views import find_ticket_row, view
from kiosk.tickets.windows import window_of

STAFFED = {Scope.COUNTER, Scope.STAFF}


@command("issue_ticket", scopes=STAFFED, payload=IssueTicket, roles=MAY["issue_ticket"])
def issue_ticket(ctx: CommandContext, asked: IssueTicket) -> TicketView:
    """A number of the hub's, held at once; at any hour, because staff decide. The same `ticket_id` is the same ticket.

    Raises ServiceUnknown, PriorityUnknown, ReasonNeeded, NumberSettled.
    """
    connection, now = ctx.work.connection, ctx.clock.now()
    pack = catalogue(connection, ctx.hall)
    known = find_ticket_row(connection, ctx.hall, asked.ticket_id)
    if known is not None:
        return view(connection, known)
    category = (pack.services or {}).get(asked.service_id)
    if category is None:
        raise ServiceUnknown("the published pack has no such service", service=asked.service_id)
    if asked.priority is not None and pack.queue.class_of(asked.priority) is None:
        raise PriorityUnknown("the published pack has no such class", priority=asked.priority)
    if asked.priority is not None and not asked.reason:
        raise ReasonNeeded("a priority needs its reason", priority=asked.priority)
    issued = numbers.issue(
        ctx.work, ctx.hall, ticket_id=asked.ticket_id, category=category, service_id=asked.service_id,
        app_id=ctx.caller.app_id, day=numbers.hub_day(connection, ctx.hall, pack.day_of(now)), at=now)
    settling.hold(connection, ctx.hall, issued.ticket_id)
    ticket = add(
        ctx, Step.ISSUE, id=issued.ticket_id, number=issued.number, series="hub", category=category,
        service_id=asked.service_id, business_day=issued.business_day, issued_at=issued.issued_at,
        order_key=pack.queue.order_key(issued.issued_at, asked.priority), priority=asked.priority, note=asked.reason,
        window=window_of(ctx))
    alert_key_customer(ctx.work, pack.queue, ticket.priority, now, ticket_id=ticket.id, number=ticket.number,
                       service_id=ticket.service_id)
    return view(connection, ticket)


@command("admit_ticket", scopes=STAFFED, payload=AdmitTicket, roles=MAY["admit_ticket"])
def admit_ticket(ctx: CommandContext, asked: AdmitTicket) -> QueuedTicket:
    """A ticket that a terminal gave while the hub was away joins by its time of issue. Raises what `admit` raises."""
    ticket = admit(ctx, asked.number, ticket_id=asked.ticket_id, service_id=asked.service_id,
                   issued_at=asked.issued_at, window=window_of(ctx))
    return queued(ticket, catalogue(ctx.work.connection, ctx.hall).queue.missed_return)


@command("find_ticket", scopes=STAFFED, payload=FindTicket, roles=MAY["find_ticket"])
def find_ticket(ctx: CommandContext, asked: FindTicket) -> QueuedTicket:
    """Raises NotFound."""
    connection = ctx.work.connection
    pack = catalogue(connection, ctx.hall)
    day = numbers.hub_day(connection, ctx.hall, pack.day_of(ctx.clock.now()))
    found = find_by_number(connection, ctx.hall, spelled(asked.number), day)
    if found is None:
        raise NotFound("the hub has no ticket of that number today", number=asked.number)
    return queued(found, pack.queue.missed_return)
