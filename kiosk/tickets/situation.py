"""How it stands at a window the moment its clerk presses: one look, because the whole hall waits for it to end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, String, and_, bindparam, func, literal, select

from kiosk.hub.publications import newest_sha256
from kiosk.hub.registry import CommandContext
from kiosk.tickets.catalogue import STANDARDS, Catalogue, published
from kiosk.tickets.hub_tables import number_series, tickets, windows
from kiosk.tickets.lifecycle import State
from kiosk.tickets.windows import HELD_OR_IN_HAND, Window, check_calls, check_mine, is_busy

_HALL: ColumnElement[str] = bindparam("hall", type_=String)
_ALWAYS = select(literal(1).label("one")).subquery()
_LATEST_DAY = select(func.max(number_series.c.business_day)).where(number_series.c.hall_id == _HALL).scalar_subquery()
_LOOK = select(newest_sha256(_HALL, STANDARDS), _LATEST_DAY, tickets.c.number, tickets.c.id, *windows.c).select_from(
    _ALWAYS
    .outerjoin(windows, and_(windows.c.hall_id == _HALL, windows.c.code == bindparam("window")))
    .outerjoin(tickets, and_(
        tickets.c.hall_id == _HALL, tickets.c.window_code == windows.c.code, HELD_OR_IN_HAND,
        tickets.c.state != State.HELD))
).limit(1)


@dataclass(frozen=True, slots=True)
class Situation:
    """`day` is the hall's business day."""

    pack: Catalogue
    day: date


def ready_to_call(ctx: CommandContext, window: str) -> Situation:
    """Raises WindowClosed, WindowPaused, WindowBusy."""
    sha256, latest, number, ticket_id, *columns = ctx.work.connection.execute(
        _LOOK, {"hall": ctx.hall, "window": window}).one()
    check_calls(check_mine(ctx, window, Window(*columns) if columns[0] else None))
    if number is not None:
        raise is_busy(number, ticket_id)
    pack = published(ctx.work.connection, ctx.hall, sha256)
    today = pack.day_of(ctx.clock.now())
    return Situation(pack, max(today, latest) if latest else today)
