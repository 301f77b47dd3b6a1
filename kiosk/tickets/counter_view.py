"""What one counter shows, of one moment."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from kiosk import audit
from kiosk.contract.counter import Alert, CounterView, HelpCall, QueuedTicket, Undoable, WindowState
from kiosk.hub.registry import Caller
from kiosk.tickets.alerts import roles_see
from kiosk.tickets.catalogue import catalogue
from kiosk.tickets.hub_tables import alerts, help_calls, is_in, ticket_steps, tickets
from kiosk.tickets.lifecycle import FINAL, State
from kiosk.tickets.numbers import hub_day
from kiosk.tickets.order import in_order
from kiosk.tickets.people import person_of
from kiosk.tickets.steps import UNDO
from kiosk.tickets.ticket import Ticket
from kiosk.tickets.windows import HELD_OR_IN_HAND, window_states

WAITING, MISSED, HELP, ALERTS = 200, 50, 50, 50


def counter_view(connection: Connection, hall: str, window: str, caller: Caller, now: datetime) -> CounterView:
    pack = catalogue(connection, hall)
    back = pack.queue.missed_return
    day = hub_day(connection, hall, pack.day_of(now))
    waiting = in_order(hall, day, window, pack.skills(window, None))
    shown = _queued(connection, waiting.limit(WAITING), back)
    total = len(shown)
    if total == WAITING:
        total = connection.scalar(select(func.count()).select_from(waiting.order_by(None).subquery())) or 0
    at_hand = _mine(connection, hall, window, caller)
    windows = window_states(connection, hall)
    return CounterView(
        as_of=now, business_day=day,
        window=next((one for one in windows if one.window == window), WindowState(window=window, state="closed")),
        in_hand=[queued(t, back) for t in at_hand if t.state != State.HELD],
        waiting=shown, waiting_total=total, held=[queued(t, back) for t in at_hand if t.state == State.HELD],
        missed=_missed(connection, hall, day, now, back), windows=windows, help=open_help(connection, hall),
        alerts=open_alerts(connection, hall, caller), undo=_undoable(connection, hall, window, now),
    )


def queued(ticket: Ticket, back: timedelta) -> QueuedTicket:
    """`back`: how long a missed ticket may come back."""
    return QueuedTicket(
        ticket_id=ticket.id, number=ticket.number, category=ticket.category, service_id=ticket.service_id,
        state=ticket.state, version=ticket.version, issued_at=ticket.issued_at, order_at=ticket.order_key,
        priority=ticket.priority, window=ticket.window_code, to_window=ticket.to_window, called_at=ticket.called_at,
        started_at=ticket.started_at, held_at=ticket.held_at, missed_at=ticket.missed_at, calls=ticket.calls,
        transfers=ticket.transfers, served_seconds=ticket.served_seconds,
        return_until=ticket.missed_at + back if ticket.missed_at and not ticket.returns else None,
        admitted=ticket.admitted_at is not None, owner=ticket.owner_name, note=ticket.note,
    )


def _queued(connection: Connection, statement: Select[Any], back: timedelta) -> list[QueuedTicket]:
    return [queued(Ticket(*row), back) for row in connection.execute(statement)]


def _mine(connection: Connection, hall: str, window: str, caller: Caller) -> list[Ticket]:
    """What is called to or served at the window, and held there or by its person."""
    person = person_of(caller)
    here: ColumnElement[bool] = tickets.c.window_code == window
    if person.id is not None:
        here = or_(here, and_(tickets.c.state == State.HELD, tickets.c.owner_id == person.id))
    rows = connection.execute(
        select(tickets).where(tickets.c.hall_id == hall, HELD_OR_IN_HAND, here)
        .order_by(tickets.c.called_at, tickets.c.id))
    return [Ticket(*row) for row in rows]


def _missed(connection: Connection, hall: str, day: date, now: datetime, back: timedelta) -> list[QueuedTicket]:
    """Those who may still come back, the latest first."""
    return _queued(connection, select(tickets).where(
        tickets.c.hall_id == hall, is_in(tickets.c.state, State.NO_SHOW), tickets.c.missed_at >= now - back,
        tickets.c.business_day == day, tickets.c.returns == 0,
    ).order_by(tickets.c.missed_at.desc()).limit(MISSED), back)


def open_help(connection: Connection, hall: str) -> list[HelpCall]:
    """That nobody has answered; the oldest first."""
    rows = connection.execute(
        select(help_calls).where(help_calls.c.hall_id == hall, help_calls.c.acknowledged_at.is_(None))
        .order_by(help_calls.c.called_at.desc()).limit(HELP))
    return [
        HelpCall(help_id=row.id, place=row.place, called_at=row.called_at, escalated=row.escalated_at is not None)
        for row in reversed(rows.all())
    ]


def open_alerts(connection: Connection, hall: str, caller: Caller) -> list[Alert]:
    """Those for whoever is signed in there, but for what is about themselves; the newest first."""
    kinds, person = roles_see(caller), caller.person
    if not kinds or person is None:
        return []
    rows = connection.execute(
        select(alerts)
        .where(alerts.c.hall_id == hall, alerts.c.acknowledged_at.is_(None), alerts.c.kind.in_(kinds))
        .order_by(alerts.c.at.desc()).limit(ALERTS)).all()
    hidden = audit.kept_from(connection, hall, {row.subject for row in rows}, person.id, caller.app_id)
    return [Alert(alert_id=row.id, kind=row.kind, subject=row.subject, at=row.at, details=row.details)
            for row in rows if row.subject not in hidden]


def _undoable(connection: Connection, hall: str, window: str, now: datetime) -> Undoable | None:
    """The window's latest step of the last 10 s, unless its ticket has gone on elsewhere."""
    later = ticket_steps.alias()
    row = connection.execute(
        select(ticket_steps.c.step, ticket_steps.c.at, tickets.c.id, tickets.c.number, tickets.c.version)
        .join(tickets, and_(tickets.c.hall_id == ticket_steps.c.hall_id, tickets.c.id == ticket_steps.c.ticket_id))
        .where(
            ticket_steps.c.hall_id == hall, ticket_steps.c.window_code == window, ticket_steps.c.at >= now - UNDO,
            ticket_steps.c.undone.is_(None), ticket_steps.c.step.not_in(sorted(FINAL)),
            ~select(later.c.version).where(
                later.c.hall_id == hall, later.c.ticket_id == ticket_steps.c.ticket_id, later.c.undone.is_(None),
                later.c.version > ticket_steps.c.version).exists())
        .order_by(ticket_steps.c.at.desc(), ticket_steps.c.version.desc()).limit(1)
    ).first()
    if row is None:
        return None
    return Undoable(ticket_id=row.id, number=row.number, step=row.step, version=row.version, until=row.at + UNDO)
