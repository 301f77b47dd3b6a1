"""Pictures and pages that staff added and no announcement came to name are let go of. Registered by import.

A month is our own choice: a console keeps what somebody writes for as long as they like, and it names them already.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, select

from kiosk.announcements.tables import pictures, versions
from kiosk.hub.registry import worker
from kiosk.hub.services import HubServices
from kiosk.hub.state import served_halls

KEPT = timedelta(days=30)
_BATCH = 500
"""Ids in one statement."""


@worker("unused_uploads", every_seconds=86_400)
def let_go(services: HubServices) -> None:
    """Looked for without the hall's lock, and once more under it: whoever writes one in just now keeps it."""
    before = services.clock.now() - KEPT
    with services.database.read() as connection:
        halls = [hall for hall in served_halls(connection) if unused(connection, hall, before)]
    for hall in halls:
        with services.write(hall) as work:
            found = unused(work.connection, hall, before)
            for at in range(0, len(found), _BATCH):
                work.connection.execute(delete(pictures).where(
                    pictures.c.hall_id == hall, pictures.c.id.in_(found[at:at + _BATCH])))
            work.commit()


def unused(connection: Connection, hall: str, before: datetime) -> list[str]:
    """Ids of what was added last before then and stands in no version of any announcement, however old."""
    old = set(connection.scalars(select(pictures.c.id).where(
        pictures.c.hall_id == hall, pictures.c.added_at < before)))
    if not old:
        return []
    shown, pages = versions.c.content["pictures"], versions.c.content["attachment"]["pages"]
    for row in connection.execute(
            select(shown.label("pictures"), pages.label("pages")).where(versions.c.hall_id == hall)):
        old -= {*(row.pictures or ()), *(row.pages or ())}
    return sorted(old)
