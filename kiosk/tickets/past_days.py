"""What was done with a span of days' tickets, for whoever reports on it."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Connection, func, or_, select

from kiosk.tickets.hub_tables import help_calls, ticket_steps, tickets
from kiosk.tickets.lifecycle import Step


class Visit(NamedTuple):
    """A ticket. `called_at` is the first call, `seconds` all its service; both None where there was none.

    `window`: where it was last. `transfers`: how often it was sent on.
    """

    business_day: date
    category: str
    service_id: str
    series: str
    state: str
    issued_at: datetime
    called_at: datetime | None
    finished_at: datetime | None
    seconds: int | None
    window: str | None
    transfers: int


class HelpCall(NamedTuple):
    """A customer's call at a terminal; `acknowledged_at` None: nobody came."""

    called_at: datetime
    acknowledged_at: datetime | None


def visits(connection: Connection, hall: str, first: date, last: date) -> list[Visit]:
    """Tickets of the business days `first` to `last`; its cost is theirs, whatever was before."""
    c = tickets.c
    of_days = (c.hall_id == hall, c.business_day >= first, c.business_day <= last)
    moved = connection.execute(
        select(ticket_steps.c.ticket_id, func.min(ticket_steps.c.at).label("at"))
        .where(ticket_steps.c.hall_id == hall, ticket_steps.c.undone.is_(None),
               ticket_steps.c.step.in_([Step.CALL.value, Step.BY_HAND.value]),
               ticket_steps.c.ticket_id.in_(  # no join: SQLite would begin it at the steps of all years
                   select(c.id).where(*of_days, or_(c.transfers > 0, c.returns > 0))))
        .group_by(ticket_steps.c.ticket_id))
    first_calls = {row.ticket_id: row.at for row in moved}
    rows = connection.execute(select(
        c.id, c.business_day, c.category, c.service_id, c.series, c.state, c.issued_at, c.called_at, c.started_at,
        c.finished_at, c.served_seconds, c.window_code, c.transfers).where(*of_days))
    return [
        Visit(day, category, service, series, state, issued, first_calls.get(id, called), finished,
              _seconds(started, finished, earlier), window, transfers)
        for id, day, category, service, series, state, issued, called, started, finished, earlier, window, transfers
        in rows
    ]


def _seconds(started: datetime | None, finished: datetime | None, earlier: int) -> int | None:
    if started is None or finished is None:
        return earlier or None
    return earlier + int((finished - started).total_seconds())


def help_calls_between(connection: Connection, hall: str, start: datetime, end: datetime) -> list[HelpCall]:
    """Called from `start` to before `end`."""
    c = help_calls.c
    rows = connection.execute(select(c.called_at, c.acknowledged_at).where(
        c.hall_id == hall, c.called_at >= start, c.called_at < end).order_by(c.called_at))
    return [HelpCall(*row) for row in rows]
