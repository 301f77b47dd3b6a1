"""Planned outages and when they were first told, for whoever reports on it."""

from __future__ import annotations

from datetime import datetime
from itertools import takewhile
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection, select

from kiosk import audit
from kiosk.announcements.tables import announcements, versions
from kiosk.contract.announcements import Content, Outage, State


class OutageTold(NamedTuple):
    """`told_at`: the first publication that said these hours, with no other hours said since."""

    starts_at: datetime
    told_at: datetime


def outages_told(connection: Connection, hall: str, start: datetime, end: datetime) -> list[OutageTold]:
    """Outages that were planned for `start` to before `end`, by what was published of each last.

    One that was withdrawn before it began did not take place.
    """
    a = announcements.c
    rows = connection.execute(
        select(a.id, a.state, a.changed_at, a.live_version, versions.c.content)
        .join(versions, (versions.c.hall_id == a.hall_id) & (versions.c.announcement_id == a.id)
              & (versions.c.version == a.live_version))
        .where(a.hall_id == hall, a.live_until >= start, versions.c.content["kind"].as_string() == "outage"))
    told = []
    for row in rows.all():
        outage = Content.model_validate(row.content).outage
        if outage is None or not start <= outage.starts_at < end:
            continue
        if row.state == State.WITHDRAWN and row.changed_at <= outage.starts_at:
            continue
        told.append(OutageTold(outage.starts_at, _first_said(connection, hall, row.id, outage)))
    return told


def _first_said(connection: Connection, hall: str, id: UUID, outage: Outage) -> datetime:
    published = {int(entry.details["version"]): entry.at
                 for entry in reversed(audit.entries(connection, hall, subject=f"announcement:{id}"))
                 if entry.action == "AnnouncementPublished"}
    v = versions.c
    contents = connection.execute(
        select(v.version, v.content).where(v.hall_id == hall, v.announcement_id == id, v.version.in_(published))
        .order_by(v.version.desc()))
    same = list(takewhile(lambda one: _hours(Content.model_validate(one.content).outage) == _hours(outage), contents))
    return published[same[-1].version]


def _hours(outage: Outage | None) -> tuple[datetime, datetime] | None:
    return None if outage is None else (outage.starts_at, outage.ends_at)
