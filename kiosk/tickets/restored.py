"""Numbers after a restore: clear of any that was given since the backup. Registered for the hub by import."""

from __future__ import annotations

import math
from datetime import datetime

from sqlalchemy import Connection, select

from kiosk.hub.recovery import at_end
from kiosk.tickets.catalogue import catalogue
from kiosk.tickets.hub_tables import number_series
from kiosk.tickets.numbers import hub_day
from kiosk.tickets.settling import raise_series

_CLEAR = 100


@at_end
def jump_series(connection: Connection, hall: str, now: datetime) -> None:
    """Today's series leave out a hundred numbers at least and go on after a full hundred: at 101, 201, 301.

    Always, even when every terminal that is known has caught up: the backup does not know those that
    were paired after it, and they cannot say what they hold before somebody pairs them again.
    """
    pack = catalogue(connection, hall)
    day = hub_day(connection, hall, pack.day_of(now))
    reached = {row.category: row.next_n for row in connection.execute(
        select(number_series).where(number_series.c.hall_id == hall, number_series.c.business_day == day))}
    for category in sorted({*pack.letters, *reached}):
        given = reached.get(category, 1) - 1
        hundreds = math.ceil(given / _CLEAR) + 1
        raise_series(connection, hall, day, category, next_n=hundreds * _CLEAR + 1, reason="restored", at=now)
