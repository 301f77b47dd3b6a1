"""Each day's services in sum, made anew while what was done by hand may still come in."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, timedelta

from sqlalchemy import delete, insert, select

from kiosk.figures.tables import service_days, service_days_made
from kiosk.hub.publications import latest
from kiosk.hub.registry import worker
from kiosk.hub.services import HubServices
from kiosk.hub.work import HubWork
from kiosk.standards import PublicPack, stored_pack
from kiosk.tickets import days_with_tickets, served_on

AGAIN = timedelta(days=3)
"""So long after a day its sums are made anew."""
_LONGEST = 4 * 3600
"""Seconds: a service that was forgotten tells nothing of how long one takes."""
NOBODY_WINDOW = ""


@worker("figures", every_seconds=1800)
def roll(services: HubServices) -> None:
    """Days that are not made yet, and the last few; each in a transaction of its own."""
    now = services.clock.now()
    with services.database.read() as connection:
        made = set(connection.execute(
            select(service_days_made.c.day).where(service_days_made.c.hall_id == services.hall)).scalars())
        days = days_with_tickets(connection, services.hall, max(made) - AGAIN if made else None)
        published = latest(connection, services.hall, "standards")
    limits = limits_of(stored_pack(published.body)) if published else {}
    for day in sorted(one for one in days if one not in made or one >= now.date() - AGAIN):
        with services.write() as work:
            make(work, day, limits, now)
            work.commit()


def make(work: HubWork, day: date, limits: dict[str, int], now: datetime) -> None:
    """That day's sums, in place of what they were. `limits`: promised seconds by service."""
    sums: dict[tuple[object, ...], list[int]] = defaultdict(lambda: [0, 0, 0, 0, 0])
    for one in served_on(work.connection, work.hall, day):
        if one.person_id is None or not 0 < one.seconds <= _LONGEST:
            continue
        row = sums[one.window or NOBODY_WINDOW, one.person_id, one.service_id]
        limit = limits.get(one.service_id)
        for n, more in enumerate((1, one.seconds, one.seconds**2, limit is not None,
                                  limit is not None and one.seconds <= limit)):
            row[n] += int(more)
    for table in (service_days, service_days_made):
        work.connection.execute(delete(table).where(table.c.hall_id == work.hall, table.c.day == day))
    names = ("window_code", "person_id", "service_id", "count", "seconds", "squares", "limited", "kept")
    if sums:
        work.connection.execute(insert(service_days), [
            {"hall_id": work.hall, "day": day, **dict(zip(names, (*key, *values), strict=True))}
            for key, values in sums.items()])
    work.connection.execute(insert(service_days_made).values(hall_id=work.hall, day=day, made_at=now))


def limits_of(pack: PublicPack) -> dict[str, int]:
    """Promised seconds at the window, where the pack's figure is confirmed: paying a bill."""
    minutes = pack.numbers.get("pay_minutes")
    return {"PAY": round(minutes * 60)} if minutes else {}
