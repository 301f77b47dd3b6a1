"""Who comes next at a window: its categories by `order_key`, and what was transferred to it alone."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, or_, select

from kiosk.tickets.hub_tables import is_in, tickets
from kiosk.tickets.lifecycle import State
from kiosk.tickets.ticket import Ticket


def in_order(hall: str, day: date, window: str, categories: Collection[str] | None) -> Select[Any]:
    """The waiting tickets that `window` may call, whose turn it is first; None is any category."""
    statement = _ANY if categories is None else _CHOSEN
    return statement.params(_parameters(hall, day, window, categories))


def first(
    connection: Connection, hall: str, day: date, window: str, categories: Collection[str] | None,
) -> Ticket | None:
    """Whose turn it is at `window`."""
    statement = _FIRST_OF_ANY if categories is None else _FIRST_CHOSEN
    row = connection.execute(statement, _parameters(hall, day, window, categories)).first()
    return Ticket(*row) if row else None


def _parameters(hall: str, day: date, window: str, categories: Collection[str] | None) -> dict[str, Any]:
    chosen = {} if categories is None else {"categories": sorted(categories)}
    return {"hall": hall, "day": day, "window": window, **chosen}


def _waiting(*, chosen: bool) -> Select[Any]:
    free: ColumnElement[bool] = tickets.c.to_window.is_(None)
    if chosen:
        free = and_(free, tickets.c.category.in_(bindparam("categories", expanding=True)))
    return (
        select(tickets)
        .where(
            tickets.c.hall_id == bindparam("hall"), tickets.c.business_day == bindparam("day"),
            is_in(tickets.c.state, State.WAITING), or_(free, tickets.c.to_window == bindparam("window")))
        .order_by(tickets.c.order_key, tickets.c.id)
    )


_ANY, _CHOSEN = _waiting(chosen=False), _waiting(chosen=True)
_FIRST_OF_ANY, _FIRST_CHOSEN = _ANY.limit(1), _CHOSEN.limit(1)  # made once: making one costs more than running it
