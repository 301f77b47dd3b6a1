"""Priority and the return of a missed ticket: what moves a ticket's place. Registered for the hub by import.

The order key is fixed at the issue: issue time less the class's head start, which is never more than the cap. So of two
tickets that a window may call, one that was issued more than the cap later never goes first.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select

from kiosk.contract.counter import GrantPriority
from kiosk.contract.messages import Scope, TicketAction, TicketView
from kiosk.contract.roles import MAY
from kiosk.errors import Refused
from kiosk.hub.registry import CommandContext, command
from kiosk.standards import QueueRules
from kiosk.tickets import steps
from kiosk.tickets.alerts import alert_key_customer
from kiosk.tickets.calling import ReasonNeeded
from kiosk.tickets.catalogue import catalogue
from kiosk.tickets.hub_tables import is_in, tickets
from kiosk.tickets.lifecycle import State, Step, check_version
from kiosk.tickets.ticket import Ticket, find
from kiosk.tickets.views import view
from kiosk.tickets.windows import window_of

_STEP = timedelta(microseconds=1)


class PriorityUnknown(Refused):
    """The published pack has no such class."""

    code = "priority_unknown"


class NotMissed(Refused):
    """The ticket was not missed, or has been called again since."""

    code = "not_missed"


class ReturnTooLate(Refused):
    """`details.minutes` is how long a missed ticket comes back."""

    code = "return_too_late"


class ReturnedAlready(Refused):
    """A missed ticket comes back once."""

    code = "returned_already"


@command("grant_priority", scopes={Scope.COUNTER, Scope.STAFF}, payload=GrantPriority, roles=MAY["grant_priority"])
def grant_priority(ctx: CommandContext, action: GrantPriority) -> TicketView:
    """Raises PriorityUnknown, ReasonNeeded."""
    rules = catalogue(ctx.work.connection, ctx.hall).queue
    if rules.class_of(action.priority) is None:
        raise PriorityUnknown("the published pack has no such class", priority=action.priority)
    if not action.reason:
        raise ReasonNeeded("a priority needs its reason", priority=action.priority)
    ticket = find(ctx.work.connection, ctx.hall, action.ticket_id)
    moved = steps.take(
        ctx, ticket, Step.PRIORITY, expected=action.expected_version, reason=action.reason, priority=action.priority,
        order_key=_regraded(ticket, action.priority, rules), at_window=window_of(ctx),
    )
    alert_key_customer(
        ctx.work, rules, moved.priority, ctx.clock.now(), ticket_id=moved.id, number=moved.number,
        service_id=moved.service_id)
    return view(ctx.work.connection, moved)


@command(
    "return_ticket", scopes={Scope.TERMINAL, Scope.COUNTER}, payload=TicketAction, roles=MAY["return_ticket"],
    customers={Scope.TERMINAL},
)
def return_ticket(ctx: CommandContext, action: TicketAction) -> TicketView:
    """Brings a missed ticket back behind the next two of its category, never before its own place.

    Raises NotMissed, ReturnTooLate, ReturnedAlready; the numbers are the pack's.
    """
    connection, now = ctx.work.connection, ctx.clock.now()
    rules = catalogue(connection, ctx.hall).queue
    ticket = find(connection, ctx.hall, action.ticket_id)
    check_version(ticket.version, action.expected_version)
    if ticket.state != State.NO_SHOW or ticket.missed_at is None:
        raise NotMissed("only a missed ticket comes back", state=ticket.state)
    if ticket.returns:
        raise ReturnedAlready("a missed ticket comes back once", number=ticket.number)
    if now - ticket.missed_at > rules.missed_return:
        raise ReturnTooLate("the ticket was missed too long ago", minutes=rules.missed_return_minutes)
    moved = steps.take(
        ctx, ticket, Step.RETURN, reason=action.reason, returns=ticket.returns + 1, window_code=None, missed_at=None,
        called_at=None, announced_at=None, calls=0, order_key=_behind(ctx, ticket, rules.return_after),
        at_window=window_of(ctx),
    )
    return view(connection, moved)


def _regraded(ticket: Ticket, priority: str, rules: QueueRules) -> datetime:
    """One that came back keeps its new place as the ground for its head start."""
    if not ticket.returns:
        return rules.order_key(ticket.issued_at, priority)
    return rules.order_key(ticket.order_key + rules.head_start(ticket.priority), priority)


def _behind(ctx: CommandContext, ticket: Ticket, count: int) -> datetime:
    keys = ctx.work.connection.scalars(
        select(tickets.c.order_key)
        .where(tickets.c.hall_id == ctx.hall, tickets.c.business_day == ticket.business_day,
               is_in(tickets.c.state, State.WAITING), tickets.c.category == ticket.category,
               tickets.c.to_window.is_not_distinct_from(ticket.to_window))
        .order_by(tickets.c.order_key, tickets.c.id).limit(count)
    ).all()
    return max(ticket.order_key, keys[-1] + _STEP) if keys else ticket.order_key
