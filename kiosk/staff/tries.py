"""How often a number was tried: counted before the PIN is looked at, so that tries side by side all count.

A number that nobody has is counted and locked like any other.
"""

from __future__ import annotations

import math
from datetime import datetime, timedelta

from sqlalchemy import delete, select

from kiosk.hub.dialect import upsert
from kiosk.hub.errors import LockedOut
from kiosk.hub.work import HubWork
from kiosk.staff.model import LOCKED, TRIES
from kiosk.staff.tables import staff_tries

_FORGOTTEN = timedelta(days=1)


def count(work: HubWork, number_mac: str, now: datetime) -> int:
    """Count one more try and return how many are left after it; with the last the number is locked already.

    Raises LockedOut. A clock that was set back leaves a number locked: a manager can lift it.
    """
    known = work.connection.execute(
        select(staff_tries).where(staff_tries.c.hall_id == work.hall, staff_tries.c.number_mac == number_mac)
    ).one_or_none()
    was_locked = known is not None and known.locked_until is not None
    if known is not None and was_locked and known.locked_until > now:
        minutes = math.ceil((known.locked_until - now) / timedelta(minutes=1))
        raise LockedOut("too many wrong PINs: wait, or a manager lifts it", minutes=minutes)
    tries = 1 if known is None or was_locked else known.tries + 1
    values = {"tries": tries, "tried_at": now, "locked_until": now + LOCKED if tries >= TRIES else None}
    work.connection.execute(
        upsert(work.connection, staff_tries).values(hall_id=work.hall, number_mac=number_mac, **values)
        .on_conflict_do_update(index_elements=["hall_id", "number_mac"], set_=values))
    return max(0, TRIES - tries)


def clear(work: HubWork, number_mac: str) -> datetime | None:
    """Forget the tries: the PIN was right, or a manager says so. Until when the number was or had been locked."""
    return work.connection.execute(
        delete(staff_tries).where(staff_tries.c.hall_id == work.hall, staff_tries.c.number_mac == number_mac)
        .returning(staff_tries.c.locked_until)).scalar_one_or_none()


def purge(work: HubWork, now: datetime) -> None:
    """Forget a try after a day, and never a lock that holds."""
    work.connection.execute(delete(staff_tries).where(
        staff_tries.c.hall_id == work.hall, staff_tries.c.tried_at < now - _FORGOTTEN,
        staff_tries.c.locked_until.is_(None) | (staff_tries.c.locked_until < now)))
