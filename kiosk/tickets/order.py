"""Who comes next at a window: its categories by `order_key`, and what was transferred to it alone."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, or_, select

from kiosk.tickets.hub_tables import is_in, tickets
from kiosk.tickets.lifecycle import State


def callable_at(window: str, categories: Collection[str] | None) -> ColumnElement[bool]:
    """What a window may call: its categories, and what was transferred to it alone."""
    free = tickets.c.to_window.is_(None)
    of_window = free if categories is None else and_(free, tickets.c.category.in_(sorted(categories)))
    return or_(of_window, tickets.c.to_window == window)


def in_order(hall: str, day: date, window: str, categories: Collection[str] | None) -> Select[Any]:
    """The waiting tickets that `window` may call, whose turn it is first."""
    return (
        select(tickets)
        .where(tickets.c.hall_id == hall, tickets.c.business_day == day, is_in(tickets.c.state, State.WAITING),
               callable_at(window, categories))
        .order_by(tickets.c.order_key, tickets.c.id)
    )
