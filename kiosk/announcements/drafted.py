"""How far what another capability drafted has come: a draft, before customers, or taken down."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, select

from kiosk.announcements.tables import announcements
from kiosk.contract.announcements import State
from kiosk.hub.services import HubServices
from kiosk.tickets import raise_once


class Draft(StrEnum):
    """`waiting`: for review, or to be given out. `given_out` remains so when its days are over."""

    WAITING = "waiting"
    GIVEN_OUT = "given_out"
    WITHDRAWN = "withdrawn"


def drafts(connection: Connection, hall: str, ids: Collection[UUID]) -> dict[UUID, Draft]:
    rows = connection.execute(select(announcements.c.id, announcements.c.state, announcements.c.live_version).where(
        announcements.c.hall_id == hall, announcements.c.id.in_(ids)))
    return {row.id: Draft.WITHDRAWN if row.state == State.WITHDRAWN else
            Draft.WAITING if row.live_version is None else Draft.GIVEN_OUT for row in rows}


def tell_left(services: HubServices, drafted: Select[Any], now: datetime, *, of: str) -> None:
    """A follow-up, once, for each of `drafted` (a number and the announcement's id) that customers do not see yet."""
    with services.database.read() as connection:
        rows = connection.execute(drafted).all()
        left = drafts(connection, services.hall, {announcement_id for _, announcement_id in rows})
    if Draft.WAITING not in left.values():
        return
    with services.write() as work:
        for number, announcement_id in rows:
            if left.get(announcement_id) is Draft.WAITING:
                raise_once(work, "follow_up", f"{of}_draft:{announcement_id}", now, task="draft", number=str(number))
        work.commit()
