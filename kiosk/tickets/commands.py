"""What must be exclusive now: numbers, calls and steps. Registered for the hub by import."""

from __future__ import annotations

from sqlalchemy import select, update

from kiosk.contract.messages import (
    AcknowledgeHelp,
    CallNext,
    CallTicket,
    HelpAcknowledged,
    NumberIssued,
    NumberRequest,
    Scope,
    TicketAction,
    TicketView,
)
from kiosk.errors import BadInput, Refused
from kiosk.hub.errors import NotFound
from kiosk.hub.registry import CommandContext, command
from kiosk.ids import new_id
from kiosk.sync.envelope import Fact
from kiosk.tickets import numbers, steps
from kiosk.tickets.catalogue import catalogue
from kiosk.tickets.hub_tables import help_calls, is_in, tickets
from kiosk.tickets.lifecycle import State, Step
from kiosk.tickets.summary import ahead_of_new, estimate
from kiosk.tickets.views import view

TERMINAL = {Scope.TERMINAL}
COUNTER = {Scope.COUNTER}


class NobodyWaiting(Refused):
    """No ticket of these categories waits."""

    code = "nobody_waiting"


@command("issue_number", scopes=TERMINAL, payload=NumberRequest)
def issue_number(ctx: CommandContext, request: NumberRequest) -> NumberIssued:
    """Raises ServiceUnknown, NumberSettled. The door refuses it while the hub recovers from a restore."""
    connection, now = ctx.work.connection, ctx.clock.now()
    pack = catalogue(connection, ctx.hall)
    pack.check(request.category, request.service_id)
    issued = numbers.issue(
        ctx.work, ctx.hall, ticket_id=request.ticket_id, category=request.category, service_id=request.service_id,
        app_id=ctx.caller.app_id, day=numbers.hub_day(connection, ctx.hall, pack.day_of(now)), at=now,
    )
    ahead = ahead_of_new(connection, ctx.hall, issued.business_day, issued.category, issued.n)
    return NumberIssued(
        ticket_id=issued.ticket_id, number=issued.number, business_day=issued.business_day, issued_at=issued.issued_at,
        ahead=ahead, estimate_minutes=estimate(connection, ctx.hall, issued.category, ahead, now),
    )


@command("cancel_ticket", scopes=TERMINAL, payload=TicketAction)
def cancel_ticket(ctx: CommandContext, action: TicketAction) -> TicketView:
    return _step(ctx, action, Step.CANCEL)


@command("call_next", scopes=COUNTER, payload=CallNext)
def call_next(ctx: CommandContext, call: CallNext) -> TicketView:
    """The ticket that has waited longest today. Raises NobodyWaiting."""
    connection, now = ctx.work.connection, ctx.clock.now()
    day = numbers.hub_day(connection, ctx.hall, catalogue(connection, ctx.hall).day_of(now))
    oldest = connection.execute(
        select(tickets)
        .where(tickets.c.hall_id == ctx.hall, tickets.c.business_day == day, is_in(tickets.c.state, State.WAITING),
               tickets.c.category.in_(call.categories))
        .order_by(tickets.c.order_key, tickets.c.id).limit(1).with_for_update(skip_locked=True)
    ).first()
    if oldest is None:
        raise NobodyWaiting("no ticket of these categories waits", categories="".join(sorted(call.categories)))
    called = steps.take(ctx, oldest, Step.CALL, window_code=call.window, called_at=now)
    return view(connection, called)


@command("call_ticket", scopes=COUNTER, payload=CallTicket)
def call_ticket(ctx: CommandContext, action: CallTicket) -> TicketView:
    return _step(ctx, action, Step.CALL, window_code=action.window, called_at=ctx.clock.now())


@command("recall_ticket", scopes=COUNTER, payload=TicketAction)
def recall_ticket(ctx: CommandContext, action: TicketAction) -> TicketView:
    return _step(ctx, action, Step.RECALL)


@command("start_service", scopes=COUNTER, payload=TicketAction)
def start_service(ctx: CommandContext, action: TicketAction) -> TicketView:
    return _step(ctx, action, Step.START, started_at=ctx.clock.now())


@command("finish_service", scopes=COUNTER, payload=TicketAction)
def finish_service(ctx: CommandContext, action: TicketAction) -> TicketView:
    return _step(ctx, action, Step.FINISH, finished_at=ctx.clock.now())


@command("mark_no_show", scopes=COUNTER, payload=TicketAction)
def mark_no_show(ctx: CommandContext, action: TicketAction) -> TicketView:
    return _step(ctx, action, Step.NO_SHOW)


@command("undo_step", scopes=COUNTER, payload=TicketAction)
def undo_step(ctx: CommandContext, action: TicketAction) -> TicketView:
    """Takes back what somebody just saw, so it must name the version. Raises BadInput without one."""
    if action.expected_version is None:
        raise BadInput("undo_step names the version that it takes back", field="expected_version")
    undone = steps.undo(ctx, steps.find(ctx, action.ticket_id), expected=action.expected_version, reason=action.reason)
    return view(ctx.work.connection, undone)


@command("acknowledge_help", scopes={Scope.COUNTER, Scope.STAFF}, payload=AcknowledgeHelp)
def acknowledge_help(ctx: CommandContext, action: AcknowledgeHelp) -> HelpAcknowledged:
    """The first who acknowledges is on record; whoever comes later gets the same answer."""
    mine = (help_calls.c.hall_id == ctx.hall) & (help_calls.c.id == action.help_id)
    known = ctx.work.connection.execute(select(help_calls).where(mine)).first()
    if known is None:
        raise NotFound("the hub does not have this help call", help_id=str(action.help_id))
    if known.acknowledged_at is not None:
        return HelpAcknowledged(help_id=known.id, acknowledged_at=known.acknowledged_at)
    now = ctx.clock.now()
    ctx.work.connection.execute(
        update(help_calls).where(mine).values(acknowledged_at=now, acknowledged_by=ctx.caller.app_id))
    ctx.record(Fact(new_id(), f"help:{known.id}", "HelpAcknowledged", 1, now, {"help_id": str(known.id)}))
    ctx.announce("help", {"help_id": str(known.id), "place": known.place, "acknowledged": True})
    return HelpAcknowledged(help_id=known.id, acknowledged_at=now)


def _step(ctx: CommandContext, action: TicketAction, step: Step, **changes: object) -> TicketView:
    ticket = steps.find(ctx, action.ticket_id)
    moved = steps.take(ctx, ticket, step, expected=action.expected_version, reason=action.reason, **changes)
    return view(ctx.work.connection, moved)
