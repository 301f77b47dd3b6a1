"""The hub's own eyes: help that nobody answers, and what nobody ended by the turn of the business day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, or_, select, update

from kiosk.contract.messages import Scope
from kiosk.hub.registry import Caller, CommandContext, worker
from kiosk.hub.services import HubServices
from kiosk.hub.tokens import Tokens
from kiosk.hub.work import HubWork
from kiosk.ids import new_id
from kiosk.sync.envelope import Fact
from kiosk.tickets import steps
from kiosk.tickets.alerts import raise_alert
from kiosk.tickets.catalogue import catalogue
from kiosk.tickets.hub_tables import help_calls, is_in, tickets
from kiosk.tickets.lifecycle import IN_HAND, State, Step
from kiosk.tickets.numbers import hub_day
from kiosk.tickets.ticket import Ticket

DAY_END = "day_end"
STILL_AT_WORK = timedelta(hours=2)
"""Who was called or is served across the turn of the day is left alone that long."""
_FORGOTTEN = timedelta(days=1)
_AT_ONCE = 200

_OUTCOMES: dict[str, Step] = {
    State.WAITING: Step.CANCEL, State.HELD: Step.CANCEL, State.CALLED: Step.NO_SHOW, State.SERVING: Step.FINISH,
}


@worker("help_escalation", 2.0)
def escalate_help(services: HubServices) -> None:
    """An unanswered call goes to the manager, once, after the pack's seconds."""
    now = services.clock.now()
    with services.database.read() as connection:
        seconds = catalogue(connection, services.hall).queue.help_escalation_seconds
        late = _unanswered(services.hall, now, seconds)
        if connection.execute(select(help_calls.c.id).where(late).limit(1)).first() is None:
            return
    with services.write() as work:
        for row in work.connection.execute(select(help_calls).where(late).order_by(help_calls.c.called_at)).all():
            help_id = str(row.id)
            work.connection.execute(
                update(help_calls).where(help_calls.c.hall_id == services.hall, help_calls.c.id == row.id)
                .values(escalated_at=now))
            work.record(Fact(new_id(), f"help:{help_id}", "HelpEscalated", 1, now, {"help_id": help_id}))
            work.announce(
                "help", {"help_id": help_id, "place": row.place, "acknowledged": False, "escalated": True},
                apps={row.app_id})
            raise_alert(work, "help", f"help:{help_id}", now, place=row.place)
        work.commit()


def _unanswered(hall: str, now: datetime, seconds: int) -> ColumnElement[bool]:
    asked = help_calls.c.called_at
    return and_(
        help_calls.c.hall_id == hall, help_calls.c.acknowledged_at.is_(None), help_calls.c.escalated_at.is_(None),
        asked <= now - timedelta(seconds=seconds), asked > now - _FORGOTTEN)


@worker("day_end", 30.0)
def end_days(services: HubServices) -> None:
    """Tickets are served to the end of their day, whenever the doors close; what is left then is closed."""
    while close_some(services):
        pass


def close_some(services: HubServices) -> int:
    """Closes up to 200 tickets of earlier business days, each with its fact; returns how many."""
    now, hall = services.clock.now(), services.hall
    with services.database.read() as connection:
        day = hub_day(connection, hall, catalogue(connection, hall).day_of(now))
        if not _left_over(connection, hall, day, now, limit=1):
            return 0
    with services.write() as work:
        left = _left_over(work.connection, hall, day, now, limit=_AT_ONCE)
        ctx = as_hub(services, work)
        for ticket in left:
            step = _OUTCOMES[ticket.state]
            missed: dict[str, Any] = {"missed_at": now} if step is Step.NO_SHOW else {}
            steps.take(ctx, ticket, step, reason=DAY_END, **missed)
        work.commit()
    return len(left)


def as_hub(services: HubServices, work: HubWork) -> CommandContext:
    """For steps that no app asked for."""
    hub = Caller(work.state.hub_id, Scope.HUB, work.hall, "hub")
    tokens = Tokens(services.identity.secret, services.hall)
    return CommandContext(work, work.hall, hub, services.clock, work.record, work.announce, tokens, services.identity)


def _left_over(connection: Connection, hall: str, day: date, now: datetime, *, limit: int) -> Sequence[Ticket]:
    """A service that was forgotten gets no end time: nobody knows it."""
    since = now - STILL_AT_WORK
    waiting = is_in(tickets.c.state, State.WAITING)
    at_a_window = and_(is_in(tickets.c.state, *IN_HAND), or_(
        tickets.c.state == State.HELD, and_(tickets.c.announced_at <= since, or_(
            tickets.c.started_at.is_(None), tickets.c.started_at <= since))))
    found: list[Ticket] = []
    for which in (waiting, at_a_window):
        rows = connection.execute(
            select(tickets).where(tickets.c.hall_id == hall, tickets.c.business_day < day, which).limit(limit))
        found += [Ticket(*row) for row in rows]
    return found[:limit]
