"""Planned outages and when they were first told, for whoever reports on it."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, select

from kiosk import audit
from kiosk.announcements.tables import announcements, versions
from kiosk.contract.announcements import Content


class OutageTold(NamedTuple):
    """`told_at`: its first publication."""

    starts_at: datetime
    told_at: datetime


def outages_told(connection: Connection, hall: str, start: datetime, end: datetime) -> list[OutageTold]:
    """Outages that were planned for `start` to before `end`, by what was published of each last."""
    rows = connection.execute(
        select(announcements.c.id, versions.c.content)
        .join(versions, (versions.c.hall_id == announcements.c.hall_id)
              & (versions.c.announcement_id == announcements.c.id)
              & (versions.c.version == announcements.c.live_version))
        .where(announcements.c.hall_id == hall, announcements.c.live_until >= start,
               versions.c.content["kind"].as_string() == "outage"))
    told = []
    for id, written in rows.all():
        outage = Content.model_validate(written).outage
        if outage is None or not start <= outage.starts_at < end:
            continue
        published = [entry.at for entry in audit.entries(connection, hall, subject=f"announcement:{id}")
                     if entry.action == "AnnouncementPublished"]
        told.append(OutageTold(outage.starts_at, min(published)))
    return told
