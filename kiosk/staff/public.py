"""Who serves here, for everybody to see (公示): staff who agreed, as one publication that holds their photos itself.

So a photo that is taken back is nowhere any more as soon as the next revision is there.
"""

from __future__ import annotations

import base64
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from kiosk.hub.publications import latest, publish
from kiosk.hub.work import HubWork
from kiosk.staff.tables import staff, staff_photos

DOCUMENT = "staff"


def give_out(work: HubWork, now: datetime) -> None:
    """As it stands in this transaction; what did not change is not given out again."""
    body = {"people": _people(work.connection, work.hall)}
    if body["people"] or latest(work.connection, work.hall, DOCUMENT, issuer=work.hall) is not None:
        publish(work, DOCUMENT, body, now, latest_only=True)


def photo_of(connection: Connection, hall: str, person_id: UUID) -> bytes | None:
    data: bytes | None = connection.scalar(select(staff_photos.c.data).where(
        staff_photos.c.hall_id == hall, staff_photos.c.person_id == person_id))
    return data


def _people(connection: Connection, hall: str) -> list[dict[str, Any]]:
    """Who works here now, by number; windows are codes of the pack, none for all."""
    rows = connection.execute(
        select(staff.c.number, staff.c.name, staff.c.windows, staff_photos.c.sha256, staff_photos.c.data)
        .join(staff_photos, (staff_photos.c.hall_id == staff.c.hall_id) & (staff_photos.c.person_id == staff.c.id))
        .where(staff.c.hall_id == hall, staff.c.disabled_at.is_(None))).all()
    found = [{"number": row.number, "name": row.name, "windows": row.windows, "sha256": row.sha256,
              "photo": base64.b64encode(row.data).decode()} for row in rows]
    return sorted(found, key=lambda one: (len(one["number"]), one["number"]))
