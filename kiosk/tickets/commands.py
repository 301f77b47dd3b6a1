"""What must be exclusive at the hub beside the counter's own work: numbers, help. Registered for the hub by import."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select, update

from kiosk.contract.messages import AcknowledgeHelp, HelpAcknowledged, NumberIssued, NumberRequest, Scope
from kiosk.contract.roles import MAY
from kiosk.hub.errors import NotFound
from kiosk.hub.registry import CommandContext, command
from kiosk.ids import new_id
from kiosk.sync.envelope import Fact
from kiosk.tickets import numbers
from kiosk.tickets.catalogue import catalogue
from kiosk.tickets.hub_tables import help_calls
from kiosk.tickets.summary import ahead_of, coming_before, estimate

TERMINAL = {Scope.TERMINAL}
LAST_OF_EQUALS = timedelta(microseconds=1)


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
    day, category = issued.business_day, issued.category
    key = pack.queue.order_key(issued.issued_at, request.priority) + LAST_OF_EQUALS
    least, most = ahead_of(connection, ctx.hall, day, category, key, pack.queue.passing)
    coming = coming_before(connection, ctx.hall, day, category, issued.n, key)
    ahead = least + coming
    return NumberIssued(
        ticket_id=issued.ticket_id, number=issued.number, business_day=issued.business_day, issued_at=issued.issued_at,
        ahead=ahead, ahead_most=most + coming,
        estimate_minutes=estimate(connection, ctx.hall, issued.category, ahead, now),
    )


@command(
    "acknowledge_help", scopes={Scope.COUNTER, Scope.STAFF}, payload=AcknowledgeHelp, roles=MAY["acknowledge_help"])
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
    ctx.work.announce(
        "help", {"help_id": str(known.id), "place": known.place, "acknowledged": True}, apps={known.app_id})
    return HelpAcknowledged(help_id=known.id, acknowledged_at=now)

