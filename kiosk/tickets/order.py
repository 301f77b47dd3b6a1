"""Who comes next at a window: its categories by `order_key`, and what was transferred to it alone."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, or_, select

from kiosk.tickets.hub_tables import is_in, tickets, windows
from kiosk.tickets.lifecycle import IN_HAND, State
from kiosk.tickets.ticket import Ticket, Window

_WAITING = is_in(tickets.c.state, State.WAITING)
_TURN, _AT_WINDOW = tickets.alias("turn"), tickets.alias("at_window")
_WINDOW_COLUMNS = len(windows.c)


def in_order(hall: str, day: date, window: str, categories: Collection[str] | None) -> Select[Any]:
    """The waiting tickets that `window` may call, whose turn it is first."""
    return _waiting(categories is not None).params(_given(hall, day, window, categories))


class Turn(NamedTuple):
    """A window as it stands, what keeps it from calling, and whose turn it is there."""

    window: Window
    busy_number: str | None
    busy_id: Any
    ticket: Ticket | None


def turn(
    connection: Connection, hall: str, day: date, window: str, categories: Collection[str] | None,
) -> Turn | None:
    """All that a call must know, in one look; None for a window that was never opened."""
    row = connection.execute(_turn(categories is not None), _given(hall, day, window, categories)).first()
    if row is None:
        return None
    seen, (number, busy_id), rest = row[:_WINDOW_COLUMNS], row[_WINDOW_COLUMNS:_WINDOW_COLUMNS + 2], row[
        _WINDOW_COLUMNS + 2:]
    return Turn(Window(*seen), number, busy_id, None if rest[0] is None else Ticket(*rest))


def _given(hall: str, day: date, window: str, categories: Collection[str] | None) -> dict[str, Any]:
    letters = {} if categories is None else {"letters": sorted(categories)}
    return {"hall": hall, "day": day, "window": window, **letters}


def _callable(limited: bool) -> ColumnElement[bool]:
    """What a window may call: its categories (else any), and what was transferred to it alone."""
    free = tickets.c.to_window.is_(None)
    of_window = and_(free, tickets.c.category.in_(bindparam("letters", expanding=True))) if limited else free
    return or_(of_window, tickets.c.to_window == bindparam("window"))


@cache
def _waiting(limited: bool) -> Select[Any]:
    return (
        select(tickets)
        .where(tickets.c.hall_id == bindparam("hall"), tickets.c.business_day == bindparam("day"), _WAITING,
               _callable(limited))
        .order_by(tickets.c.order_key, tickets.c.id)
    )


@cache
def _turn(limited: bool) -> Select[Any]:
    first = _waiting(limited).with_only_columns(tickets.c.id).limit(1).scalar_subquery()
    return (
        select(*windows.c, _AT_WINDOW.c.number, _AT_WINDOW.c.id, *_TURN.c)
        .select_from(
            windows
            .outerjoin(_AT_WINDOW, and_(
                _AT_WINDOW.c.hall_id == windows.c.hall_id, _AT_WINDOW.c.window_code == windows.c.code,
                is_in(_AT_WINDOW.c.state, *IN_HAND), _AT_WINDOW.c.state != State.HELD))
            .outerjoin(_TURN, and_(_TURN.c.hall_id == windows.c.hall_id, _TURN.c.id == first)))
        .where(windows.c.hall_id == bindparam("hall"), windows.c.code == bindparam("window"))
        .limit(1)
    )
