"""Numbers after a restore that went on without a terminal. Registered for the hub by import."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from kiosk.hub.recovery import at_end
from kiosk.hub.work import HubWork
from kiosk.tickets.catalogue import catalogue
from kiosk.tickets.hub_tables import number_series
from kiosk.tickets.numbers import hub_day
from kiosk.tickets.settling import raise_series

_ROUND = 100


@at_end
def jump_series(work: HubWork, somebody_left_out: bool, now: datetime) -> None:
    """Today's series go on at the next full hundred + 1: a terminal that was left out may hold numbers before it."""
    if not somebody_left_out:
        return
    pack = catalogue(work.connection, work.hall)
    day = hub_day(work.connection, work.hall, pack.day_of(now))
    reached = {row.category: row.next_n for row in work.connection.execute(
        select(number_series).where(number_series.c.hall_id == work.hall, number_series.c.business_day == day))}
    for category in sorted({*pack.letters, *reached}):
        following = ((reached.get(category, 1) - 1) // _ROUND + 1) * _ROUND + 1
        raise_series(work.connection, work.hall, day, category, next_n=following, reason="restored", at=now)
